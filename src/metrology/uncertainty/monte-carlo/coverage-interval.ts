export type Interval = readonly [lower: number, upper: number];

/** Both coverage intervals of the values of many trials (JCGM 101:2008, 7.7). */
export interface CoverageIntervals {
  /** As much probability left out below as above. */
  readonly symmetric: Interval;
  readonly shortest: Interval;
}

export function coverageIntervals(values: Float64Array, probability: number): CoverageIntervals {
  // An interval spans q steps between the M values in order, so it starts at one of the M − q lowest.
  const span = Math.min(Math.floor(probability * values.length + 0.5), values.length - 1);
  const starts = values.length - span;
  const { low, high } = orderedTails(values, starts);
  const middle = Math.max(0, Math.floor(starts / 2) - 1);
  let best = 0;
  for (let from = 1; from < starts; from += 1) {
    if (high[from]! - low[from]! < high[best]! - low[best]!) best = from;
  }
  return { symmetric: [low[middle]!, high[middle]!], shortest: [low[best]!, high[best]!] };
}

/** The `count` least and the `count` greatest values, each in ascending order. The middle needs no sorting. */
function orderedTails(values: Float64Array, count: number): { low: Float64Array; high: Float64Array } {
  const [atMost, atLeast] = likelyBounds(values, count);
  const low = values.filter((value) => value <= atMost).sort();
  const high = values.filter((value) => value >= atLeast).sort();
  if (low.length >= count && high.length >= count) return { low, high: high.slice(high.length - count) };
  const sorted = Float64Array.from(values).sort();
  return { low: sorted, high: sorted.slice(sorted.length - count) };
}

const sampleSize = 2000;

/** Bounds that very probably take in the tails, from every so-many-th value; all values where the tails are long. */
function likelyBounds(values: Float64Array, count: number): [atMost: number, atLeast: number] {
  const share = count / values.length;
  if (share > 0.25 || values.length < 10 * sampleSize) return [Infinity, -Infinity];
  const step = Math.floor(values.length / sampleSize);
  const sample = Float64Array.from({ length: sampleSize }, (_none, index) => values[index * step]!).sort();
  const rank = Math.ceil(share * sampleSize + 4 * Math.sqrt(share * sampleSize) + 4);
  return [sample[rank]!, sample[sampleSize - 1 - rank]!];
}
