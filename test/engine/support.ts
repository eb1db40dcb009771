import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { MongoClient } from 'mongodb';
import { startEngine } from '../../src/engine';

export interface Running {
  readonly uri: string;
  readonly dataDir: string;
  /** `keep` leaves the directory for another start. */
  stop(keep?: boolean): Promise<void>;
}

/** An engine of its own in a directory that goes with it. */
export async function startTestEngine(
  durable = false,
  dataDir = mkdtempSync(join(tmpdir(), 'engine-')),
): Promise<Running> {
  const engine = await startEngine({ dataDir, durable });
  const stop = async (keep = false) => {
    await engine.stop();
    if (!keep) rmSync(dataDir, { recursive: true, force: true });
  };
  return { uri: engine.uri, dataDir, stop };
}

export interface Server {
  /** A database of this suite's own. */
  readonly db: Db;
  readonly client: MongoClient;
  /** A client of its own; to be closed by who asks. */
  connect(): Promise<MongoClient>;
}

/** Runs a suite against the engine, and against a real server too where `MONGODB_URI` names one. */
export function describeServers(name: string, suite: (server: Server) => void): void {
  describe(`the engine: ${name}`, () => suite(connected(() => startTestEngine())));
  const uri = process.env['MONGODB_URI'];
  if (!uri) return;
  describe(`MongoDB: ${name}`, () => suite(connected(async () => ({ uri, dataDir: '', stop: async () => undefined }))));
}

function connected(start: () => Promise<Running>): Server {
  let running: Running | undefined;
  let client: MongoClient | undefined;
  const dbName = `contract_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    running = await start();
    client = await MongoClient.connect(running.uri);
  });
  afterAll(async () => {
    await client?.db(dbName).dropDatabase();
    await client?.close();
    await running?.stop();
  });
  const open = () => {
    if (!client) throw new Error('not connected yet');
    return client;
  };
  return {
    connect: () => MongoClient.connect(running?.uri ?? ''),
    get client() {
      return open();
    },
    get db() {
      return open().db(dbName);
    },
  };
}

/** The code of the error that `work` ends in. */
export async function errorCode(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

/** Every stage of a plan, from the last to the first. */
export function stages(plan: Record<string, unknown>): string[] {
  const inner = [plan['inputStage'], ...((plan['inputStages'] as unknown[] | undefined) ?? [])];
  return [String(plan['stage']), ...inner.flatMap((stage) => (stage ? stages(stage as Record<string, unknown>) : []))];
}
