import { join } from 'node:path';

export { runApi } from './run.api';
export { lotsOf } from './run.lots';
export { openRun } from './run.pages';
export { askedOf, recordSent, runAddressOf } from './run.recording';
export { reasonsOfRecord } from './run.reasons';
export { runRoutes } from './run.routes';
export { findRun } from './run.service';
export type { RefusedMember } from './run.rules';
export { stampsToTake } from './run.stamps';

/** The scripts of the grid, with its server and without, and of what came of it. */
export const runScripts = {
  runs: join(__dirname, 'run.island.ts'),
  'run-away': join(__dirname, 'run-away.island.ts'),
  'run-done': join(__dirname, 'run-done.island.ts'),
};
