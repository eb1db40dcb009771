import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread tells: that it has loaded its work, or what came of a piece of it. */
export type FromKept =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** The file that exports the function, its name there, and how much memory the thread may have. */
interface KeptWork {
  readonly file: string;
  readonly work: string;
  readonly mostMb: number;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

// `--import tsx` does not reach a worker's own file on Node 20; its `require` hook does.
const bootstrap = [require.resolve('tsx/cjs'), join(__dirname, 'kept-side.ts')]
  .map((file) => `require(${JSON.stringify(file)});`)
  .join('');

/** After so long without work the thread ends, and its memory is given back. */
const idleMs = 10_000;

/** A thread that is asked for the same work again and again: begun when first asked, ended when it has none for a while. */
export class KeptThread<Given, Result> {
  #worker: Worker | undefined;
  #isReady = false;
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly kept: KeptWork) {}

  /** What comes of it; undefined while the thread begins: meanwhile the caller does the work itself. Refused where it fails. */
  ask(given: Given): Promise<Result> | undefined {
    const worker = (this.#worker ??= this.#begin());
    if (!this.#isReady) return undefined;
    clearTimeout(this.#idle);
    const id = (this.#asked += 1);
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, given });
    });
  }

  #begin(): Worker {
    const { mostMb, ...workerData } = this.kept;
    const resourceLimits = { maxOldGenerationSizeMb: mostMb };
    const worker = new Worker(bootstrap, { eval: true, workerData, execArgv: [], resourceLimits });
    worker.unref();
    worker.on('message', (told: FromKept) => this.#hear(told));
    worker.once('error', (error) => this.#lose(error));
    worker.once('exit', (code) => this.#lose(new Error(`The thread ended with code ${code}.`)));
    return worker;
  }

  #hear(told: FromKept): void {
    if (told.kind === 'ready') this.#isReady = true;
    else {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (told.kind === 'done') waiting?.resolve(told.result as never);
      else waiting?.reject(new Error(told.message));
    }
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#worker?.terminate(), idleMs).unref();
  }

  #lose(error: Error): void {
    this.#worker = undefined;
    this.#isReady = false;
    clearTimeout(this.#idle);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
