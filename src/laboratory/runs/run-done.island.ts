import { document } from './island/browser';
import { forgetRun } from './island/local';

/** A run that is recorded is no longer kept in the browser. */
const run = document.querySelector('[data-lot-run]')?.dataset['lotRun'];
if (run) forgetRun(run);
