import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Before all suites: the folder in which the run keeps the databases that its suites copy; it goes with the run. */
export default function keepDatabases() {
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-tests-'));
  process.env['KEPT_DATABASES'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
