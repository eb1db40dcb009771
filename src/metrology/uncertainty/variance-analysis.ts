import fCdf from '@stdlib/stats-base-dists-f-cdf';
import { seriesStatistics, sum, type SeriesStatistics } from './readings';

/** Series of one quantity on several days, or by several people: what varies between them and within (GUM H.5). */
export interface VarianceAnalysis {
  readonly mean: number;
  /** s of a single reading within a series, with its degrees of freedom. */
  readonly within: { readonly deviation: number; readonly degreesOfFreedom: number };
  /** s of a series' mean about the mean of all, with its degrees of freedom. */
  readonly between: { readonly deviation: number; readonly degreesOfFreedom: number };
  /** The quotient of the two variances, both as those of a single reading (GUM H.5.2.3). */
  readonly quotient: number;
  /** The probability of such a quotient or a larger one if nothing varied between the series. */
  readonly chance: number;
  /** s of what varies between the series alone; 0 where they show nothing of it. */
  readonly effect: number;
  /** u of the mean of all from the means of the series, whatever varies between them (GUM H.5.2.4). */
  readonly standardUncertainty: number;
  /** u of the mean of all if nothing varies between the series, with its degrees of freedom (GUM H.5.2.5). */
  readonly pooled: { readonly standardUncertainty: number; readonly degreesOfFreedom: number };
}

/** Takes the statistics of two series or more of one length; throws a RangeError otherwise. */
export function analyseVariance(series: readonly SeriesStatistics[]): VarianceAnalysis {
  const count = (series[0]?.degreesOfFreedom ?? 0) + 1;
  if (series.some(({ degreesOfFreedom }) => degreesOfFreedom !== count - 1)) {
    throw new RangeError('The series must be of one length.');
  }
  const means = seriesStatistics(series.map(({ mean }) => mean));
  const freedom = { within: series.length * (count - 1), between: series.length - 1, all: series.length * count - 1 };
  const inside = sum(series.map(({ deviation }) => deviation ** 2)) / series.length;
  const outside = count * means.deviation ** 2;
  const all = (freedom.between * outside + freedom.within * inside) / freedom.all;
  return {
    mean: means.mean,
    within: { deviation: Math.sqrt(inside), degreesOfFreedom: freedom.within },
    between: { deviation: means.deviation, degreesOfFreedom: freedom.between },
    quotient: outside / inside,
    chance: 1 - fCdf(outside / inside, freedom.between, freedom.within),
    effect: Math.sqrt(Math.max(0, (outside - inside) / count)),
    standardUncertainty: means.deviation / Math.sqrt(series.length),
    pooled: { standardUncertainty: Math.sqrt(all / (freedom.all + 1)), degreesOfFreedom: freedom.all },
  };
}
