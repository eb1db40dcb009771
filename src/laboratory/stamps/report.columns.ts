import type { Text } from '../../platform/i18n';
import { reportTexts as texts } from './report.messages';
import type { StampReport } from './report.queries';
import type { ReportRow } from './report.rules';
import { movementKindNames, stampTexts, stampUseNames } from './stamp.messages';
import type { MovementKind } from './stamp.rules';

/** A column of figures of the report, the same in page, sheet and PDF. */
interface FigureColumn {
  readonly label: Text;
  readonly figure: (row: ReportRow) => number;
}

const shown: readonly MovementKind[] = [
  ...(['received', 'handed', 'used', 'spoilt', 'voided', 'lost', 'returned', 'destroyed'] as const),
];

export const figureColumns: readonly FigureColumn[] = [
  ...shown.map((kind) => ({ label: movementKindNames[kind], figure: ({ moved }: ReportRow) => moved[kind] })),
  // What came back less what was struck off, so that the line adds up.
  { label: texts.adjusted, figure: ({ moved }) => moved.restored + moved.givenBack - moved.struck },
  { label: texts.inStore, figure: ({ inStore }) => inStore },
  { label: texts.inHands, figure: ({ inHands }) => inHands },
];

/** Whose line it is: series with what its stamps are for, and the person. */
export function lineWords({ lots, names }: StampReport, { series, holderId }: ReportRow) {
  const lot = lots.get(series);
  const use = lot && stampUseNames[lot.use];
  return {
    series: { vi: `${lot?.series ?? ''} ${use?.vi ?? ''}`.trim(), en: `${lot?.series ?? ''} ${use?.en ?? ''}`.trim() },
    who: holderId ? { vi: names.get(holderId) ?? '—', en: names.get(holderId) ?? '—' } : texts.whole,
  };
}

export const seriesLabel: Text = stampTexts.seriesShort;
