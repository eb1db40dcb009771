import { parentPort, workerData } from 'node:worker_threads';
import { startServer } from './server';
import type { EngineOptions } from './server';
import type { FromThread } from './thread';

const tell = (message: FromThread) => parentPort?.postMessage(message);

/** The engine's own thread: starts, tells its address, stops when told. */
async function main(): Promise<void> {
  try {
    const engine = await startServer(workerData as EngineOptions);
    parentPort?.once('message', () => void engine.stop().then(() => parentPort?.close()));
    tell({ kind: 'started', uri: engine.uri, port: engine.port });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    parentPort?.close();
  }
}

void main();
