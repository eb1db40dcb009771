import { model, Schema, type ClientSession } from 'mongoose';
import { transactionOf } from './transaction-of';

interface Counter {
  _id: string;
  last: number;
}

const CounterModel = model<Counter>(
  'Counter',
  new Schema<Counter>({ _id: String, last: Number }, { versionKey: false }),
);

/**
 * The next number of a series, from 1. Taken inside the transaction that uses it, so a failure gives it back:
 * the series has no gaps and no doubles, however many ask at once.
 */
export async function nextNumber(series: string, session: ClientSession): Promise<number> {
  const value = await step(series, session);
  noteTaken([{ series, value }], session);
  return value;
}

/** One step of a series of numbers. */
export interface NumberStep {
  readonly series: string;
  readonly value: number;
}

/** By transaction: one that runs again takes its numbers again. */
const taken = new WeakMap<object, NumberStep[]>();

/** The numbers taken in this transaction and not told before: the audit trail keeps them with the change. */
export function tellTakenNumbers(session: ClientSession): readonly NumberStep[] {
  const transaction = transactionOf(session);
  const steps = taken.get(transaction) ?? [];
  taken.delete(transaction);
  return steps;
}

/** Numbers that were told too early: they are told with the change that uses them. */
export function noteTaken(steps: readonly NumberStep[], session: ClientSession): void {
  const transaction = transactionOf(session);
  taken.set(transaction, [...(taken.get(transaction) ?? []), ...steps]);
}

async function step(series: string, session: ClientSession): Promise<number> {
  const counter = await CounterModel.findOneAndUpdate(
    { _id: series },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after', session },
  );
  return counter.last;
}

/**
 * Of two transactions that take one turn, the second runs after the first is saved: for rules over several records,
 * which neither of the two changes.
 */
export async function takeTurn(turn: string, session: ClientSession): Promise<void> {
  await step(`turn ${turn}`, session);
}

/** Every series with its last number; turns are none. */
export async function findSeries(): Promise<NumberStep[]> {
  const counters = await CounterModel.find({ _id: { $not: /^turn / } })
    .sort({ _id: 1 })
    .lean();
  return counters.map(({ _id: series, last: value }) => ({ series, value }));
}

/** Continues a series after numbers that were given elsewhere (import, sample data). */
export async function continueNumbering(series: string, last: number): Promise<void> {
  await CounterModel.updateOne({ _id: series }, { $max: { last } }, { upsert: true });
}

/** Begins every series at 1 again: of a registry in which nobody has worked yet. */
export async function beginNumberingAnew(): Promise<void> {
  await CounterModel.deleteMany({});
}
