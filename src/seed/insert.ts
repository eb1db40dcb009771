import type { Model } from 'mongoose';
import { nearKeysOf } from '../platform/database';

const batchSize = 500;

/**
 * Inserts whole records as they are, in batches: the generator has already made them what the services would make.
 * Records that know when they were made say so themselves; the others were made `at`.
 * A test holds every kind of record against its model.
 */
export async function insertRecords<T extends object>(
  model: Model<T>,
  records: readonly object[],
  at?: Date,
): Promise<void> {
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize).map((record) => ({
      ...(at && { createdAt: at, updatedAt: at }),
      __v: 0,
      ...nearKeysOf(model, record),
      ...record,
    }));
    await model.collection.insertMany(batch, { ignoreUndefined: true });
  }
}
