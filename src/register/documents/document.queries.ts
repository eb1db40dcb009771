import type { ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { documentTexts as texts } from './document.messages';
import { DocumentModel, type Document, type DocumentKind, type DocumentRecord } from './document.model';
import {
  bareNumber,
  inState,
  namedBy,
  namesOf,
  numberKey,
  searchedFor,
  seriesKey,
  splitWords,
  type DocumentState,
} from './document.rules';

export interface DocumentFilter {
  readonly q?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly topic?: string | undefined;
  readonly state?: DocumentState | undefined;
  readonly sort?: 'number' | '-number' | undefined;
}

const orders: Record<'number' | '-number', Order> = {
  number: { field: 'numberKey', direction: 1 },
  '-number': { field: 'numberKey', direction: -1 },
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

/** The one document with this number, however it is typed; null when the catalogue has none or several. */
export async function findDocumentByNumber(number: string): Promise<DocumentRecord | null> {
  return (await documentsByNumber([number])).get(numberKey(number)) ?? null;
}

/**
 * The documents with these numbers, by the `numberKey` of the number as it was given: for links on other records'
 * pages. A number that several documents have names none of them.
 */
export async function documentsByNumber(
  numbers: readonly (string | undefined)[],
  session?: ClientSession,
): Promise<Map<string, DocumentRecord>> {
  const found = await findNamed(numbers, session);
  return new Map([...found].flatMap(([key, [one, ...others]]) => (one && others.length === 0 ? [[key, one]] : [])));
}

/** Every document that some numbers may mean, by the `numberKey` of the number as it was given. */
export async function findNamed(
  numbers: readonly (string | undefined)[],
  session?: ClientSession,
): Promise<Map<string, DocumentRecord[]>> {
  const given = numbers.filter((each) => each !== undefined);
  const keys = [...new Set(given.map((each) => numberKey(bareNumber(each))))];
  const found = await DocumentModel.find({ numberKey: { $in: keys } }, null, session ? { session } : {}).lean();
  return new Map(given.map((each) => [numberKey(each), namedBy(each, found)]));
}

/** All editions of the standard or procedure that a number names, newest first. */
export async function findEditions(number: string): Promise<DocumentRecord[]> {
  return DocumentModel.find({ seriesKey: seriesKey(number) })
    .sort({ year: -1 })
    .lean();
}

/** The documents that amend this one. */
export async function findAmendments(document: DocumentRecord): Promise<DocumentRecord[]> {
  return findNaming('amendsKeys', document);
}

/** The documents that name this one; by its bare number only while no other document has that. */
export async function findNaming(
  field: 'replacesKeys' | 'amendsKeys',
  document: Pick<DocumentRecord, '_id' | 'kind' | 'number' | 'issuedOn' | 'year'>,
  session: ClientSession | null = null,
): Promise<DocumentRecord[]> {
  const [bare = '', full = ''] = namesOf(document);
  const isShared = await DocumentModel.exists({ numberKey: bare, _id: { $ne: document._id } }).session(session);
  return DocumentModel.find({ [field]: { $in: isShared && full !== bare ? [full] : [bare, full] } })
    .session(session)
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

function topicQuery(topic: string, { from, to }: IssuedBetween): Record<string, unknown> {
  const issuedOn = { ...(from && { $gte: from }), ...(to && { $lte: to }) };
  return { topics: topic, ...(Object.keys(issuedOn).length > 0 && { issuedOn }) };
}
