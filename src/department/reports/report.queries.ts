import type { Model, QueryFilter, Types } from 'mongoose';
import { Decimal } from 'decimal.js';
import { findPage, type Order, type Page, type PageRequest } from '../../platform/database';
import type { Day, Text } from '../../platform/i18n';
import type { Confidence } from '../../platform/web';
import { isWhole, type Register } from './counting.rules';
import { readCountings } from './counting.service';
import type { Period } from './report.rules';
import { sharedAnswers, type Shared } from './report.shared';
import { sumOfTotals, totalOf, unknownTotal, type SourcedTotal, type Total } from './report.totals';
import { firstPart, secondPart } from './report.schema';

/** One record behind a figure, with the page where it is read. */
export interface FigureRecord {
  readonly href: string;
  readonly name: Text;
  /** A day, or a year where no day is known. */
  readonly on?: Day | undefined;
  readonly note?: Text | undefined;
  /** What it adds to the figure; null when the record does not say. */
  readonly amount: Decimal | null;
  readonly source?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly generated?: boolean | undefined;
}

/** Where a figure comes from. The total and the list of records are answers to one question, so they cannot disagree. */
export interface FigureSource {
  /** `flow`: what happened in a period; `stock`: what there is on its last day. */
  readonly basis: 'flow' | 'stock';
  total(period: Period, shared: Shared): Promise<SourcedTotal>;
  records(period: Period, page: PageRequest): Promise<Page<FigureRecord>>;
}

/** A figure of many records: counted by index, listed page by page in the same filter. */
export interface CountedSource extends FigureSource {
  /** Undefined when it cannot be known for that period. */
  query(period: Period): Record<string, unknown> | undefined;
  readonly model: Model<never>;
  readonly order: Order;
}

interface CountedOptions<T> {
  readonly basis: FigureSource['basis'];
  readonly model: Model<T>;
  readonly order: Order;
  readonly query: (period: Period) => QueryFilter<T> | undefined;
  readonly present: (record: T & { _id: Types.ObjectId }) => Omit<FigureRecord, 'amount'>;
  /** Where a record says that the sample generator made it; a partial index holds those that do. */
  readonly sampleField: 'generated' | 'provenance.generated';
}

const noRecords = { items: [], next: null, previous: null };
const one = new Decimal(1);

export function countedSource<T>(options: CountedOptions<T>): CountedSource {
  const { basis, model, order, query, present } = options;
  return {
    basis,
    order,
    query,
    model: model as unknown as Model<never>,
    async total(period, shared) {
      const filter = query(period);
      const sourced = { source: 'registry', confidence: 'confirmed', generated: false } as const;
      if (!filter) return { ...unknownTotal, ...sourced };
      const asked = `${model.modelName} ${JSON.stringify(filter)}`;
      const count = await shared(`count ${asked}`, () => model.countDocuments(filter));
      const generated = count > 0 && (await shared(`sample ${asked}`, () => countsSample(options, filter)));
      return { ...totalOf(new Decimal(count), { isWhole: true }), ...sourced, generated };
    },
    async records(period, request) {
      const filter = query(period);
      if (!filter) return noRecords;
      const page = await findPage(model, filter, order, request);
      return { ...page, items: page.items.map((record) => ({ ...present(record), amount: one })) };
    },
  };
}

/** Whether a sample record is among those counted. Index: those that are samples, in the order of the figure. */
async function countsSample<T>({ model, sampleField }: CountedOptions<T>, filter: QueryFilter<T>): Promise<boolean> {
  return (await model.exists({ ...filter, [sampleField]: true } as QueryFilter<T>)) !== null;
}

/**
 * Two figures that share no record, as one: their counts added, their lists one after the other. Each part keeps its
 * own index, where one filter for both would have to sort everything it finds.
 */
export function unitedSource(first: CountedSource, second: CountedSource): FigureSource {
  return {
    basis: first.basis,
    async total(period, shared) {
      const [left, right] = await Promise.all([first.total(period, shared), second.total(period, shared)]);
      return { ...left, ...sumOfTotals(left, right), generated: left.generated || right.generated };
    },
    async records(period, { limit, after, before }) {
      const cursor = before ?? after ?? firstPart;
      const part = cursor.startsWith(secondPart) ? secondPart : firstPart;
      const within = cursor.slice(part.length) || undefined;
      const request = before ? { limit, before: within } : { limit, after: within };
      const page = await (part === firstPart ? first : second).records(period, request);
      const onward = page.next === null ? null : part + page.next;
      return {
        items: page.items,
        next: onward ?? (part === firstPart ? secondPart : null),
        previous: page.previous === null ? null : part + page.previous,
      };
    },
  };
}

/**
 * A source that counts a register: whole from the day since when the register holds everything. Before it, what was
 * entered is a lower bound, and nothing entered says nothing.
 */
export function inRegister<T extends FigureSource>(register: Register, source: T): T {
  return {
    ...source,
    async total(period: Period, shared: Shared) {
      const [total, countings] = await Promise.all([source.total(period, shared), shared('countings', readCountings)]);
      const counting = countings.get(register);
      if (isWhole(source.basis, period, counting))
        return { ...total, generated: total.generated || counting?.provenance?.generated === true };
      const notWhole = { register, ...(counting && { since: counting.since }) };
      const { uncertain } = total;
      const gaps = { isWhole: false, notWhole, ...(uncertain && { uncertain }) };
      return { ...total, ...totalOf(total.value ?? new Decimal(0), gaps) };
    },
  };
}

interface ListedOptions<T> {
  readonly basis: FigureSource['basis'];
  readonly find: (period: Period, shared: Shared) => Promise<readonly T[]>;
  readonly present: (record: T) => FigureRecord;
  /** How many records may belong to the figure, though no source states their day. */
  readonly uncertain?: (period: Period, shared: Shared) => Promise<number>;
}

/** A figure of few records: all of them are read, and their amounts added up. */
export function listedSource<T>({ basis, find, present, uncertain }: ListedOptions<T>): FigureSource {
  return {
    basis,
    async total(period, shared) {
      const records = (await find(period, shared)).map(present);
      const doubtful = (await uncertain?.(period, shared)) ?? 0;
      return { ...sumOfAmounts(records, doubtful), ...provenanceOf(records) };
    },
    records: async (period) => listOf((await find(period, sharedAnswers())).map(present)),
  };
}

/** All records of a figure on one page. */
export function listOf(items: readonly FigureRecord[]): Page<FigureRecord> {
  return { ...noRecords, items: [...items] };
}

function sumOfAmounts(records: readonly FigureRecord[], uncertain: number): Total {
  const known = records.map(({ amount }) => amount).filter((amount) => amount !== null);
  const silent = records.length - known.length;
  return totalOf(Decimal.sum(0, ...known), {
    isWhole: silent === 0 && uncertain === 0,
    silent,
    ...(uncertain > 0 && { uncertain }),
  });
}

const weakestFirst: readonly Confidence[] = ['unconfirmed', 'partly', 'confirmed'];

/** Where figures of records come from, as sure as the least sure of them; sample if one of them is. */
export function provenanceOf(
  records: readonly FigureRecord[],
  otherwise = 'registry',
): Pick<SourcedTotal, 'source' | 'confidence' | 'generated'> {
  const sources = [...new Set(records.map(({ source }) => source).filter((source) => source !== undefined))];
  const confidence = weakestFirst.find((each) => records.some((record) => record.confidence === each)) ?? 'confirmed';
  const generated = records.some((record) => record.generated === true);
  return { source: sources.join('; ') || otherwise, confidence, generated };
}
