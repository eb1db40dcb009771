import { fromStandard, type InputQuantity } from './input';

/** Mean, experimental standard deviation s (of one reading) and degrees of freedom of a series (GUM 4.2.1, 4.2.2). */
export interface SeriesStatistics {
  readonly mean: number;
  readonly deviation: number;
  readonly degreesOfFreedom: number;
}

/** Throws a RangeError for fewer than two readings: one reading has no spread. */
export function seriesStatistics(readings: readonly number[]): SeriesStatistics {
  if (readings.length < 2) throw new RangeError('A series needs two readings or more.');
  // Differences from the first reading, so that long numbers lose no digits.
  const [first = 0] = readings;
  const offset = sum(readings.map((reading) => reading - first)) / readings.length;
  const squares = sum(readings.map((reading) => (reading - first - offset) ** 2));
  const degreesOfFreedom = readings.length - 1;
  return { mean: first + offset, deviation: Math.sqrt(squares / degreesOfFreedom), degreesOfFreedom };
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The mean of a series with u = s/√n (GUM 4.2.3). */
export function fromReadings(name: string, readings: readonly number[]): InputQuantity {
  const { mean, deviation, degreesOfFreedom } = seriesStatistics(readings);
  const standardUncertainty = deviation / Math.sqrt(readings.length);
  return fromStandard({ name, estimate: mean, standardUncertainty, degreesOfFreedom, evaluation: 'A' });
}

/** The mean of `count` readings whose spread is known from many series before (GUM 4.2.4). */
export function fromPooled(known: {
  name: string;
  estimate: number;
  pooledDeviation: number;
  count: number;
  degreesOfFreedom?: number | undefined;
}): InputQuantity {
  const { name, estimate, pooledDeviation, count, degreesOfFreedom } = known;
  const standardUncertainty = pooledDeviation / Math.sqrt(count);
  return fromStandard({ name, estimate, standardUncertainty, degreesOfFreedom, evaluation: 'A' });
}

/** s pooled over series of the same kind, with the degrees of freedom of them all (GUM 4.2.4; H.3.6 note). */
export function pooledDeviation(series: readonly { deviation: number; degreesOfFreedom: number }[]): {
  deviation: number;
  degreesOfFreedom: number;
} {
  const degreesOfFreedom = sum(series.map((each) => each.degreesOfFreedom));
  const variance = sum(series.map((each) => each.deviation ** 2 * each.degreesOfFreedom)) / degreesOfFreedom;
  return { deviation: Math.sqrt(variance), degreesOfFreedom };
}

/** r of the means of two quantities that were read together (GUM 5.2.3, equation 17). */
export function correlationOfReadings(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) throw new RangeError('Two series that were read together are of one length.');
  const [a, b] = [seriesStatistics(first), seriesStatistics(second)];
  const products = sum(first.map((reading, index) => (reading - a.mean) * ((second[index] ?? NaN) - b.mean)));
  return products / (a.degreesOfFreedom * a.deviation * b.deviation);
}
