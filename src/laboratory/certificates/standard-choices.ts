import type { InstrumentRecord } from '../instruments';
import type { Procedure, Readings } from '../../metrology';
import { knownTo } from '../methods';
import { defineTexts, fill, type Day, type Text } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import {
  daysLeftText,
  findStandardsOf,
  findUpwards,
  rangeText,
  suitability,
  type MeasurementStandardRecord,
  type Suitability,
} from '../standards';
import { kindsOfWork, type RecordKind } from './work-kinds';

const texts = defineTexts({
  part: {
    vi: 'chỉ đủ cho một phần việc, cần chọn thêm chuẩn',
    en: 'does a part of the work; choose another beside it',
  },
  unsuited: { vi: 'không dùng được: {why}', en: 'cannot be used: {why}' },
});

/** The work that a standard is chosen for: on which day, and its readings where there are any; else the proposed loads. */
export interface WorkToChooseFor {
  readonly instrument: Pick<InstrumentRecord, 'centreId' | 'characteristics'>;
  readonly procedure: Procedure;
  readonly kind: RecordKind;
  readonly field: string;
  readonly day: Day;
  readonly readings?: Readings | undefined;
}

/** A standard of the centre with how it stands to the work. */
export interface JudgedStandard {
  readonly standard: MeasurementStandardRecord;
  readonly fitness: Suitability;
}

/** The centre's standards of the field: first those that do for the work, then those that do a part of it, then the others. */
export async function standardsFor(work: WorkToChooseFor): Promise<readonly JudgedStandard[]> {
  const { instrument, procedure, kind, field, day, readings } = work;
  const use = kindsOfWork[kind].standardUse;
  const standards = (await findStandardsOf(instrument.centreId)).filter((each) => each.field === field);
  const known = await findUpwards(standards.map(({ _id }) => _id));
  const need = procedure.standardNeed(knownTo(procedure, instrument.characteristics), readings);
  return standards
    .map((standard) => ({ standard, fitness: suitability(standard, need, { day, use, known }) }))
    .sort((a, b) => rankOf(a.fitness) - rankOf(b.fitness));
}

/** The same as choices of a form, each with range, class and days left, or with why it cannot be used. */
export async function standardChoices(work: WorkToChooseFor): Promise<readonly Choice[]> {
  const judged = await standardsFor(work);
  return judged.map(({ standard, fitness }) => ({ value: String(standard._id), label: labelOf(standard, fitness) }));
}

function rankOf({ refusals, suffices }: Suitability): number {
  if (refusals.length > 0) return 2;
  return suffices ? 0 : 1;
}

function labelOf(standard: MeasurementStandardRecord, fitness: Suitability): Text {
  return { vi: labelIn('vi', standard, fitness), en: labelIn('en', standard, fitness) };
}

function labelIn(language: 'vi' | 'en', { code, nameVi }: MeasurementStandardRecord, fitness: Suitability): string {
  const { range, accuracyClass, certificate, daysLeft, refusals, suffices } = fitness;
  const [refusal] = refusals;
  const verdict = refusal ? fill(texts.unsuited, { why: refusal.text }) : texts.part;
  return [
    code,
    nameVi,
    range && rangeText(range, language),
    accuracyClass,
    certificate?.number,
    daysLeft !== undefined && daysLeftText(daysLeft)[language],
    (refusal || !suffices) && verdict[language],
  ]
    .filter(Boolean)
    .join(' · ');
}
