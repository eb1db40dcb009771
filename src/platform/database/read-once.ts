import type { ClientSession } from 'mongoose';
import { transactionOf } from './transaction-of';

/** By transaction: one that runs again reads again. */
const kept = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * From here to the end of the transaction `readOnce` keeps what it reads: for a transaction that decides many records which
 * rest on the same facts, and changes none of these facts itself. All of it is of one snapshot, so what is read once is
 * what would be read again.
 */
export function keepReadings(session: ClientSession): void {
  kept.set(transactionOf(session), new Map());
}

/** Reads, or answers what was read under the same key before in a transaction that keeps its readings. Never to be changed. */
export function readOnce<T>(
  key: string,
  session: ClientSession | null | undefined,
  read: () => Promise<T>,
): Promise<T> {
  const readings = session ? kept.get(transactionOf(session)) : undefined;
  if (!readings) return Promise.resolve(read());
  const known = readings.get(key) as Promise<T> | undefined;
  if (known) return known;
  // A query of mongoose can be waited for once; what it answers, as often as one likes.
  const reading = Promise.resolve(read());
  readings.set(key, reading);
  return reading;
}
