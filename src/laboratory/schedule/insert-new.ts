import type { Model } from 'mongoose';

/** Inserts what is not there yet, in any order, and answers how many were new: a unique index keeps the rest out. */
export async function insertNew<T>(model: Model<T>, records: readonly T[]): Promise<number> {
  if (records.length === 0) return 0;
  try {
    const { insertedCount } = await model.collection.insertMany(records as never, { ordered: false });
    return insertedCount;
  } catch (error) {
    if (!isOnlyDuplicates(error)) throw error;
    return error.insertedCount;
  }
}

function isOnlyDuplicates(error: unknown): error is { insertedCount: number } {
  const { writeErrors } = (error ?? {}) as { writeErrors?: { code: number } | readonly { code: number }[] };
  const all = [writeErrors ?? []].flat() as readonly { code: number }[];
  return all.length > 0 && all.every(({ code }) => code === 11000);
}
