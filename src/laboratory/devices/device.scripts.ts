import { join } from 'node:path';

/** The scripts of the page that takes lots along, and of the entry page of a device. */
export const deviceScripts = {
  take: join(__dirname, 'take.island.ts'),
  offline: join(__dirname, 'offline.island.ts'),
};

/** The worker that keeps the entry page in the browser. */
export const workerFile = join(__dirname, 'offline.worker.ts');
