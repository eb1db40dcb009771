import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { administrativeDocx } from '../../platform/docx';
import { NotFoundError, operation, type Call, type Operation } from '../../platform/http';
import { dayInVietnam, sampleSign, sampleTexts } from '../../platform/i18n';
import { administrativeDocument } from '../../platform/pdf';
import { countingApi } from './counting.api';
import { reportDocument, reportFileName } from './report.document';
import { hasSample, type Figure } from './report.figures';
import { lateNote, paragraphsOf, printedLine } from './report.lines';
import { reportTexts as texts } from './report.messages';
import { headingOf } from './report.outline';
import type { FigureRecord } from './report.queries';
import { editReportSchema, listFigureRecordsSchema, type EditReport, type ListFigureRecords } from './report.schema';
import { editReport, findFigureRecords, findReports, getReport, type ReportOfYear } from './report.service';
import { printedMarked, type SourcedTotal, type Total } from './report.totals';

const common = { tag: 'Reports' } as const;
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function reportApi(clock: Clock): readonly Operation[] {
  const today = () => dayInVietnam(clock.now());
  const asked = ({ req, params }: Pick<Call, 'req' | 'params'>) =>
    getReport(actorOf(req), yearOf(params['year']), today());
  const answerJson = async (call: Pick<Call, 'req' | 'params'>) => {
    const report = await asked(call);
    return { json: presentReport(report), version: report.version };
  };
  return [
    ...countingApi(clock),
    operation({
      ...common,
      method: 'get',
      path: '/reports/996',
      summary: 'The years there is a Project 996 report of',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'The years, latest first' },
      handle: async ({ req }) => ({ json: { items: await findReports(actorOf(req), today()), nextCursor: null } }),
    }),
    operation({
      ...common,
      method: 'get',
      path: '/reports/996/:year.json',
      summary: 'The Project 996 report of a year',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'Sections with their texts, figures with both values' },
      handle: answerJson,
    }),
    operation({
      ...common,
      method: 'get',
      path: '/reports/996/:year.pdf',
      summary: 'The report as PDF, laid out by Nghị định 30/2020/NĐ-CP',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'The file', mediaType: 'application/pdf' },
      handle: async (call) => {
        const report = await asked(call);
        const bytes = await administrativeDocument(await reportDocument(report, clock.now()));
        return { send: (res) => void res.attachment(reportFileName(report.year, 'pdf')).send(bytes) };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/reports/996/:year.docx',
      summary: 'The report as a Word document',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'The file', mediaType: docxType },
      handle: async (call) => {
        const report = await asked(call);
        const bytes = await administrativeDocx(await reportDocument(report, clock.now()));
        return { send: (res) => void res.attachment(reportFileName(report.year, 'docx')).send(bytes) };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/reports/996/:year',
      summary: 'The Project 996 report of a year, as .json',
      access: 'read',
      door: requirePermission('reports.read'),
      answer: { status: 200, description: 'Sections with their texts, figures with both values' },
      handle: answerJson,
    }),
    operation<unknown, EditReport>({
      ...common,
      method: 'patch',
      path: '/reports/996/:year',
      summary: 'Change head or texts; a field that is null returns to the proposal',
      access: 'write',
      door: requirePermission('reports.edit'),
      body: editReportSchema,
      answer: { status: 200, description: 'The report as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await editReport(actorOf(req), yearOf(params['year']), body, { at: clock.now(), expectedVersion });
        return answerJson({ req, params });
      },
    }),
    operation<ListFigureRecords>({
      ...common,
      method: 'get',
      path: '/reports/996/:year/figures/:key',
      summary: 'The records behind a figure',
      access: 'read',
      door: requirePermission('reports.read'),
      query: listFigureRecordsSchema,
      answer: { status: 200, description: 'The figure and a page of its records' },
      handle: async ({ req, params, query }) => {
        const figure = { year: yearOf(params['year']), key: params['key'] ?? '', column: query.period };
        const request = { limit: query.limit, after: query.cursor };
        const { column, total, page } = await findFigureRecords(actorOf(req), figure, today(), request);
        const items = page.items.map(presentRecord);
        return { json: { key: figure.key, period: column, ...presentTotal(total), items, nextCursor: page.next } };
      },
    }),
  ];
}

/** A year in an address; anything else is no report. */
export function yearOf(typed: unknown): number {
  if (typeof typed !== 'string' || !/^\d{4}$/.test(typed)) throw new NotFoundError(texts.noSuchYear);
  return Number(typed);
}

function presentReport(report: ReportOfYear) {
  const { year, status, head, opening, sections, figures, periods, late } = report;
  const note = lateNote(report);
  const printedText = (text: string) =>
    paragraphsOf(text)
      .map((line) => (line.isEntry ? '- ' : '') + printedLine(line, figures, 'vi'))
      .join('\n');
  return {
    year,
    status,
    asAt: periods.cumulative.asAt,
    ...(hasSample({ figures }) && { sample: { sign: sampleSign, explained: sampleTexts.explained } }),
    ...(note && { late: { ...late, note } }),
    header: head,
    opening: printedText(opening.vi),
    sections: sections.map(({ outline, text }) => ({
      key: outline.key,
      heading: headingOf(outline, year),
      ...(text && { text: printedText(text.vi), narrative: text.vi }),
      figures: outline.figures.map(({ key }) => key),
    })),
    figures: figures.map((figure) => presentFigure(figure, year)),
  };
}

function presentFigure({ definition, basis, totals }: Figure, year: number) {
  const { key, label, unit, period } = definition;
  return {
    key,
    label,
    unit,
    basis,
    period,
    value: valueOf(totals[period]),
    state: totals[period].state,
    printed: printedMarked(totals[period], 'vi'),
    source: totals[period].source,
    confidence: totals[period].confidence,
    generated: totals[period].generated,
    year: valueOf(totals.year),
    cumulative: valueOf(totals.cumulative),
    columns: { year: presentTotal(totals.year), cumulative: presentTotal(totals.cumulative) },
    records: `/api/v1/reports/996/${year}/figures/${key}`,
  };
}

/** A value with how well it is known; null where there is no data, never zero. */
function presentTotal(total: SourcedTotal) {
  const { state, source, confidence, generated, silent, uncertain, unknownYears, notWhole } = total;
  return {
    value: valueOf(total),
    state,
    printed: printedMarked(total, 'vi'),
    source,
    confidence,
    generated,
    ...(silent && { silent }),
    ...(uncertain && { uncertain }),
    ...(unknownYears && unknownYears.length > 0 && { unknownYears }),
    ...(notWhole && { notWhole }),
  };
}

function presentRecord({ href, name, on, note, amount, confidence, generated }: FigureRecord) {
  return { href, name, on, note, amount: amount?.toNumber() ?? null, confidence, generated };
}

function valueOf({ value }: Total): number | null {
  return value?.toNumber() ?? null;
}
