import { Schema, type ClientSession, type HydratedDocument, type Model, type QueryFilter } from 'mongoose';
import { keptConfirmed, questionAt } from '../http/confirmation';
import type { Question } from '../http/errors';
import type { Text } from '../i18n';

/** By the field typed: under what the records of a kind that people take for one another are equal; several for a list. */
export type NearKeys<T> = Readonly<Record<string, (record: T) => string | readonly string[] | undefined>>;

const kept = new WeakMap<object, NearKeys<never>>();

/** Whoever saves a record of this schema keeps its near keys in `near`, each with an index. */
export function keepNearKeys<T>(schema: Schema<T>, keys: NearKeys<T>): void {
  kept.set(schema, keys);
  const fields = Object.keys(keys);
  const near = new Schema(Object.fromEntries(fields.map((field) => [field, Schema.Types.Mixed])), { _id: false });
  schema.add({ near } as never);
  for (const field of fields) schema.index({ [nearPath(field)]: 1 } as never, { sparse: true });
  schema.pre('validate', function () {
    for (const [field, keyOf] of Object.entries(keys)) {
      const key = keyOf(this as unknown as T) || undefined;
      if (key !== this.get(nearPath(field))) this.set(nearPath(field), key);
    }
  });
}

/** Where the near key of a field is stored. */
export function nearPath(field: string): string {
  return `near.${field}`;
}

/** The near keys of a record that is written past its model; nothing for kinds that keep none. */
export function nearKeysOf<T>({ schema }: Model<T>, record: object): { near?: Record<string, unknown> } {
  const keys = Object.entries(kept.get(schema) ?? {}).map(([field, keyOf]) => [field, keyOf(record as never)] as const);
  const found = keys.filter(([, key]) => key);
  return found.length > 0 ? { near: Object.fromEntries(found) } : {};
}

/** Gives the records that were stored without them, or without one of them, their near keys. */
export async function fillNearKeys<T>(model: Model<T>): Promise<void> {
  for await (const record of model.collection.find()) {
    const keys = nearKeysOf(model, record);
    const isKept = JSON.stringify(keys.near) === JSON.stringify(record['near']);
    if (keys.near && !isKept) await model.collection.updateOne({ _id: record._id }, { $set: keys as never });
  }
}

/** What is asked where a field is nearly that of another record, and whom it is held against: never the very same. */
export interface NearField<T> {
  readonly field: keyof T & string;
  readonly text: Text;
  readonly among: (record: T) => Record<string, unknown>;
}

/** How records of a kind are named, where they are read, and what of them is held against the others. */
export interface NearKind<T> {
  readonly address: string;
  readonly nameOf: (record: T) => string;
  readonly fields: readonly NearField<T>[];
}

/** By whom a record is entered: what he or she may read, what was confirmed, and what else is improbable about it. */
export interface Entry {
  readonly reach: Record<string, unknown>;
  readonly confirmed: readonly string[] | undefined;
  readonly questions?: Readonly<Record<string, Question>>;
}

/** The rule of every such question. */
export const nearMatch = 'nearMatch';

const mostNamed = 5;

/**
 * Asks about each field that is nearly that of another record, and keeps on the record what was said yes to, now or
 * before; what is no longer so leaves it.
 */
export async function askAboutNear<T extends { confirmed?: Question[] }>(
  record: HydratedDocument<T>,
  kind: NearKind<T>,
  { reach, confirmed, questions = {} }: Entry,
  session: ClientSession,
): Promise<void> {
  const asked = { ...questions, ...(await nearQuestions(record, kind, reach, session)) };
  const { confirmed: before } = record.toObject() as T;
  record.set('confirmed', keptConfirmed(asked, confirmed, before).confirmed);
}

/** A field is asked about when it is typed, and as long as what was said yes to stays true. */
async function nearQuestions<T extends { confirmed?: Question[] }>(
  record: HydratedDocument<T>,
  kind: NearKind<T>,
  reach: Record<string, unknown>,
  session: ClientSession,
): Promise<Record<string, Question>> {
  const model = record.constructor as Model<T>;
  const facts = record.toObject() as T & { _id: unknown };
  const { near = {} } = nearKeysOf(model, facts);
  const asked: Record<string, Question> = {};
  for (const { field, text, among } of kind.fields) {
    const typed = String(facts[field]);
    const wasSaid = facts.confirmed?.some(({ key }) => key === `${field}=${typed}`) ?? false;
    if (!near[field] || !(record.isModified(field) || wasSaid)) continue;
    const others = { $and: [{ [nearPath(field)]: near[field] }, { _id: { $ne: facts._id } }, among(facts), reach] };
    Object.assign(asked, await questionAbout(model, kind, { field, typed, text }, others, session));
  }
  return asked;
}

/** Asks, at a field of a form, whether what is typed there is meant as one of the records that a filter finds. */
export async function questionAbout<T>(
  model: Model<T>,
  { address, nameOf }: Omit<NearKind<T>, 'fields'>,
  { field, typed, text }: { readonly field: string; readonly typed: string; readonly text: Text },
  filter: Record<string, unknown>,
  session: ClientSession,
): Promise<Record<string, Question>> {
  const near = await model
    .find(filter as QueryFilter<T>)
    .sort({ _id: 1 })
    .limit(mostNamed)
    .session(session)
    .lean<(T & { _id: unknown })[]>();
  if (near.length === 0) return {};
  const links = near.map((each) => ({ name: nameOf(each), href: `${address}/${String(each._id)}` }));
  return questionAt(nearMatch, field, typed, text, links);
}
