import type { Types } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { reviseOrBegin, versionOf, type RevisedKind } from '../../audit';
import { findProjectYear, getLetterhead, type Letterhead } from '../../register/installation';
import type { Page, PageRequest } from '../../platform/database';
import { assertDayOrder, InvalidInputError, NotFoundError } from '../../platform/http';
import { dayInVietnam, daysOfYear, fill, verbatim, type Day, type Text } from '../../platform/i18n';
import { countLateRecords } from '../../laboratory/certificates';
import { reportAudited } from './report.audited';
import { resolveFigures, sourceOf, type Figure } from './report.figures';
import { reportTexts as texts } from './report.messages';
import { ReportModel, type Report, type ReportDocument, type ReportHeader } from './report.model';
import {
  figureDefinitions,
  openingKey,
  outlineSections,
  type FigureColumn,
  type OutlineSection,
} from './report.outline';
import type { FigureRecord } from './report.queries';
import {
  narrativeField,
  periodsOf,
  placeholderFault,
  proposedHead,
  proposedNarrative,
  proposedOpening,
  reportYears,
  wordsOf,
  type OutlineWords,
  type Period,
  type ReportHead,
} from './report.rules';
import type { EditReport } from './report.schema';
import { sharedAnswers } from './report.shared';
import type { SourcedTotal } from './report.totals';

/** Whether the text is the proposal, or people have changed some of it. */
export type ReportStatus = 'proposed' | 'edited';

export interface ReportSection {
  readonly outline: OutlineSection;
  /** With `{{key}}` in place of figures; empty when nothing is written yet. Absent where a section has no text of its own. */
  readonly text?: Text;
}

/** The report of a year as it stands now: texts as people left them, figures as the records say at this moment. */
export interface ReportOfYear {
  readonly year: number;
  readonly status: ReportStatus;
  /** 0 while nobody has edited it. */
  readonly version: number;
  readonly head: ReportHead;
  readonly words: OutlineWords;
  readonly opening: Text;
  readonly sections: readonly ReportSection[];
  readonly figures: readonly Figure[];
  readonly periods: Readonly<Record<FigureColumn, Period>>;
  /** How many of the verifications counted were entered late. */
  readonly late: Readonly<Record<FigureColumn, number>>;
}

/** The years there is a report of, with the state of each. */
export async function findReports(actor: Actor, today: Day): Promise<{ year: number; status: ReportStatus }[]> {
  assertCan(actor, 'reports.read');
  const edited = await ReportModel.find({}, { year: 1, header: 1, narratives: 1 }).lean();
  const years = reportYears(today, await findProjectYear());
  return years.map((year) => ({ year, status: statusOf(edited.find((each) => each.year === year)) }));
}

export async function getReport(actor: Actor, year: number, today: Day): Promise<ReportOfYear> {
  assertCan(actor, 'reports.read');
  const letterhead = await getLetterhead();
  assertYear(year, today, letterhead.projectYear);
  const periods = periodsOf(year, today, letterhead.projectYear);
  const [edited, figures, lateInYear, lateAll] = await Promise.all([
    ReportModel.findOne({ year }).lean(),
    resolveFigures(periods),
    countLateRecords(periods.year),
    countLateRecords(periods.cumulative),
  ]);
  const written = new Map(edited?.narratives.map(({ section, text }) => [section, verbatim(text)]));
  return {
    year,
    periods,
    figures,
    late: { year: lateInYear, cumulative: lateAll },
    status: statusOf(edited),
    version: versionOf(edited),
    head: { ...proposedHead(letterhead), ...edited?.header },
    words: wordsOf(letterhead),
    opening: written.get(openingKey) ?? proposedOpening(letterhead, year),
    sections: outlineSections.map((outline) => ({
      outline,
      ...(outline.isNarrated && { text: written.get(outline.key) ?? proposedNarrative(outline, year, letterhead) }),
    })),
  };
}

/** The record whose audit trail tells of the report's changes; undefined while nobody has edited it. */
export async function findReportId(year: number): Promise<Types.ObjectId | undefined> {
  return (await ReportModel.findOne({ year }, { _id: 1 }).lean())?._id;
}

/** One figure with a page of the records it is made of. */
export interface FigureRecords {
  readonly figure: (typeof figureDefinitions)[number];
  readonly column: FigureColumn;
  readonly basis: 'flow' | 'stock';
  readonly period: Period;
  readonly total: SourcedTotal;
  readonly page: Page<FigureRecord>;
}

export async function findFigureRecords(
  actor: Actor,
  asked: { year: number; key: string; column?: FigureColumn | undefined },
  today: Day,
  request: PageRequest,
): Promise<FigureRecords> {
  assertCan(actor, 'reports.read');
  const fromYear = await findProjectYear();
  assertYear(asked.year, today, fromYear);
  const figure = figureDefinitions.find(({ key }) => key === asked.key);
  if (!figure) throw new NotFoundError(texts.noSuchFigure);
  const source = sourceOf(figure);
  const column = source.basis === 'stock' ? 'cumulative' : (asked.column ?? figure.period);
  const period = periodsOf(asked.year, today, fromYear)[column];
  const [total, page] = await Promise.all([source.total(period, sharedAnswers()), source.records(period, request)]);
  return { figure, column, basis: source.basis, period, total, page };
}

/** Changes head or texts. What equals the proposal is not kept, so that a better proposal is not held back. */
export async function editReport(actor: Actor, year: number, input: EditReport, change: Change): Promise<void> {
  assertCan(actor, 'reports.edit');
  const letterhead = await getLetterhead();
  assertYear(year, dayInVietnam(change.at), letterhead.projectYear);
  assertPlaceholders(input);
  assertDayOrder({ reported: daysOfYear(year).first, signed: input.signedOn ?? undefined }, { signed: 'signedOn' });
  const revision = { ...change, action: 'report.changed' } as const;
  const kind = { ...revised, begin: () => new ReportModel({ year, header: {}, narratives: [] }) };
  await reviseOrBegin(actor, kind, { year }, revision, (report) => report.set(changed(report, input, letterhead)));
}

const revised: RevisedKind<Report> = {
  model: ReportModel,
  read: 'reports.read',
  manage: 'reports.edit',
  notFound: texts.noSuchYear,
  subjectOf,
};

function assertYear(year: number, today: Day, fromYear: number): void {
  if (!reportYears(today, fromYear).includes(year)) throw new NotFoundError(texts.noSuchYear);
}

function assertPlaceholders({ narratives }: EditReport): void {
  const faults = Object.entries(narratives).map(
    ([key, text]) => [narrativeField(key), placeholderFault(text ?? '')] as const,
  );
  const found = faults.filter((fault): fault is [string, Text] => fault[1] !== undefined);
  if (found.length > 0) throw new InvalidInputError(Object.fromEntries(found));
}

function changed(
  report: Report,
  { narratives, ...head }: EditReport,
  letterhead: Letterhead,
): Pick<Report, 'header' | 'narratives'> {
  const proposal = new Map<string, unknown>(Object.entries(proposedHead(letterhead)));
  const given = Object.entries(head).filter(([name]) => proposal.has(name));
  const header = { ...plainHeader(report.header) };
  for (const [name, value] of given) {
    if (isEmpty(value) || sameText(value, proposal.get(name))) delete header[name as keyof ReportHeader];
    else Object.assign(header, { [name]: typeof value === 'string' ? unixLines(value) : value });
  }
  const kept = report.narratives.filter(({ section }) => narratives[section] === undefined);
  const fresh = Object.entries(narratives)
    .filter(
      (entry): entry is [string, string] =>
        !isEmpty(entry[1]) && !sameText(entry[1], proposedText(entry[0], report.year, letterhead)),
    )
    .map(([section, text]) => ({ section, text: unixLines(text) }));
  return { header, narratives: [...kept.map(({ section, text }) => ({ section, text })), ...fresh] };
}

/** The fields of a header that are set, without what mongoose adds. */
function plainHeader({ number, place, signedOn, addressee, authority, signatoryName }: ReportHeader): ReportHeader {
  const fields = Object.entries({ number, place, signedOn, addressee, authority, signatoryName });
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function proposedText(key: string, year: number, letterhead: Letterhead): string {
  if (key === openingKey) return proposedOpening(letterhead, year).vi;
  const section = outlineSections.find((each) => each.key === key);
  return section ? proposedNarrative(section, year, letterhead).vi : '';
}

function isEmpty(value: unknown): value is '' | null | undefined {
  return value === undefined || value === null || value === '';
}

function sameText(value: unknown, proposal: unknown): boolean {
  return unixLines(String(value)) === unixLines(String(proposal));
}

/** Browsers send the lines of a text area with CR LF. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function statusOf(edited: Pick<Report, 'header' | 'narratives'> | null | undefined): ReportStatus {
  const isEdited = edited && (edited.narratives.length > 0 || Object.keys(edited.header).length > 0);
  return isEdited ? 'edited' : 'proposed';
}

function subjectOf(report: ReportDocument) {
  return { type: reportAudited.type, id: report._id, name: fill(texts.report, { year: report.year }).vi };
}
