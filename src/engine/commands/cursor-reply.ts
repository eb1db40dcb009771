import { Long } from 'bson';
import type { OpenCursor } from '../cursors/cursors';
import { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import { boolField } from './context';

/** Answers the first batch; what is left is kept under a cursor id. */
export async function firstReply(
  context: CommandContext,
  cursor: OpenCursor,
  batchSize: number,
  isSingle = false,
): Promise<RawBatch> {
  try {
    const { documents, done } = await cursor.next(batchSize);
    if (isSingle) cursor.close();
    const id = done || isSingle ? 0n : keep(context, cursor);
    return new RawBatch(documents, { id: Long.fromBigInt(id), ns: cursor.namespace }, 'firstBatch');
  } catch (error) {
    cursor.close();
    throw error;
  }
}

function keep({ database, transaction, command }: CommandContext, cursor: OpenCursor): bigint {
  const id = database.cursors.keep(cursor, boolField(command, 'noCursorTimeout'));
  transaction?.onEnd(() => database.cursors.close(id));
  return id;
}
