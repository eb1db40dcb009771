import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Long work for a thread of its own: a generator that yields how far it is, and returns what came of it. */
export interface ThreadWork<Progress> {
  /** The file that exports the generator, and its name there. */
  readonly file: string;
  readonly work: string;
  /** Handed over as copies. */
  readonly given: readonly unknown[];
  /** Ends the thread at once; the promise is then refused with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a thread tells whoever started it. */
export type FromThread =
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };

// `--import tsx` does not reach a worker's own file on Node 20; its `require` hook does.
const bootstrap = [require.resolve('tsx/cjs'), join(__dirname, 'thread.ts')]
  .map((file) => `require(${JSON.stringify(file)});`)
  .join('');

/** Does the work without holding up the caller, so that pages go on being answered meanwhile. */
export function runInThread<Result, Progress = unknown>(asked: ThreadWork<Progress>): Promise<Result> {
  const { file, work, given, signal, onProgress } = asked;
  return new Promise<Result>((resolve, reject) => {
    const refuse = () => reject(signal?.reason as Error);
    if (signal?.aborted) return refuse();
    const worker = new Worker(bootstrap, { eval: true, workerData: { file, work, given }, execArgv: [] });
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', leave);
      worker.removeAllListeners();
      void worker.terminate();
      how();
    };
    const leave = () => settle(refuse);
    signal?.addEventListener('abort', leave, { once: true });
    worker.on('message', (told: FromThread) => {
      if (told.kind === 'progress') onProgress?.(told.progress as Progress);
      else if (told.kind === 'done') settle(() => resolve(told.result as Result));
      else settle(() => reject(new Error(told.message)));
    });
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', (code) => settle(() => reject(new Error(`The thread ended with code ${code}.`))));
  });
}
