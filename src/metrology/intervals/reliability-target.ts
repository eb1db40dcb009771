import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { clamp, type IntervalBounds } from './bounds';

export interface ReliabilitySettings extends IntervalBounds {
  /** R: the part that is to be found in tolerance. */
  readonly target: number;
  /** Only a difference from the target that is rejected with more confidence than this changes the interval. */
  readonly confidence: number;
  /** The interval changes by this factor at most, either way. */
  readonly largestFactor: number;
  readonly smallestChange: number;
}

export interface ReliabilityInterval {
  readonly observed: number;
  /** Q: the confidence with which the observed reliability differs from the target. */
  readonly rejection: number;
  /** Where the true reliability lies with the confidence of the settings (Clopper and Pearson). */
  readonly range: readonly [number, number];
  readonly changed: boolean;
  readonly interval: number;
}

/**
 * The interval at which the target would be met, from how many of `n` calibrations at about `last` found the thing in
 * tolerance: method A3 of NCSLI RP-1, as code and tests of Sandia's suncal have it (RP-1 itself was not read).
 * Above the target Q is 2 P(X ≤ x − 1) − 1, the mirror of the branch below: suncal's own is negative there and never
 * lengthens an interval short of 100 % in tolerance.
 */
export function reliabilityInterval(
  { inTolerance, n, last }: { readonly inTolerance: number; readonly n: number; readonly last: number },
  settings: ReliabilitySettings,
): ReliabilityInterval {
  if (!(n > 0 && inTolerance >= 0 && inTolerance <= n))
    throw new RangeError('Of n calibrations, 0 to n are in tolerance.');
  const observed = inTolerance / n;
  const rejection = rejectionConfidence(inTolerance, n, settings.target);
  const wanted = last * factor(observed, rejection, settings);
  const changed = rejection > settings.confidence && Math.abs(wanted - last) >= settings.smallestChange;
  return {
    ...{ observed, rejection, changed, range: reliabilityRange(inTolerance, n, settings.confidence) },
    interval: clamp(changed ? wanted : last, settings),
  };
}

function rejectionConfidence(x: number, n: number, target: number): number {
  if (x === 0) return 1 - (1 - target) ** n;
  if (x === n) return 1 - target ** n;
  return x / n > target ? 2 * binomialCdf(x - 1, n, target) - 1 : 1 - 2 * binomialCdf(x, n, target);
}

function factor(observed: number, Q: number, { target, largestFactor }: ReliabilitySettings): number {
  const difference = observed - target;
  if (difference > 0) return Math.min(largestFactor, 10 ** (difference / (1 - Q)));
  return Math.max(1 / largestFactor, 10 ** (difference * Math.max(0, Q)));
}

function reliabilityRange(x: number, n: number, confidence: number): readonly [number, number] {
  const tail = (1 - confidence) / 2;
  return [x === 0 ? 0 : betaQuantile(tail, x, n - x + 1), x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x)];
}

/** The calibrations that speak of an interval: those whose real interval is within 56 days and half of it. */
export function comparableIntervals<T extends { readonly days: number }>(
  calibrations: readonly T[],
  interval: number,
): T[] {
  const nearness = Math.min(56, interval / 2);
  return calibrations.filter(({ days }) => Math.abs(days - interval) <= nearness);
}
