import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { exact, type Decimal } from '../quantity';
import { limitsOf, type MeasuredResult, type Tolerance } from './tolerance';

/** What is known of a quantity after measuring: normal, or t shifted and scaled (JCGM 106:2012, 7.2.3). */
export interface Knowledge {
  readonly estimate: number;
  readonly standardUncertainty: number;
  readonly degreesOfFreedom?: number | undefined;
}

export interface Conformance {
  /** p_c: the true value lies within the tolerance. */
  readonly probability: number;
  /** 1 − p_c, summed from its tails, so that small risks keep their digits. */
  readonly nonConformance: number;
}

/** Throws a RangeError unless u is positive: without uncertainty there is no probability to speak of. */
export function knowledgeOf(result: MeasuredResult): Knowledge {
  const { value, expandedUncertainty, coverageFactor, degreesOfFreedom } = result;
  const standardUncertainty = exact(expandedUncertainty).div(coverageFactor).toNumber();
  if (!(standardUncertainty > 0)) throw new RangeError('An uncertainty is more than zero.');
  return { estimate: exact(value).toNumber(), standardUncertainty, degreesOfFreedom };
}

/** P(Z ≤ z) of the standard normal distribution, or of t with finite degrees of freedom. */
export function standardCdf(z: number, degreesOfFreedom?: number): number {
  return isFiniteFreedom(degreesOfFreedom) ? tCdf(z, degreesOfFreedom) : normalCdf(z, 0, 1);
}

/** z with P(Z ≤ z) = p: JCGM 106:2012, table 1, for the normal distribution. */
export function standardQuantile(p: number, degreesOfFreedom?: number): number {
  return isFiniteFreedom(degreesOfFreedom) ? tQuantile(p, degreesOfFreedom) : normalQuantile(p, 0, 1);
}

function isFiniteFreedom(degreesOfFreedom: number | undefined): degreesOfFreedom is number {
  return degreesOfFreedom !== undefined && Number.isFinite(degreesOfFreedom);
}

/** The probability that a quantity so known conforms (JCGM 106:2012, 7.3 and 7.4). */
export function conformance(tolerance: Tolerance, known: Knowledge): Conformance {
  const { lower, upper } = limitsOf(tolerance);
  const below = lower ? tail(lower, known, -1) : 0;
  const above = upper ? tail(upper, known, 1) : 0;
  const nonConformance = Math.min(1, below + above);
  return { nonConformance, probability: lower && upper ? within(lower, upper, known) : 1 - nonConformance };
}

/** The probability beyond a limit, below it (−1) or above it (1). */
function tail(limit: Decimal, { estimate, standardUncertainty, degreesOfFreedom }: Knowledge, side: 1 | -1): number {
  // Subtracted as decimals: near the limit a double would lose the digits that matter.
  const z = exact(estimate).minus(limit).toNumber() / standardUncertainty;
  return standardCdf(side * z, degreesOfFreedom);
}

/** Between two limits, as the difference of the tails on the side where both are small. */
function within(lower: Decimal, upper: Decimal, known: Knowledge): number {
  const centre = lower.plus(upper).div(2);
  const [from, to] = exact(known.estimate).greaterThan(centre)
    ? [tail(upper, known, -1), tail(lower, known, -1)]
    : [tail(lower, known, 1), tail(upper, known, 1)];
  return Math.abs(to - from);
}

/** What is known after a measurement of something already known, both normal (JCGM 106:2012, A.13 and A.14). */
export function posterior(before: Knowledge, measured: Knowledge): Knowledge {
  const [w0, wm] = [before.standardUncertainty ** -2, measured.standardUncertainty ** -2];
  return {
    estimate: (w0 * before.estimate + wm * measured.estimate) / (w0 + wm),
    standardUncertainty: 1 / Math.sqrt(w0 + wm),
  };
}

/** P(|Z| ≤ k): 0.955 for k = 2 and a normal distribution (JCGM 106:2012, A.3). */
export function coverageProbability(k: number, degreesOfFreedom?: number): number {
  return 1 - 2 * standardCdf(-k, degreesOfFreedom);
}

/** True of what is called 95 %: 95 % and 95.45 %. */
export function isAbout95(probability: number): boolean {
  return probability >= 0.945 && probability <= 0.96;
}
