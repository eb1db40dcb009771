import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { momentsOf, type Distribution } from './distribution';

/** An input quantity (VIM 2.50) of a model: its estimate with what the GUM and what a Monte Carlo need of it. */
export interface InputQuantity {
  readonly name: string;
  readonly estimate: number;
  /** u(x), in the unit of the quantity. */
  readonly standardUncertainty: number;
  /** Infinity where u itself is not in doubt. */
  readonly degreesOfFreedom: number;
  /** A: from a series of readings; B: by other means. */
  readonly evaluation: 'A' | 'B';
  readonly distribution: Distribution;
}

/** A value of which nothing is in doubt. */
export function exactQuantity(name: string, value: number): InputQuantity {
  return fromStandard({ name, estimate: value, standardUncertainty: 0 });
}

/**
 * A standard uncertainty that is known as such. With finite degrees of freedom a Monte Carlo draws from the t-distribution
 * of that scale (JCGM 101:2008, 6.4.9.7).
 */
export function fromStandard(known: {
  name: string;
  estimate: number;
  standardUncertainty: number;
  degreesOfFreedom?: number | undefined;
  evaluation?: 'A' | 'B' | undefined;
}): InputQuantity {
  const { name, estimate, standardUncertainty, degreesOfFreedom = Infinity, evaluation = 'B' } = known;
  const distribution: Distribution = Number.isFinite(degreesOfFreedom)
    ? { kind: 't', location: estimate, scale: standardUncertainty, degreesOfFreedom }
    : { kind: 'normal', mean: estimate, deviation: standardUncertainty };
  return { name, estimate, standardUncertainty, degreesOfFreedom, evaluation, distribution };
}

/**
 * A certificate's U: u = U/k (GUM 4.3.3), or with k of the coverage probability stated (GUM 4.3.4), from the
 * t-distribution where degrees of freedom are stated too.
 */
export function fromExpanded(known: {
  name: string;
  estimate: number;
  expandedUncertainty: number;
  coverageFactor?: number | undefined;
  probability?: number | undefined;
  degreesOfFreedom?: number | undefined;
}): InputQuantity {
  const { name, estimate, degreesOfFreedom } = known;
  const factor = known.coverageFactor ?? coverageFactorOf(known.probability ?? NaN, degreesOfFreedom);
  return fromStandard({ name, estimate, standardUncertainty: known.expandedUncertainty / factor, degreesOfFreedom });
}

/** From here on k differs from that of the normal distribution by less than 10⁻⁸; the quantile fails at 10²⁰. */
const asGoodAsInfinite = 1e9;

/** The number of standard uncertainties to either side that holds `probability`. */
export function coverageFactorOf(probability: number, degreesOfFreedom = Infinity): number {
  const upper = (1 + probability) / 2;
  return degreesOfFreedom < asGoodAsInfinite ? tQuantile(upper, degreesOfFreedom) : normalQuantile(upper, 0, 1);
}

/**
 * A type B quantity that follows a distribution: the estimate is its mean and u its standard deviation (GUM 4.3.7 to
 * 4.3.9), unless the estimate is another value that was used.
 */
export function fromDistribution(
  name: string,
  distribution: Distribution,
  {
    estimate,
    degreesOfFreedom = Infinity,
  }: { estimate?: number | undefined; degreesOfFreedom?: number | undefined } = {},
): InputQuantity {
  const { mean, deviation } = momentsOf(distribution);
  return {
    name,
    estimate: estimate ?? mean,
    standardUncertainty: deviation,
    degreesOfFreedom,
    evaluation: 'B',
    distribution,
  };
}

/** Degrees of freedom of a u that is itself known to a relative uncertainty, 0.25 for 25 % (GUM G.4.2, G.3). */
export function freedomOfDoubt(relativeUncertainty: number): number {
  return relativeUncertainty === 0 ? Infinity : 1 / (2 * relativeUncertainty ** 2);
}
