/**
 * What is known of a quantity, as a probability distribution: those of JCGM 101:2008, Table 1. Bounds, locations and
 * scales are in the unit of the quantity.
 */
export type Distribution =
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 't'; readonly location: number; readonly scale: number; readonly degreesOfFreedom: number }
  | { readonly kind: 'rectangular'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'triangular'; readonly lower: number; readonly upper: number }
  /** `topRatio` β: the width of the top over the width of the base, from 0 (triangle) to 1 (rectangle). */
  | { readonly kind: 'trapezoidal'; readonly lower: number; readonly upper: number; readonly topRatio: number }
  /** A rectangle whose bounds are known to ± `inexactness` d only. */
  | {
      readonly kind: 'curvilinearTrapezoid';
      readonly lower: number;
      readonly upper: number;
      readonly inexactness: number;
    }
  /** U-shaped: a sine of unknown phase between the bounds. */
  | { readonly kind: 'arcsine'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Mean shape/rate: q counts of an unknown rate give shape q + 1, rate 1. */
  | { readonly kind: 'gamma'; readonly shape: number; readonly rate: number };

export type DistributionKind = Distribution['kind'];

/** A distribution of one kind. */
export type Of<Kind extends DistributionKind> = Extract<Distribution, { kind: Kind }>;

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

type MomentsTable = { readonly [Kind in DistributionKind]: (known: Of<Kind>) => Moments };

/** A distribution between bounds: its mean, and its variance as a multiple of the squared half-width. */
const bounded = ({ lower, upper }: { lower: number; upper: number }, factor: number): Moments => ({
  mean: lower + (upper - lower) / 2,
  variance: ((upper - lower) / 2) ** 2 * factor,
});

const moments: MomentsTable = {
  normal: ({ mean, deviation }) => ({ mean, variance: deviation ** 2 }),
  // Up to two degrees of freedom a t-distribution has no variance.
  t: ({ location, scale, degreesOfFreedom: freedom }) => ({
    mean: location,
    variance: freedom > 2 ? (scale ** 2 * freedom) / (freedom - 2) : Infinity,
  }),
  rectangular: (known) => bounded(known, 1 / 3),
  triangular: (known) => bounded(known, 1 / 6),
  trapezoidal: (known) => bounded(known, (1 + known.topRatio ** 2) / 6),
  curvilinearTrapezoid: (known) => {
    const { mean, variance } = bounded(known, 1 / 3);
    return { mean, variance: variance + known.inexactness ** 2 / 9 };
  },
  arcsine: (known) => bounded(known, 1 / 2),
  exponential: ({ mean }) => ({ mean, variance: mean ** 2 }),
  gamma: ({ shape, rate }) => ({ mean: shape / rate, variance: shape / rate ** 2 }),
};

/** Expectation and standard deviation of a distribution (JCGM 101:2008, 6.4). */
export function momentsOf(distribution: Distribution): { mean: number; deviation: number } {
  const of = moments[distribution.kind] as (known: Distribution) => Moments;
  const { mean, variance } = of(distribution);
  return { mean, deviation: Math.sqrt(variance) };
}
