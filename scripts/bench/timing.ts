/** Milliseconds of many runs: the middle one, and the one that 95 of 100 do not exceed. */
export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

/** Runs both in turn, so that whatever else the machine does falls on both alike. The first runs only warm up. */
export async function timeInTurn(runs: number, ours: () => Promise<unknown>, theirs?: () => Promise<unknown>) {
  const warmUps = Math.min(5, Math.ceil(runs / 5));
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let run = -warmUps; run < runs; run += 1) {
    const [our, their] = [await timed(ours), theirs ? await timed(theirs) : undefined];
    if (run < 0) continue;
    times.ours.push(our);
    if (their !== undefined) times.theirs.push(their);
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
