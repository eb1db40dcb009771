import type { Binary } from 'bson';
import type { Database } from '../database';
import { EngineError } from '../errors';
import { encode } from '../values/bson';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';
import type { Session } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import type { Client } from '../wire/client';
import type { Request } from '../wire/messages';
import { RawBatch } from '../wire/messages';
import { commands, openCommands, retryableCommands, transactionCommands } from '.';
import type { CommandContext } from './context';
import { boolField, longOf } from './context';
import { noSuchTransaction } from './transactions';

/** Finds a command's handler, its session and its transaction, and encodes the answer. */
export async function dispatch(
  database: Database,
  connection: Client,
  { command, sequences }: Request,
): Promise<Uint8Array> {
  const [name = ''] = Object.keys(command);
  const handler = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!handler) throw new EngineError('CommandNotFound', `no such command: '${name}'`);
  if (connection.user === undefined && !openCommands.has(name)) {
    throw new EngineError('Unauthorized', `Command ${name} requires authentication`);
  }
  const session = sessionOf(database, command);
  const transaction = session && transactionOf(database, session, command, name);
  const context: CommandContext = {
    database,
    connection,
    db: typeof command['$db'] === 'string' ? command['$db'] : 'admin',
    command,
    sequences,
    session,
    transaction,
    isRetryable: isRetryable(session, command, name),
  };
  try {
    const reply = await handler(context);
    return reply instanceof RawBatch ? reply.encode({ ok: 1 }) : encode(reply);
  } catch (error) {
    transaction?.abort();
    throw error;
  }
}

function sessionOf(database: Database, command: Doc): Session | undefined {
  const lsid = command['lsid'];
  return isDoc(lsid) ? database.sessions.get(lsid['id'] as Binary) : undefined;
}

function isRetryable(session: Session | undefined, command: Doc, name: string): boolean {
  if (!session || command['txnNumber'] === undefined || command['autocommit'] === false) return false;
  if (!retryableCommands.has(name)) return false;
  session.advance(longOf(command['txnNumber']));
  return true;
}

const ending = new Set(['commitTransaction', 'abortTransaction']);

/** The transaction a command belongs to: begun by it, or still open. */
function transactionOf(database: Database, session: Session, command: Doc, name: string): Transaction | undefined {
  if (command['autocommit'] !== false) return undefined;
  const txnNumber = longOf(command['txnNumber']);
  if (!transactionCommands.has(name)) {
    throw new EngineError(
      'OperationNotSupportedInTransaction',
      `Cannot run '${name}' in a multi-document transaction.`,
    );
  }
  if (boolField(command, 'startTransaction')) {
    session.advance(txnNumber);
    session.transaction?.abort();
    session.transaction = database.begin();
    return session.transaction;
  }
  if (txnNumber !== session.txnNumber) throw noSuchTransaction(txnNumber);
  if (ending.has(name)) return undefined;
  if (session.wasCommitted) {
    throw new EngineError('TransactionCommitted', `Transaction ${txnNumber} has been committed.`);
  }
  if (session.transaction?.state !== 'open') throw noSuchTransaction(txnNumber);
  return session.transaction;
}
