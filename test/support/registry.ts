import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import mongoose from 'mongoose';
import { createApp, type AppOptions } from '../../src/app';
import { startEngine } from '../../src/engine';
import { stopValidations } from '../../src/laboratory/assessment';
import { fixedClock, type Clock } from '../../src/platform/clock';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '../../src/platform/database';
import { createLog } from '../../src/platform/log';

/** The instant at which tests live, unless they move it: 20/11/2026, 09:00 in Vietnam. */
export const testNow = new Date('2026-11-20T02:00:00Z');

/** A registry that a test may open: the real application on a real database of its own. */
export interface Registry {
  readonly app: Express;
  readonly clock: Clock & { set(instant: Date): void };
}

/**
 * Starts the registry before a file's tests and stops it after them: the embedded engine in a folder of its own,
 * or a database of its own on `MONGODB_URI`.
 */
export function useRegistry({ signingKey }: Pick<AppOptions, 'signingKey'> = {}): Registry {
  const clock = movableClock(testNow);
  const registry = { app: undefined as unknown as Express, clock };
  let stop: () => Promise<void>;

  beforeAll(async () => {
    stop = await openDatabase();
    await ensureIndexes();
    registry.app = createApp({
      clock,
      log: createLog('silent'),
      publicUrl: 'http://127.0.0.1:3000',
      paperUrl: 'http://127.0.0.1:3000',
      sessionSecret: 'a secret that only tests know, long enough',
      version: 'test',
      signingKey,
      limits: { signIn: 1000, publicPage: 1000 },
    });
  });

  afterAll(async () => {
    await stopValidations();
    await disconnectDatabase();
    await stop();
  });

  return registry;
}

async function openDatabase(): Promise<() => Promise<void>> {
  const given = process.env['MONGODB_URI'];
  if (given) {
    await connectDatabase(given, `test-${process.pid}-${Date.now()}`);
    return async () => undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-test-'));
  const engine = await startEngine({ dataDir, durable: false });
  await connectDatabase(engine.uri);
  return async () => {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function movableClock(start: Date): Clock & { set(instant: Date): void } {
  let clock = fixedClock(start);
  return {
    now: () => clock.now(),
    set: (instant) => void (clock = fixedClock(instant)),
  };
}

/** Empties every collection, for files whose tests count records. */
export async function emptyDatabase(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.deleteMany({});
}
