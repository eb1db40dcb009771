import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Engine, EngineOptions } from './server';

export interface EngineThread extends Engine {
  /** Tells when the thread has ended without being asked to. */
  onExit(listener: (reason: Error) => void): void;
}

// `--import tsx` does not reach a worker's own file on Node 20; its `require` hook does.
const bootstrap = [require.resolve('tsx/cjs'), join(__dirname, 'worker.ts')]
  .map((file) => `require(${JSON.stringify(file)});`)
  .join('');

export type FromThread =
  { kind: 'started'; uri: string; port: number } | { kind: 'failed'; message: string } | { kind: 'stopped' };

/** Starts the engine in a thread of its own, so that a long scan never stops the caller. */
export async function startEngineThread(options: EngineOptions): Promise<EngineThread> {
  const worker = new Worker(bootstrap, { eval: true, workerData: options, execArgv: [] });
  const { uri, port } = await started(worker);
  let isStopping = false;
  let reason: Error | undefined;
  const listeners: ((reason: Error) => void)[] = [];
  const report = (error: Error) => {
    if (isStopping || reason) return;
    reason = error;
    for (const listener of listeners) listener(error);
  };
  worker.on('error', report);
  worker.on('exit', (code) => report(new Error(`The engine's thread ended with code ${code}.`)));
  return {
    uri,
    port,
    onExit: (listener) => {
      if (reason) listener(reason);
      else listeners.push(listener);
    },
    stop: async () => {
      if (isStopping || reason) return;
      isStopping = true;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.postMessage('stop');
      await ended;
    },
  };
}

function started(worker: Worker): Promise<{ uri: string; port: number }> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The engine's thread ended with code ${code} before it had started.`)),
    );
    worker.once('message', (message: FromThread) => {
      worker.removeAllListeners();
      if (message.kind === 'started') resolve(message);
      else reject(new Error(message.kind === 'failed' ? message.message : 'The engine stopped before it had started.'));
    });
  });
}
