import { exact, type Decimal } from '../quantity';
import { conformance, coverageProbability, isAbout95, knowledgeOf, standardQuantile } from './conformance';
import type { Criterion, GuardBand } from './decision-rule';
import { widthByFactor } from './guard-band-factors';
import { halfTolerance, limitsOf, type MeasuredResult, type Tolerance } from './tolerance';

/** The measured values that are accepted. Both limits belong to it; `empty` where no value is accepted at all. */
export interface AcceptanceInterval {
  readonly lower?: Decimal;
  readonly upper?: Decimal;
  /** The width drawn in at each limit; negative where the limits lie outside the tolerance. */
  readonly guardBand: Decimal;
  readonly empty: boolean;
}

/** Half a tolerance is needed for the rule, and there is one limit only. */
const needsTwoLimits = 'This rule needs a lower and an upper limit.';

export function acceptanceInterval(
  criterion: Criterion,
  tolerance: Tolerance,
  result: MeasuredResult,
): AcceptanceInterval {
  if (criterion.kind === 'specificRisk') return byRisk(Number(criterion.consumerRisk), tolerance, result);
  const w = 'w' in criterion ? guardBandWidth(criterion.w, tolerance, result) : exact(0);
  return drawnIn(tolerance, w);
}

/** The tolerance drawn in by w at each limit. */
export function drawnIn(tolerance: Tolerance, w: Decimal): AcceptanceInterval {
  const limits = limitsOf(tolerance);
  const [lower, upper] = [limits.lower?.plus(w), limits.upper?.minus(w)];
  return {
    ...(lower && { lower }),
    ...(upper && { upper }),
    guardBand: w,
    empty: lower !== undefined && upper !== undefined && lower.greaterThan(upper),
  };
}

/** Throws a RangeError for a factor of the TUR at one limit: there is no tolerance to multiply. */
export function guardBandWidth(w: GuardBand, tolerance: Tolerance, result: MeasuredResult): Decimal {
  if ('fixed' in w) return exact(w.fixed);
  const U = expandedAt95(result);
  if ('multipleOfU' in w) return U.times(w.multipleOfU);
  const half = halfTolerance(tolerance);
  if (!half) throw new RangeError(needsTwoLimits);
  return widthByFactor(w.factor, half, U);
}

/**
 * U of about 95 % coverage, in which guard bands are counted (JCGM 106:2012, 8.3.2.3; ILAC-G8:09/2019, 4.2.2): as
 * reported where it is stated for that much or its k covers that much, otherwise of the k that covers as much as k = 2 of
 * a normal distribution. A k below 2 of which nothing else is said is expanded to 2.
 */
export function expandedAt95(result: Omit<MeasuredResult, 'value'>): Decimal {
  const { expandedUncertainty, coverageFactor, coverageProbability: stated, degreesOfFreedom } = result;
  const covered = coverageProbability(Number(coverageFactor), degreesOfFreedom);
  const isBare = stated === undefined && degreesOfFreedom === undefined && exact(coverageFactor).lt(2);
  if ((stated !== undefined && isAbout95(stated)) || (isAbout95(covered) && !isBare)) return exact(expandedUncertainty);
  const k = degreesOfFreedom === undefined ? 2 : standardQuantile(standardCdfOfTwo, degreesOfFreedom);
  // Downwards at the thirtieth digit, so that three times a third is not more than the whole.
  return exact(expandedUncertainty).times(k).div(coverageFactor).toSignificantDigits(30, roundDown);
}

const roundDown = 1;
const standardCdfOfTwo = (1 + coverageProbability(2)) / 2;

/** The outermost values of which the probability of not conforming is still within the risk. */
function byRisk(risk: number, tolerance: Tolerance, result: MeasuredResult): AcceptanceInterval {
  const limits = limitsOf(tolerance);
  const known = knowledgeOf(result);
  const { standardUncertainty: u, degreesOfFreedom } = known;
  const z = standardQuantile(1 - risk, degreesOfFreedom);
  if (!limits.lower || !limits.upper) return drawnIn(tolerance, exact(z).times(u));
  const centre = limits.lower.plus(limits.upper).div(2).toNumber();
  const half = limits.upper.minus(limits.lower).div(2).toNumber();
  const riskAt = (distance: number) => conformance(tolerance, { ...known, estimate: centre + distance }).nonConformance;
  if (riskAt(0) > risk) return { ...drawnIn(tolerance, exact(half)), empty: true };
  let [inside, outside] = [0, half + (Math.abs(z) + 1) * u];
  for (let step = 0; step < 200 && outside - inside > Number.EPSILON * half; step += 1) {
    const middle = (inside + outside) / 2;
    if (riskAt(middle) <= risk) inside = middle;
    else outside = middle;
  }
  return drawnIn(tolerance, exact(half).minus(inside));
}
