import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from './run-in-thread';

type Work = (...given: readonly unknown[]) => Generator<unknown, unknown, void>;

const tell = (message: FromThread) => parentPort?.postMessage(message);

/** The thread's own side of `runInThread`: does its one piece of work, telling how far it is. */
function main({ file, work, given }: { file: string; work: string; given: readonly unknown[] }): void {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const steps = (require(file) as Record<string, Work>)[work]!(...given);
    let step = steps.next();
    for (; !step.done; step = steps.next()) tell({ kind: 'progress', progress: step.value });
    tell({ kind: 'done', result: step.value });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

main(workerData as Parameters<typeof main>[0]);
