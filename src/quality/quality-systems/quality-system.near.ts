import { nearMatch } from '../../platform/database';
import { questionAt, type Question } from '../../platform/http';
import { defineTexts, fill, formatDay, type Text } from '../../platform/i18n';
import type { DutyDone, StageEntry } from './quality-system.model';
import { numberKey } from '../../register/documents';

const texts = defineTexts({
  stage: {
    vi: 'Giai đoạn này, cùng phiên bản, đã được ghi cho ngày {day}. Nếu là cùng một lần thì không ghi nữa.',
    en: 'This stage under this edition is recorded already for {day}. If it is the same one, do not record it again.',
  },
  duty: {
    vi: 'Nhiệm vụ này của năm {year} đã được ghi, thực hiện ngày {day}. Nếu là cùng một lần thì không ghi nữa.',
    en: 'This duty of {year} is recorded already, done on {day}. If it is the same one, do not record it again.',
  },
});

/** A stage comes again after years, not twice on one day. */
export function stageQuestion(entry: StageEntry, stages: readonly StageEntry[]): Record<string, Question> {
  const { stage, on, editionNumber } = entry;
  const there = stages.find(
    (each) => each.stage === stage && each.on === on && numberKey(each.editionNumber) === numberKey(editionNumber),
  );
  return there ? asked('stage', `${stage} ${on}`, fill(texts.stage, { day: formatDay(on) })) : {};
}

/** A duty may be done twice in a year; mostly it was entered twice. */
export function dutyQuestion(entry: DutyDone, duties: readonly DutyDone[]): Record<string, Question> {
  const { duty, year, doneOn } = entry;
  const there = duties.find((each) => each.duty === duty && each.year === year);
  const words = { year: String(year), day: there ? formatDay(there.doneOn) : '' };
  return there ? asked('duty', `${duty} ${year} ${doneOn}`, fill(texts.duty, words)) : {};
}

function asked(field: string, value: string, text: Text): Record<string, Question> {
  return questionAt(nearMatch, field, value, text);
}
