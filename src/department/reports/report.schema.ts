import { dayField, Joi, pagingFieldsOf, readCursor, type Paging } from '../../platform/http';
import { narratedKeys, type FigureColumn } from './report.outline';

/** What a person changes of a year's report; a field absent stays, an empty one returns to the proposal. */
export interface EditReport {
  readonly number?: number | null;
  readonly place?: string | null;
  readonly signedOn?: string | null;
  readonly addressee?: string | null;
  readonly authority?: string | null;
  readonly signatoryName?: string | null;
  /** Texts by section: `{ 'I.1.a': '…', opening: '…' }`. */
  readonly narratives: Readonly<Record<string, string | null>>;
}

const line = Joi.string().trim().max(200);
const lines = Joi.string().trim().max(600);
const text = Joi.string().trim().max(10_000).empty().allow(null, '');

export const editReportSchema = Joi.object<EditReport>({
  number: Joi.number().integer().min(1).max(99_999).empty().allow(null, ''),
  place: line.empty().allow(null, ''),
  signedOn: dayField().empty().allow(null, ''),
  addressee: lines.empty().allow(null, ''),
  authority: lines.empty().allow(null, ''),
  signatoryName: line.empty().allow(null, ''),
  narratives: Joi.object(Object.fromEntries(narratedKeys.map((key) => [key, text]))).default({}),
});

export interface ListFigureRecords extends Paging {
  readonly period?: FigureColumn;
}

/** What a cursor begins with: which of two united lists it points into. */
export const firstPart = '1.';
export const secondPart = '2.';

/** A place in the list of a figure, or in one of its two; the second begins where it has no place yet. */
function isPlace(typed: string): boolean {
  const within = typed.replace(/^[12]\./, '');
  return typed === secondPart || readCursor(within) !== undefined;
}

export const listFigureRecordsSchema = Joi.object<ListFigureRecords, true>({
  period: Joi.string().valid('year', 'cumulative'),
  ...pagingFieldsOf(isPlace),
});
