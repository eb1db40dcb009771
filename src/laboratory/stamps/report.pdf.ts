import { administrativeDocument, type Block } from '../../platform/pdf';
import { fill, formatDay, sampleSign, sampleTexts } from '../../platform/i18n';
import { getLetterhead } from '../../register/installation';
import { figureColumns, lineWords, seriesLabel } from './report.columns';
import { reportTexts as texts } from './report.messages';
import type { StampReport } from './report.queries';

/** The report as an administrative document; number and day of signing are left to be written. */
export async function reportPdf(report: StampReport, at: Date): Promise<Buffer> {
  const { centre, year, from, until, hasSample } = report;
  const sample: Block = { type: 'paragraph', text: `${sampleSign} ${sampleTexts.explained.vi}` };
  const period = fill(texts.period, { from: formatDay(from), until: formatDay(until) }).vi;
  return administrativeDocument({
    language: 'vi',
    issuer: { name: centre.nameVi },
    ...{ number: null, symbol: 'BC', signedOn: null },
    place: (await getLetterhead()).place,
    kind: texts.documentKind.vi,
    summary: fill(texts.summary, { year }).vi,
    addressee: [texts.addressee.vi],
    blocks: [
      ...(hasSample ? [sample] : []),
      { type: 'paragraph', text: `${period}.` },
      tableOf(report),
      { type: 'paragraph', text: fill(texts.note, { until: formatDay(until) }).vi },
      { type: 'paragraph', text: texts.formNote.vi },
    ],
    closing: fill(texts.closing, { year }).vi,
    recipients: [texts.addressee.vi, texts.filed.vi],
    signature: { authority: [texts.authority.vi], name: '' },
    meta: { title: fill(texts.titleOf, { year }).vi, author: centre.nameVi, createdAt: at },
  });
}

function tableOf(report: StampReport): Block {
  return {
    type: 'table',
    caption: fill(texts.titleOf, { year: report.year }).vi,
    columns: [
      { title: seriesLabel.vi, share: 12 },
      { title: texts.who.vi, share: 14 },
      ...figureColumns.map(({ label }) => ({ title: label.vi, share: 7, align: 'right' as const })),
    ],
    rows: report.rows.map((row) => {
      const { series, who } = lineWords(report, row);
      return [series.vi, who.vi, ...figureColumns.map(({ figure }) => String(figure(row)))];
    }),
  };
}
