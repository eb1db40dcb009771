import { parentPort, workerData } from 'node:worker_threads';
import type { FromKept } from './kept-thread';

type Work = (given: unknown) => Promise<unknown>;

const tell = (message: FromKept) => parentPort?.postMessage(message);

/** The thread's own side of `KeptThread`: does one piece of work after another. */
function main({ file, work }: { file: string; work: string }): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const run = (require(file) as Record<string, Work>)[work]!;
  parentPort?.on('message', ({ id, given }: { id: number; given: unknown }) => {
    run(given).then(
      (result) => tell({ kind: 'done', id, result }),
      (error: unknown) => tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
    );
  });
  tell({ kind: 'ready' });
}

main(workerData as Parameters<typeof main>[0]);
