import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEngine } from '../../src/engine';
import { stopValidations } from '../../src/laboratory/assessment';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '../../src/platform/database';

/** What a suite finds in its database: `name` tells one beginning from another, `fill` writes it. */
export interface Beginning {
  readonly name: string;
  readonly fill: () => Promise<void>;
}

export const emptyRegistry: Beginning = { name: 'empty', fill: async () => undefined };

/**
 * Connects to a database of the suite's own with that beginning, on `MONGODB_URI` or on an engine; what it gives stops
 * it. An engine opens a copy where the run keeps any (`kept-databases.mjs`): each beginning is written once a run.
 */
export async function openDatabase(beginning: Beginning): Promise<() => Promise<void>> {
  const given = process.env['MONGODB_URI'];
  if (given) {
    await connectDatabase(given, `test-${process.pid}-${Date.now()}`);
    await write(beginning);
    return disconnect;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-test-'));
  const keptIn = process.env['KEPT_DATABASES'];
  if (keptIn) cpSync(await keptDatabase(beginning, keptIn), dataDir, { recursive: true });
  const stop = await openEngine(dataDir);
  if (!keptIn) await write(beginning);
  return async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function openEngine(dataDir: string): Promise<() => Promise<void>> {
  const engine = await startEngine({ dataDir, durable: false });
  await connectDatabase(engine.uri);
  return async () => {
    await disconnect();
    await engine.stop();
  };
}

async function disconnect(): Promise<void> {
  await stopValidations();
  await disconnectDatabase();
}

async function write({ fill }: Beginning): Promise<void> {
  await ensureIndexes();
  await fill();
}

/** The folder to copy: one thread writes it, the others wait until it is whole. */
async function keptDatabase(beginning: Beginning, keptIn: string): Promise<string> {
  const kept = join(keptIn, beginning.name);
  while (!existsSync(kept)) {
    if (isFirst(`${kept}.begun`)) await keep(beginning, kept);
    else await wait(100);
  }
  return kept;
}

async function keep(beginning: Beginning, kept: string): Promise<void> {
  try {
    const stop = await openEngine(`${kept}.unfinished`);
    await write(beginning);
    await stop();
    renameSync(`${kept}.unfinished`, kept);
  } finally {
    // After a failure another suite tries, and fails as plainly.
    rmSync(`${kept}.begun`, { recursive: true });
  }
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}
