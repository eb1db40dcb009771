import { UUID } from 'bson';
import { buildInfo, connectionStatus, getParameter, hostInfo, serverStatus } from './admin';
import { aggregate } from './aggregate';
import {
  collMod,
  collStats,
  create,
  dbStats,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  renameCollection,
} from './collections';
import type { CommandHandler } from './context';
import { count } from './count';
import { getMore, killCursors } from './cursors';
import { deleteCommand } from './delete';
import { distinct } from './distinct';
import { explain } from './explain';
import { findAndModify } from './find-and-modify';
import { find } from './find';
import { hello } from './hello';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import { insert } from './insert';
import { saslContinue, saslStart } from './sasl';
import { abortTransaction, commitTransaction, endSessions } from './transactions';
import { update } from './update';

/** Every command there is, by name. */
export const commands: Readonly<Record<string, CommandHandler>> = {
  abortTransaction,
  aggregate,
  buildInfo,
  buildinfo: buildInfo,
  collMod,
  collStats,
  commitTransaction,
  connectionStatus,
  count,
  create,
  createIndexes,
  dbStats,
  dbstats: dbStats,
  delete: deleteCommand,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions,
  explain,
  find,
  findAndModify,
  findandmodify: findAndModify,
  getMore,
  getParameter,
  hello,
  hostInfo,
  insert,
  isMaster: hello,
  ismaster: hello,
  killCursors,
  killSessions: endSessions,
  listCollections,
  listDatabases,
  listIndexes,
  logout: ({ connection }) => {
    connection.user = undefined;
    return { ok: 1 };
  },
  ping: () => ({ ok: 1 }),
  refreshSessions: () => ({ ok: 1 }),
  renameCollection,
  saslContinue,
  saslStart,
  serverStatus,
  startSession: () => ({ id: { id: new UUID() }, timeoutMinutes: 30, ok: 1 }),
  update,
};

/** Commands a client may run before it has said who it is. */
export const openCommands: ReadonlySet<string> = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'saslStart',
  'saslContinue',
  'connectionStatus',
  'logout',
]);

/** Commands that may run inside a multi-document transaction. */
export const transactionCommands: ReadonlySet<string> = new Set([
  'abortTransaction',
  'aggregate',
  'commitTransaction',
  'count',
  'create',
  'createIndexes',
  'delete',
  'distinct',
  'find',
  'findAndModify',
  'findandmodify',
  'getMore',
  'insert',
  'killCursors',
  'update',
]);

/** Commands whose answers are recorded for a repeat under the same transaction number. */
export const retryableCommands: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
]);
