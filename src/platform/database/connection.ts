import type { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { type ClientSession } from 'mongoose';

/** Connects mongoose to MongoDB or to the embedded engine; the application knows no difference. */
export async function connectDatabase(uri: string, dbName = 'chuan-do'): Promise<void> {
  mongoose.set('strictQuery', true);
  mongoose.set('autoIndex', false);
  mongoose.set('transactionAsyncLocalStorage', true);
  await mongoose.connect(uri, { dbName, serverSelectionTimeoutMS: 10_000 });
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
}

/** Builds the indexes that every model declares; existing ones are left as they are. */
export async function ensureIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.createIndexes();
}

/** True when the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await mongoose.connection.db?.admin().ping();
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
  } catch {
    return false;
  }
}

/**
 * Runs a change as one transaction: all of it is saved, or none.
 * `work` may run again after a write conflict, so it touches nothing but the database.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const shared = sharedSession()?.getStore()?.session;
  if (shared) return work(shared);
  return mongoose.connection.withSession((session) => session.withTransaction(() => work(session)));
}

/**
 * Runs work of several parts as one transaction: whatever it reads, and every change that it makes by `inTransaction`,
 * however deep, belongs to it. For what must be saved with a change but is known only after it: its answer.
 */
export async function inSharedTransaction<T>(work: () => Promise<T>): Promise<T> {
  return mongoose.connection.transaction<T>(work);
}

/** Runs work apart from a shared transaction: what it writes stays even when the rest is given up. */
export function apart<T>(work: () => Promise<T>): Promise<T> {
  return sharedSession()?.exit(work) ?? work();
}

/** Begins work that reads what a change has saved: after the transaction that is under way, at once where none is. */
export function onceSaved(begin: () => void): void {
  const session = sharedSession()?.getStore()?.session;
  if (session) session.once('ended', () => void apart(() => Promise.resolve(begin())));
  else begin();
}

/** Where mongoose keeps the session that operations take when they are given none. */
function sharedSession(): AsyncLocalStorage<{ readonly session: ClientSession }> | undefined {
  return (mongoose as { transactionAsyncLocalStorage?: AsyncLocalStorage<{ readonly session: ClientSession }> })
    .transactionAsyncLocalStorage;
}
