import { unitSymbol } from '../../metrology';
import { formatDay, formatInstant, sampleTexts, type Text } from '../../platform/i18n';
import { certificateDocument, type LabelledLine, type Table } from '../../platform/pdf';
import type { OrganizationRecord } from '../../register/organizations';
import { criterionNames, performanceNames, roundStatusNames, roundTexts as texts, scoreNames } from './round.messages';
import type { RoundRecord } from './round.model';
import { rowsOf, type ResultRow } from './round.rows';
import type { ShownParticipant } from './round.rules';
import { referenceText, scoreText, statedText } from './round.words';
import { referenceOf } from './score.rules';

/** What a reader may know of who took part. */
export interface KnownParties {
  readonly shown: readonly ShownParticipant[];
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
}

/** The report of a round; one that is still open says so across the page. */
export function roundPdf(round: RoundRecord, { shown, organizations }: KnownParties): Promise<Buffer> {
  const keeper = organizations.get(String(round.keeperId))?.nameVi ?? '';
  const { name, status, generated, closedAt, note } = round;
  const watermark = generated ? sampleTexts.mark.vi.toLocaleUpperCase('vi') : texts.provisional.vi;
  return certificateDocument({
    language: 'vi',
    centre: { name: keeper, details: [] },
    title: texts.documentTitle.vi,
    titleEn: texts.documentTitle.en,
    number: name,
    lines: linesOf(round),
    result: line(
      texts.status,
      closedAt ? `${roundStatusNames[status].vi}, ${formatInstant(closedAt)}` : roundStatusNames[status].vi,
    ),
    signatures: [{ authority: [texts.closedBy.vi.toLocaleUpperCase('vi')], name: round.closedBy ?? '' }],
    notes: [texts.confidential.vi, texts.criterionHint.vi, ...(note ? [note] : [])],
    ...((generated || status !== 'closed') && { watermark }),
    results: {
      caption: texts.results.vi,
      tables: round.points.map((_, at) => pointTable(round, shown, at)),
      notes: [],
      parts: [],
      end: texts.end.vi,
    },
    meta: { title: `${texts.title.vi}: ${name}`, author: keeper, createdAt: closedAt ?? round._id.getTimestamp() },
  });
}

const line = (label: Text, value: string): LabelledLine => ({ label: label.vi, labelEn: label.en, value });

function linesOf({ organizer, scheme, item, unit, beginsOn, endsOn, criterion }: RoundRecord): LabelledLine[] {
  const days = endsOn ? `${formatDay(beginsOn)} – ${formatDay(endsOn)}` : formatDay(beginsOn);
  return [
    line(texts.organizer, organizer),
    ...(scheme ? [line(texts.scheme, scheme)] : []),
    line(texts.item, item),
    line(texts.unit, unitSymbol(unit)),
    line(texts.beginsOn, days),
    line(texts.criterion, criterionNames[criterion].vi),
  ];
}

const scoreColumns = ['en', 'z', 'zPrime', 'zeta'] as const;

function pointTable(round: RoundRecord, shown: readonly ShownParticipant[], at: number): Table {
  const reference = referenceText(round, at, referenceOf(round, at)).vi;
  const rowOf = ({ participant, result, score }: ResultRow) => [
    participant.isOwn ? `${participant.code} (${texts.yours.vi})` : participant.code,
    statedText(result, round.unit, 'vi'),
    ...scoreColumns.map((name) => scoreText(score?.[name], 'vi')),
    score?.performance ? performanceNames[score.performance].vi : '—',
  ];
  return {
    caption: `${texts.point.vi} ${round.points[at]?.label ?? ''}. ${reference}`,
    columns: [
      { title: texts.code.vi, share: 2 },
      { title: texts.result.vi, share: 5 },
      ...scoreColumns.map((name) => ({ title: scoreNames[name], share: 1.3, align: 'right' as const })),
      { title: texts.performance.vi, share: 2 },
    ],
    rows: rowsOf(round, shown, at).map(rowOf),
  };
}
