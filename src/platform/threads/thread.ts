import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from './run-in-thread';

type Steps = Generator<unknown, unknown, void> | AsyncGenerator<unknown, unknown, void>;
type Work = (...given: readonly unknown[]) => Steps;

const tell = (message: FromThread) => parentPort?.postMessage(message);

/** The thread's own side of `runInThread`: does its one piece of work, telling how far it is. */
async function main({ file, work, given }: { file: string; work: string; given: readonly unknown[] }): Promise<void> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const steps = (require(file) as Record<string, Work>)[work]!(...given);
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) tell({ kind: 'progress', progress: step.value });
    tell({ kind: 'done', result: step.value });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

void main(workerData as Parameters<typeof main>[0]);
