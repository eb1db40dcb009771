import { Long } from 'bson';
import { EngineError } from '../errors';
import type { Doc } from '../values/types';
import { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import { longOf, numberField } from './context';

/** `getMore`: the next batch of a cursor; all that fits in a message unless `batchSize` says less. */
export async function getMore({ database, db, command }: CommandContext): Promise<RawBatch> {
  const id = longOf(command['getMore']);
  const namespace = `${db}.${String(command['collection'])}`;
  const batchSize = numberField(command, 'batchSize') ?? Infinity;
  if (batchSize <= 0) throw new EngineError(51024, "BSON field 'batchSize' value must be > 0");
  return database.cursors.use(id, async (cursor) => {
    if (cursor.namespace !== namespace) {
      throw new EngineError(
        'Unauthorized',
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    const { documents, done } = await cursor.next(batchSize);
    if (done) database.cursors.close(id);
    return new RawBatch(documents, { id: done ? Long.ZERO : Long.fromBigInt(id), ns: namespace }, 'nextBatch');
  });
}

/** `killCursors`: closes cursors that are no longer wanted. */
export function killCursors({ database, command }: CommandContext): Doc {
  const ids = (command['cursors'] as unknown[]) ?? [];
  const cursorsKilled: unknown[] = [];
  const cursorsNotFound: unknown[] = [];
  for (const id of ids) (database.cursors.close(longOf(id)) ? cursorsKilled : cursorsNotFound).push(id);
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
}
