import { readFileSync } from 'node:fs';

/** The unit in which Linux counts, in milliseconds. */
const tickMs = 10;

/** How long a process has kept processors at work, in milliseconds, its threads together; undefined where there is no `/proc`. */
export function processorTimeOf(pid: number): number | undefined {
  try {
    // The name of the program, in brackets, may hold spaces.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=\S )/);
    const [, , , , , , , , , , , user, system] = fields.split(' ').map(Number);
    return ((user ?? 0) + (system ?? 0)) * tickMs;
  } catch {
    return undefined;
  }
}
