import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { Database } from './database';
import { expireDocuments } from './expiry';
import { lockDirectory } from './storage/directory-lock';
import { openLmdbStore } from './storage/lmdb-store';
import { loadPassword } from './password';
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

const user = 'chuan-do';
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
  const sockets = new Set<Socket>();
  const side = {
    database,
    credential: credentialOf(user, password),
    address: '',
    get connectionCount() {
      return sockets.size;
    },
  };
  let lastConnectionId = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new Connection(++lastConnectionId, side, socket);
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
  const housekeeping = setInterval(() => void keepHouse(database), housekeepingMs).unref();
  const stop = async () => {
    clearInterval(housekeeping);
    server.close();
    for (const socket of sockets) socket.destroy();
    database.sessions.abortAll();
    database.cursors.closeAll();
    await store.close();
    unlock();
  };
  const uri = `mongodb://${user}:${password}@${host}:${bound}/?directConnection=true&authSource=admin&authMechanism=SCRAM-SHA-256`;
  return { uri, port: bound, stop };
}

async function keepHouse(database: Database): Promise<void> {
  const now = Date.now();
  database.cursors.closeIdle(now);
  database.sessions.expire(now);
  await expireDocuments(database, now);
}
