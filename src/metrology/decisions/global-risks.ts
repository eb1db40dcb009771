import { standardCdf } from './conformance';
import { densityOf, type Prior } from './prior';
import { integrate } from './quadrature';

/** Limits in double precision; an absent one is infinite. */
export interface Interval {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

export interface RiskProblem {
  readonly prior: Prior;
  /** u_m of the measuring system, taken as normal about the true value. */
  readonly measurementUncertainty: number;
  readonly tolerance: Interval;
  readonly acceptance: Interval;
}

/** What becomes of something taken at random from what is offered: probabilities of the whole. */
export interface GlobalRisks {
  /** R_C: accepted and not conforming (JCGM 106:2012, formula 17). */
  readonly consumer: number;
  /** R_P: rejected and conforming (formula 18). */
  readonly producer: number;
  readonly conforming: number;
  readonly accepted: number;
  /** Of what is accepted, the part that does not conform. */
  readonly consumerOfAccepted: number;
  /** Of what is rejected, the part that conforms. */
  readonly producerOfRejected: number;
}

/**
 * Consumer's and producer's risk of a binary rule, before anything is measured: the joint density of the prior and the
 * measuring system, integrated over the measured value in closed form and over the true value by quadrature
 * (JCGM 106:2012, 9.5 and formulae A.15 to A.17).
 */
export function globalRisks(problem: RiskProblem): GlobalRisks {
  const { tolerance, acceptance, measurementUncertainty } = problem;
  const { lower: low = -Infinity, upper: high = Infinity } = tolerance;
  const accepts = (value: number) => probabilityBetween(acceptance, value, measurementUncertainty);
  const refuses = (value: number) => probabilityOutside(acceptance, value, measurementUncertainty);
  const consumer = over(problem, accepts, [-Infinity, low]) + over(problem, accepts, [high, Infinity]);
  const producer = over(problem, refuses, [low, high]);
  const conforming = over(problem, () => 1, [low, high]);
  const accepted = conforming - producer + consumer;
  const rejected = 1 - accepted;
  return {
    ...{ consumer, producer, conforming, accepted },
    consumerOfAccepted: accepted > 0 ? consumer / accepted : 0,
    producerOfRejected: rejected > 0 ? producer / rejected : 0,
  };
}

/** The integral of the prior times `weight`, split wherever the prior or the measuring system bends. */
function over(
  { prior, tolerance, acceptance, measurementUncertainty }: RiskProblem,
  weight: (value: number) => number,
  [from, to]: readonly [number, number],
): number {
  const { at, support, mean, standardDeviation } = densityOf(prior);
  const range = [Math.max(from, support[0]), Math.min(to, support[1])] as const;
  if (range[0] >= range[1]) return 0;
  const spread = (centre: number | undefined, step: number) =>
    centre === undefined ? [] : [-8, -4, -2, -1, 0, 1, 2, 4, 8].map((count) => centre + count * step);
  const breaks = [
    ...spread(mean, standardDeviation),
    ...[tolerance, acceptance].flatMap(({ lower, upper }) => [
      ...spread(lower, measurementUncertainty),
      ...spread(upper, measurementUncertainty),
    ]),
    ...(prior.kind === 'triangular' ? [prior.mode] : []),
  ];
  return integrate((value) => at(value) * weight(value), range, { breaks, scale: standardDeviation });
}

function probabilityBetween({ lower = -Infinity, upper = Infinity }: Interval, value: number, u: number): number {
  if (lower >= upper) return 0;
  return Math.max(0, standardCdf((upper - value) / u) - standardCdf((lower - value) / u));
}

function probabilityOutside({ lower = -Infinity, upper = Infinity }: Interval, value: number, u: number): number {
  if (lower >= upper) return 1;
  return Math.min(1, standardCdf((lower - value) / u) + standardCdf((value - upper) / u));
}

/**
 * The guard band multiplier r (acceptance limits inside by w = 2 r u_m) at which the global consumer's risk is `target`
 * (JCGM 106:2012, 9.5.4): between −3 and 3, by bisection; null where no r of these gives it. A tolerance of one limit has
 * one acceptance limit: a measured value beyond the physical end of a quantity is accepted.
 */
export function guardBandForConsumerRisk(
  { prior, measurementUncertainty, tolerance }: Omit<RiskProblem, 'acceptance'>,
  target: number,
): number | null {
  const riskAt = (r: number) => {
    const w = 2 * r * measurementUncertainty;
    const acceptance = {
      lower: tolerance.lower === undefined ? undefined : tolerance.lower + w,
      upper: tolerance.upper === undefined ? undefined : tolerance.upper - w,
    };
    return globalRisks({ prior, measurementUncertainty, tolerance, acceptance }).consumer;
  };
  let [low, high] = [-3, 3];
  if (riskAt(low) < target || riskAt(high) > target) return null;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (riskAt(middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
