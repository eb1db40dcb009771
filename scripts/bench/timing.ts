/** Milliseconds of many runs: the middle one, and the one that 95 of 100 do not exceed. */
export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

/** Long enough to be sure of the middle; slower work is run less often, but at least so many times. */
const budgetMs = 30_000;
const leastRuns = 3;

/** Runs both in turn, so that whatever else the machine does falls on both alike. The first runs only warm up. */
export async function timeInTurn(runs: number, ours: () => Promise<unknown>, theirs?: () => Promise<unknown>) {
  const until = performance.now() + budgetMs;
  const times = { ours: [] as number[], theirs: [] as number[] };
  const isEnough = () => times.ours.length >= (performance.now() > until ? leastRuns : runs);
  for (let warmUp = 0; warmUp < Math.min(5, runs / 5); warmUp += 1) await Promise.all([ours(), theirs?.()]);
  while (!isEnough()) {
    times.ours.push(await timed(ours));
    if (theirs) times.theirs.push(await timed(theirs));
  }
  return { ours: timingOf(times.ours), theirs: theirs && timingOf(times.theirs) };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { medianMs: at(0.5), p95Ms: at(0.95), runs: times.length };
}
