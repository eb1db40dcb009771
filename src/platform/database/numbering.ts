import { model, Schema, type ClientSession } from 'mongoose';

interface Counter {
  _id: string;
  last: number;
}

const CounterModel = model<Counter>(
  'Counter',
  new Schema<Counter>({ _id: String, last: { type: Number, required: true } }, { versionKey: false }),
);

/**
 * The next number of a series, from 1. Taken inside the transaction that uses it, so a failure gives it back:
 * the series has no gaps and no doubles, however many ask at once.
 */
export async function nextNumber(series: string, session: ClientSession): Promise<number> {
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
  await nextNumber(`turn ${turn}`, session);
}

/** Continues a series after numbers that were given elsewhere (import, sample data). */
export async function continueNumbering(series: string, last: number): Promise<void> {
  await CounterModel.updateOne({ _id: series }, { $max: { last } }, { upsert: true });
}

/** Begins every series at 1 again: of a registry in which nobody has worked yet. */
export async function beginNumberingAnew(): Promise<void> {
  await CounterModel.deleteMany({});
}
