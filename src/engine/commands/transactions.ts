import type { Binary } from 'bson';
import { EngineError } from '../errors';
import type { Writer } from '../storage/store';
import type { Session } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';

/** `commitTransaction`: applies the transaction, once; a repeat is told that it was done. */
export async function commitTransaction({ database, session }: CommandContext): Promise<Doc> {
  if (!session) throw new EngineError('InvalidOptions', 'commitTransaction needs a session');
  const { transaction } = session;
  if (!transaction && !session.wasCommitted) throw noSuchTransaction(session.txnNumber);
  if (transaction?.state === 'aborted') throw noSuchTransaction(session.txnNumber);
  if (transaction?.state === 'open' && transaction.hasWrites) await database.write(applying(session, transaction));
  else if (transaction?.state === 'open') transaction.finish();
  session.wasCommitted = true;
  return { ok: 1 };
}

/** The commit itself, with the record that it was done; a transaction that has run out of time meanwhile is not committed. */
function applying(session: Session, transaction: Transaction): (writer: Writer) => void {
  return (writer) => {
    if (transaction.state !== 'open') throw noSuchTransaction(session.txnNumber);
    transaction.applyTo(writer);
    session.recordCommit(writer);
  };
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
