import mongoose, { type Model } from 'mongoose';
import type { Holding } from './holding';
import { holdings } from './holdings';
import { keepings } from './keeping.rules';
import type { Person } from './person';
import { soughtIn } from './sought';

type Fields = Readonly<Record<string, unknown>>;

/** A record with what it holds about the person, by the path of each field. */
interface HeldRecord {
  readonly id: string;
  readonly values: Fields;
}

/** What one kind of record holds about a person. */
export interface Held {
  readonly holding: Holding;
  /** How many records; `records` has the newest of them. */
  readonly total: number;
  readonly records: readonly HeldRecord[];
}

/** Data of one person: found record by record, and the kinds in which the name stands beside what the person did. */
export interface PersonalData {
  readonly person: Person;
  readonly held: readonly Held[];
  /** Not looked through one by one: each of these acts is among the person's entries of the audit trail. */
  readonly named: readonly Holding[];
}

/** As many of each kind as a page shows, and as an export holds. */
export const mostShown = 50;
export const mostExported = 10_000;

/** Looks through every kind of record that holds data of such people; the caller has found out who may ask. */
export async function findPersonalData(person: Person, limit: number): Promise<PersonalData> {
  const found = await Promise.all(
    holdings.filter(({ group }) => group === person.group).map((holding) => heldIn(holding, person, limit)),
  );
  return {
    person,
    held: found.flatMap((each) => ('total' in each && each.total > 0 ? [each] : [])),
    named: found.flatMap((each) => ('total' in each ? [] : [each.holding])),
  };
}

async function heldIn(holding: Holding, person: Person, limit: number): Promise<Held | { readonly holding: Holding }> {
  const filter = soughtIn(holding.model, person);
  if (!filter) return { holding };
  const model = modelOf(holding);
  const [total, records] = await Promise.all([
    model.countDocuments(filter),
    model.find(filter).sort({ _id: -1 }).limit(limit).lean<(Fields & { _id: unknown })[]>(),
  ]);
  return {
    holding,
    total,
    records: records.map((record) => ({ id: String(record._id), values: told(holding, record) })),
  };
}

/** By its name: the table names models of every folder. */
export function modelOf({ model }: Pick<Holding, 'model'>): Model<Record<string, unknown>> {
  return mongoose.model<Record<string, unknown>>(model);
}

function told({ fields }: Holding, record: Fields): Fields {
  return Object.fromEntries(
    Object.keys(fields).flatMap((path) => {
      const values = valuesAt(record, path.split('.'));
      return values.length === 0 ? [] : [[path, values.length === 1 ? values[0] : values]];
    }),
  );
}

/** What stands at a path, through lists. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [first, ...rest] = path;
  return first === undefined ? [value] : valuesAt((value as Fields)[first], rest);
}

/** A kind of record as data: its fields with the rule by which they are kept. */
export function describeHolding({ model, name, purpose, keeping, fields }: Holding) {
  const { basis, confidence, until } = keepings[keeping];
  const told = Object.entries(fields).map(([path, { label, isErased = false }]) => ({ path, label, erased: isErased }));
  return { model, name, purpose, basis, confidence, until, fields: told };
}

/** The same as data: for the export and for the API. */
export function presentPersonalData({ person, held, named }: PersonalData) {
  return {
    person: person.name,
    held: held.map(({ holding, total, records }) => ({ ...describeHolding(holding), total, records })),
    named: named.map(describeHolding),
  };
}
