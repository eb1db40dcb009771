import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { Database } from './database';
import { expireDocuments } from './expiry';
import { lockDirectory } from './storage/directory-lock';
import { openLmdbStore } from './storage/lmdb-store';
import { loadPassword } from './password';
import { announce, uriOf, user } from './running';
import { Connection } from './wire/connection';
import { credentialOf } from './wire/scram';

export interface EngineOptions {
  /** Where the data is kept; created when missing. */
  readonly dataDir: string;
  /** 0 (the default): any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Whether a write is acknowledged only when it would survive a power failure; yes unless said. */
  readonly durable?: boolean;
}

export interface Engine {
  /** The connection string, with the password. */
  readonly uri: string;
  readonly port: number;
  stop(): Promise<void>;
}

const housekeepingMs = 30_000;

/** Opens the data directory and listens; a directory another process has open is refused. */
export async function startServer({
  dataDir,
  port = 0,
  host = '127.0.0.1',
  durable = true,
}: EngineOptions): Promise<Engine> {
  const unlock = lockDirectory(dataDir);
  const store = openLmdbStore(dataDir, durable);
  const database = new Database(store);
  const password = loadPassword(dataDir);
  const connections = new Map<Socket, Connection>();
  const side = {
    database,
    credential: credentialOf(user, password),
    address: '',
    get connectionCount() {
      return connections.size;
    },
  };
  let lastConnectionId = 0;
  const server = createServer((socket) => {
    const connection = new Connection(++lastConnectionId, side, socket);
    connections.set(socket, connection);
    socket.on('close', () => void connection.idle().then(() => connections.delete(socket)));
  });
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    await store.close();
    unlock();
    throw error;
  }
  const bound = (server.address() as AddressInfo).port;
  side.address = `${host}:${bound}`;
  const withdraw = announce(dataDir, { host, port: bound });
  let cleaning = Promise.resolve();
  const housekeeping = setInterval(() => {
    cleaning = cleaning.then(() => keepHouse(database));
  }, housekeepingMs).unref();
  const stop = async () => {
    clearInterval(housekeeping);
    server.close();
    for (const socket of connections.keys()) socket.destroy();
    database.sessions.abortAll();
    // What is still reading must let go of the store before it is closed.
    await Promise.all([...connections.values()].map((connection) => connection.idle()));
    await cleaning;
    database.cursors.closeAll();
    await store.close();
    withdraw();
    unlock();
  };
  return { uri: uriOf(host, bound, password), port: bound, stop };
}

/** Closes what nobody uses any more; a failure is told and tried again at the next turn. */
async function keepHouse(database: Database): Promise<void> {
  const now = Date.now();
  try {
    database.cursors.closeIdle(now);
    database.sessions.expire(now);
    await expireDocuments(database, now);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
