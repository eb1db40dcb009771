/** Mean and standard deviation that a few wild values do not move, with the standard uncertainty of the mean. */
export interface RobustEstimate {
  readonly mean: number;
  readonly deviation: number;
  /** u(X): 1.25 times s*, divided by √p. */
  readonly uncertainty: number;
  readonly count: number;
  readonly turns: number;
}

const mostTurns = 1000;

/**
 * Algorithm A (ISO 13528, annex C.3; general knowledge of the clause): x* and s* from the median, then values clipped to
 * x* ± 1.5 s* until both stand still. Where more than half of the values are equal the median deviation is zero and
 * would clip everything to one value: the ordinary standard deviation starts instead. Throws a RangeError for fewer
 * than two values.
 */
export function algorithmA(values: readonly number[]): RobustEstimate {
  const p = values.length;
  if (p < 2 || values.some((value) => !Number.isFinite(value)))
    throw new RangeError('Algorithm A needs two values or more.');
  let mean = median(values);
  let deviation = 1.483 * median(values.map((value) => Math.abs(value - mean)));
  if (deviation === 0) deviation = standardDeviation(values, average(values));
  let turns = 0;
  for (let still = deviation === 0; !still && turns < mostTurns; turns += 1) {
    const clipped = values.map((value) => Math.min(mean + 1.5 * deviation, Math.max(mean - 1.5 * deviation, value)));
    const nextMean = average(clipped);
    const nextDeviation = 1.134 * standardDeviation(clipped, nextMean);
    still = Math.abs(nextMean - mean) + Math.abs(nextDeviation - deviation) <= 1e-13 * deviation;
    [mean, deviation] = [nextMean, nextDeviation];
  }
  return { mean, deviation, uncertainty: (1.25 * deviation) / Math.sqrt(p), count: p, turns };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardDeviation(values: readonly number[], mean: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
