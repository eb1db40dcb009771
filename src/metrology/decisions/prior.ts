import gammaPdf from '@stdlib/stats-base-dists-gamma-pdf';
import lognormalPdf from '@stdlib/stats-base-dists-lognormal-pdf';
import normalPdf from '@stdlib/stats-base-dists-normal-pdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tPdf from '@stdlib/stats-base-dists-t-pdf';

/** How the property spreads over what is offered for measurement, before it is measured (JCGM 106:2012, 9.2.1). */
export type Prior =
  | { readonly kind: 'normal'; readonly mean: number; readonly standardDeviation: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly rate: number }
  | { readonly kind: 'lognormal'; readonly logMean: number; readonly logDeviation: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'triangular'; readonly from: number; readonly mode: number; readonly to: number }
  | { readonly kind: 't'; readonly mean: number; readonly scale: number; readonly degreesOfFreedom: number };

/** A prior as calculations use it. */
export interface Density {
  readonly at: (value: number) => number;
  readonly support: readonly [number, number];
  readonly mean: number;
  readonly standardDeviation: number;
}

type Densities = { readonly [K in Prior['kind']]: (prior: Extract<Prior, { kind: K }>) => Density };

const densities: Densities = {
  normal: ({ mean, standardDeviation }) => ({
    at: (value) => normalPdf(value, mean, standardDeviation),
    support: [-Infinity, Infinity],
    ...{ mean, standardDeviation },
  }),
  gamma: ({ shape, rate }) => ({
    at: (value) => gammaPdf(value, shape, rate),
    support: [0, Infinity],
    ...{ mean: shape / rate, standardDeviation: Math.sqrt(shape) / rate },
  }),
  lognormal: ({ logMean, logDeviation }) => {
    const [mean, spread] = [Math.exp(logMean + logDeviation ** 2 / 2), Math.sqrt(Math.expm1(logDeviation ** 2))];
    const at = (value: number) => lognormalPdf(value, logMean, logDeviation);
    return { at, support: [0, Infinity], mean, standardDeviation: mean * spread };
  },
  uniform: ({ from, to }) => ({
    at: (value) => (value >= from && value <= to ? 1 / (to - from) : 0),
    support: [from, to],
    ...{ mean: (from + to) / 2, standardDeviation: (to - from) / Math.sqrt(12) },
  }),
  triangular: ({ from, mode, to }) => ({
    at: (value) => triangle(value, from, mode, to),
    support: [from, to],
    mean: (from + mode + to) / 3,
    standardDeviation: Math.sqrt((from ** 2 + mode ** 2 + to ** 2 - from * mode - from * to - mode * to) / 18),
  }),
  t: ({ mean, scale, degreesOfFreedom }) => ({
    at: (value) => tPdf((value - mean) / scale, degreesOfFreedom) / scale,
    support: [-Infinity, Infinity],
    ...{ mean, standardDeviation: scale },
  }),
};

function triangle(value: number, from: number, mode: number, to: number): number {
  if (value < from || value > to) return 0;
  const [rise, fall] = [(value - from) / (mode - from || 1), (to - value) / (to - mode || 1)];
  return (2 / (to - from)) * (value < mode ? rise : mode < to ? fall : rise);
}

/** Throws a RangeError for a kind that is none of these. */
export function densityOf(prior: Prior): Density {
  const made = (densities as unknown as Partial<Record<string, (given: Prior) => Density>>)[prior.kind];
  if (!made) throw new RangeError(`No prior distribution is called ${prior.kind}.`);
  return made(prior);
}

/** The gamma distribution with this mean and standard deviation (JCGM 106:2012, B.14). */
export function gammaOfMoments(mean: number, standardDeviation: number): Extract<Prior, { kind: 'gamma' }> {
  return { kind: 'gamma', shape: (mean / standardDeviation) ** 2, rate: mean / standardDeviation ** 2 };
}

/** The centred normal distribution of which this part lies within ±`limit`. */
export function normalOfReliability(inTolerance: number, limit: number): Extract<Prior, { kind: 'normal' }> {
  return { kind: 'normal', mean: 0, standardDeviation: limit / normalQuantile((1 + inTolerance) / 2, 0, 1) };
}
