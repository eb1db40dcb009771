import type { Binary } from 'bson';
import { EngineError } from '../errors';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';

/** `commitTransaction`: applies the transaction, once; a repeat is told that it was done. */
export async function commitTransaction({ database, session }: CommandContext): Promise<Doc> {
  if (!session) throw new EngineError('InvalidOptions', 'commitTransaction needs a session');
  const { transaction } = session;
  if (!transaction && !session.wasCommitted) throw noSuchTransaction(session.txnNumber);
  if (transaction?.state === 'aborted') throw noSuchTransaction(session.txnNumber);
  if (transaction?.state === 'open') {
    if (transaction.hasWrites) transaction.commit((writer) => session.recordCommit(writer));
    else transaction.finish();
    session.wasCommitted = true;
  }
  await database.store.flushed();
  return { ok: 1 };
}

export function abortTransaction({ session }: CommandContext): Doc {
  const transaction = session?.transaction;
  if (session?.wasCommitted) {
    throw new EngineError('TransactionCommitted', `Transaction ${session.txnNumber} has been committed.`);
  }
  if (!transaction || transaction.state !== 'open') throw noSuchTransaction(session?.txnNumber ?? -1n);
  transaction.abort();
  return { ok: 1 };
}

export const noSuchTransaction = (txnNumber: bigint): EngineError =>
  new EngineError(
    'NoSuchTransaction',
    `Given transaction number ${txnNumber} does not match any in-progress transactions.`,
    { labels: ['TransientTransactionError'] },
  );

export function endSessions({ database, command }: CommandContext): Doc {
  for (const { id } of (command['endSessions'] ?? command['killSessions'] ?? []) as { id: Binary }[])
    database.sessions.end(id);
  return { ok: 1 };
}
