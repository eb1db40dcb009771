import type { Database } from '../database';
import { EngineError } from '../errors';
import type { Collection } from '../storage/catalog';

const patienceMs = 5000;

/** Changes a collection's structure when no open transaction has written in it. */
export async function whenUnlocked(database: Database, collection: Collection, work: () => void): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const holder = database.locks.holderIn(collection.id);
    if (!holder) return work();
    await Promise.race([holder.ended, new Promise((resolve) => setTimeout(resolve, 100).unref())]);
    if (Date.now() > deadline) {
      throw new EngineError(
        'LockTimeout',
        `Unable to acquire a lock on '${collection.db}.${collection.name}' within ${patienceMs}ms.`,
      );
    }
  }
}
