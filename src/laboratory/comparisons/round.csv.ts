import type { Response } from 'express';
import { unitSymbol } from '../../metrology';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { performanceNames, roundTexts as texts, scoreNames } from './round.messages';
import type { RoundRecord, Score } from './round.model';
import type { KnownParties } from './round.pdf';
import { rowsOf, type ResultRow } from './round.rows';
import { referenceOf, type Reference } from './score.rules';

interface Row extends ResultRow {
  readonly point: string;
  readonly reference: Reference | null;
}

/** Every result with its scores as a sheet: decimals as they were reported, scores in full. */
export async function sendRoundCsv(
  res: Response,
  round: RoundRecord,
  { shown, organizations }: KnownParties,
): Promise<void> {
  const nameOf = ({ participant: { centreId, name } }: Row) =>
    (centreId ? organizations.get(centreId)?.nameVi : name) ?? undefined;
  const score = (name: keyof typeof scoreNames): SheetColumn<Row> => ({
    header: scoreNames[name],
    cell: ({ score: found }) => found?.[name],
  });
  const columns: SheetColumn<Row>[] = [
    { header: texts.point.vi, cell: ({ point }) => point, isIdentity: true },
    { header: texts.code.vi, cell: ({ participant }) => participant.code, isIdentity: true },
    { header: texts.participant.vi, cell: nameOf },
    { header: texts.unit.vi, cell: () => unitSymbol(round.unit) },
    { header: texts.result.vi, cell: ({ result }) => decimal(result.value) },
    { header: texts.uncertainty.vi, cell: ({ result }) => decimal(result.uncertainty) },
    {
      header: texts.coverageFactor.vi,
      cell: ({ result }) => result.uncertainty && Number(result.coverageFactor ?? '2'),
    },
    { header: texts.assigned.vi, cell: ({ reference }) => reference?.value },
    { header: 'u(X)', cell: ({ reference }) => reference?.standardUncertainty },
    { header: 'σ', cell: ({ reference }) => reference?.sigma },
    ...(['en', 'z', 'zPrime', 'zeta'] as const).map(score),
    { header: texts.performance.vi, cell: ({ score: found }) => performanceOf(found) },
  ];
  await sendCsv(res, 'so-sanh-lien-phong.csv', columns, rows(round, shown));
}

const decimal = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const performanceOf = (score: Partial<Score> | undefined) =>
  score?.performance && performanceNames[score.performance].vi;

async function* rows(round: RoundRecord, shown: KnownParties['shown']): AsyncGenerator<Row> {
  for (const [at, { label }] of round.points.entries()) {
    const reference = referenceOf(round, at);
    for (const row of rowsOf(round, shown, at)) yield { ...row, point: label, reference };
  }
}
