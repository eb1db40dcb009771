import type { ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../access';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../platform/database';
import { NotFoundError } from '../platform/http';
import type { Day } from '../platform/i18n';
import { documentTexts as texts } from './document.messages';
import { DocumentModel, type Document, type DocumentKind, type DocumentRecord } from './document.model';
import { inState, numberKey, searchedFor, seriesKey, splitWords, type DocumentState } from './document.rules';

export interface DocumentFilter {
  readonly q?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly topic?: string | undefined;
  readonly state?: DocumentState | undefined;
  readonly sort?: 'number' | '-number' | undefined;
}

const orders: Record<'number' | '-number', Order> = {
  number: { field: 'numberKey', direction: 1, unique: true },
  '-number': { field: 'numberKey', direction: -1, unique: true },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function documentQuery(actor: Actor, filter: DocumentFilter, day: Day): Record<string, unknown> {
  const { q, kind, topic, state } = filter;
  return {
    ...visibleTo(actor, 'documents.read', '_id'),
    ...(kind && { kind }),
    ...(topic && { topics: topic }),
    ...searchFilter(q && splitWords(searchedFor(q).words)),
    ...(state && inState(state, day)),
  };
}

/** The catalogue, by number; states are those of `day`. A document whose very number is searched for comes first. */
export async function findDocuments(
  actor: Actor,
  filter: DocumentFilter,
  day: Day,
  page: PageRequest,
): Promise<Page<DocumentRecord>> {
  const query = documentQuery(actor, filter, day);
  const exact = filter.q ? await exactlyNumbered(query, filter.q) : [];
  const others = exact.length > 0 ? { $and: [query, { _id: { $nin: exact.map(({ _id }) => _id) } }] } : query;
  const found = await findPage<Document>(DocumentModel, others, orders[filter.sort ?? 'number'], page);
  const isFirst = page.after === undefined && page.before === undefined;
  const total = found.total && { ...found.total, count: found.total.count + exact.length };
  return {
    ...found,
    items: [...(isFirst ? exact : []), ...(found.items as DocumentRecord[])],
    ...(total && { total }),
  };
}

async function exactlyNumbered({ searchWords: _words, ...query }: Record<string, unknown>, q: string) {
  const { numberKeys } = searchedFor(q);
  if (numberKeys.length === 0) return [];
  return DocumentModel.find({ ...query, numberKey: { $in: numberKeys } })
    .sort({ numberKey: 1 })
    .lean<DocumentRecord[]>();
}

/** One document that the actor may see. */
export async function getDocument(actor: Actor, id: string): Promise<DocumentRecord> {
  const found = await DocumentModel.findOne({ $and: [{ _id: id }, visibleTo(actor, 'documents.read', '_id')] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The document with this number, however it is typed; null when the catalogue has none. */
export async function findDocumentByNumber(number: string): Promise<DocumentRecord | null> {
  return DocumentModel.findOne({ numberKey: numberKey(number) }).lean();
}

/** The documents with these numbers, by `numberKey`: for links on other records' pages. */
export async function documentsByNumber(
  numbers: readonly (string | undefined)[],
  session?: ClientSession,
): Promise<Map<string, DocumentRecord>> {
  const keys = [...new Set(numbers.filter((each) => each !== undefined).map(numberKey))];
  const found = await DocumentModel.find({ numberKey: { $in: keys } }, null, session ? { session } : {}).lean();
  return new Map(found.map((each) => [each.numberKey, each]));
}

/** All editions of the standard or procedure that a number names, newest first. */
export async function findEditions(number: string): Promise<DocumentRecord[]> {
  return DocumentModel.find({ seriesKey: seriesKey(number) })
    .sort({ year: -1 })
    .lean();
}

/** The documents that amend this one. */
export async function findAmendments(number: string): Promise<DocumentRecord[]> {
  return DocumentModel.find({ amendsKeys: numberKey(number) })
    .sort({ numberKey: 1 })
    .lean();
}

/** Days of issue, both included. */
export interface IssuedBetween {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The documents on a topic, in order of number, optionally those issued between two days. */
export async function findDocumentsByTopic(topic: string, issued: IssuedBetween = {}): Promise<DocumentRecord[]> {
  return DocumentModel.find(topicQuery(topic, issued)).sort({ numberKey: 1 }).lean();
}

/** How many documents there are on a topic, optionally those issued between two days. */
export async function countDocuments(topic: string, issued: IssuedBetween = {}): Promise<number> {
  return DocumentModel.countDocuments(topicQuery(topic, issued));
}

function topicQuery(topic: string, { from, to }: IssuedBetween): Record<string, unknown> {
  const issuedOn = { ...(from && { $gte: from }), ...(to && { $lte: to }) };
  return { topics: topic, ...(Object.keys(issuedOn).length > 0 && { issuedOn }) };
}
