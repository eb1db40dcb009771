import type { Model } from 'mongoose';

const batchSize = 500;

/**
 * Inserts whole records as they are, in batches: the generator has already made them what the services would make.
 * A test holds every kind of record against its model.
 */
export async function insertRecords<T extends object>(
  model: Model<T>,
  records: readonly object[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records
      .slice(start, start + batchSize)
      .map((record) => ({ createdAt: at, updatedAt: at, __v: 0, ...record }));
    await model.collection.insertMany(batch, { ignoreUndefined: true });
  }
}
