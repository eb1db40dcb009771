import { join } from 'node:path';

export { runApi } from './run.api';
export { runRoutes } from './run.routes';

/** The scripts of the grid, and of what came of it. */
export const runScripts = {
  runs: join(__dirname, 'run.island.ts'),
  'run-done': join(__dirname, 'run-done.island.ts'),
};
