import type { Response } from 'express';
import { sendCsv } from '../../platform/sheets';
import { figureColumns, lineWords, seriesLabel } from './report.columns';
import { reportTexts as texts } from './report.messages';
import type { StampReport } from './report.queries';
import type { ReportRow } from './report.rules';

/** The report as a sheet. */
export async function sendReportCsv(res: Response, report: StampReport): Promise<void> {
  const words = (row: ReportRow) => lineWords(report, row);
  await sendCsv<ReportRow>(
    res,
    `bao-cao-tem-${report.year}.csv`,
    [
      { header: seriesLabel.vi, cell: (row) => words(row).series.vi, isIdentity: true },
      { header: texts.who.vi, cell: (row) => words(row).who.vi },
      ...figureColumns.map(({ label, figure }) => ({ header: label.vi, cell: figure })),
    ],
    rowsOf(report),
  );
}

async function* rowsOf({ rows }: StampReport): AsyncGenerator<ReportRow> {
  yield* rows;
}
