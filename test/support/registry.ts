import type { Express } from 'express';
import mongoose from 'mongoose';
import { createApp } from '../../src/app';
import type { AppOptions } from '../../src/app.options';
import { fixedClock, type Clock } from '../../src/platform/clock';
import { createLog } from '../../src/platform/log';
import { emptyRegistry, openDatabase, type Beginning } from './databases';
import { serve } from './servers';
import { sealKeysIn, setUpSeals } from '../../src/platform/seals';

/** The instant at which tests live, unless they move it: 20/11/2026, 09:00 in Vietnam. */
export const testNow = new Date('2026-11-20T02:00:00Z');

/** A registry that a test may open: the real application on a real database of its own. */
export interface Registry {
  readonly app: Express;
  readonly clock: Clock & { set(instant: Date): void };
}

/** Starts the registry before a file's tests and stops it after them: the real application on a database of its own. */
export function useRegistry(
  given: Pick<AppOptions, 'signingKey' | 'signatureTimeStampUrl'> & { beginning?: Beginning } = {},
): Registry {
  const clock = movableClock(testNow);
  const registry = { app: undefined as unknown as Express, clock };
  let stop: () => Promise<void>;
  let stopServing: () => void;

  beforeAll(async () => {
    setUpSeals(sealKeysIn('a-key-that-only-tests-know-long-enough'));
    stop = await openDatabase(given.beginning ?? emptyRegistry);
    registry.app = createApp({
      clock,
      log: createLog('silent'),
      publicUrl: 'http://127.0.0.1:3000',
      paperUrl: 'http://127.0.0.1:3000',
      sessionSecret: 'a secret that only tests know, long enough',
      version: 'test',
      signingKey: given.signingKey,
      signatureTimeStampUrl: given.signatureTimeStampUrl,
      limits: { signIn: 1000, publicPage: 1000 },
    });
    stopServing = await serve(registry.app);
  });

  afterAll(async () => {
    stopServing();
    await stop();
  });

  return registry;
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
