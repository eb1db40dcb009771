import mongoose, { type ClientSession } from 'mongoose';

/** Connects mongoose to MongoDB or to the embedded engine; the application knows no difference. */
export async function connectDatabase(uri: string, dbName = 'chuan-do'): Promise<void> {
  mongoose.set('strictQuery', true);
  mongoose.set('autoIndex', false);
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
  return mongoose.connection.withSession((session) => session.withTransaction(() => work(session)));
}
