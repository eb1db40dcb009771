import { createRequire } from 'node:module';
import type * as Threads from 'node:worker_threads';

type Hits = Record<string, number>;

/** What Stryker's instruments read and write in every thread. */
export interface Instruments {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}

/** The instruments of this thread. */
export function instruments(): Instruments {
  const world = globalThis as { __stryker__?: Instruments };
  return (world.__stryker__ ??= {});
}

const threads = createRequire(import.meta.url)('node:worker_threads') as typeof Threads;
const mostMutants = 65_536;

/** Put before a thread's own program: what runs there is marked in memory that both threads see. */
const marking = `{
  const marks = require('node:worker_threads').getEnvironmentData('mutation-marks');
  const hits = new Proxy({}, { get: () => 0, set: (_, id) => (Atomics.store(marks, Number(id), 1), true) });
  globalThis.__stryker__ = { mutantCoverage: { static: hits, perTest: {} } };
}
`;

/**
 * Counts what every thread runs that the program starts from now on, the database's above all.
 * Answers what they have run since it was last asked.
 */
export function watchThreads(): () => Hits {
  const marks = new Int32Array(new SharedArrayBuffer(mostMutants * Int32Array.BYTES_PER_ELEMENT));
  threads.setEnvironmentData('mutation-marks', marks);
  const { Worker } = threads;
  class WatchedWorker extends Worker {
    constructor(program: string | URL, options?: Threads.WorkerOptions) {
      super(options?.eval ? marking + String(program) : program, options);
    }
  }
  Object.assign(threads, { Worker: WatchedWorker });
  return () => {
    const hits: Hits = {};
    marks.forEach((mark, id) => {
      if (mark) hits[id] = 1;
    });
    marks.fill(0);
    return hits;
  };
}
