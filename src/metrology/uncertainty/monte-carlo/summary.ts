import type { Matrix } from '../correlation';
import { coverageIntervals, type CoverageIntervals } from './coverage-interval';

/** What the trials tell of one output. */
export interface OutputSummary extends CoverageIntervals {
  readonly output: string;
  readonly estimate: number;
  readonly standardUncertainty: number;
}

/** Mean and standard deviation of a block (JCGM 101:2008, 7.6). */
export function meanAndDeviation(values: Float64Array): { mean: number; deviation: number } {
  let total = 0;
  for (let trial = 0; trial < values.length; trial += 1) total += values[trial]!;
  const mean = total / values.length;
  let squares = 0;
  for (let trial = 0; trial < values.length; trial += 1) squares += (values[trial]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

export function summarize(output: string, values: Float64Array, probability: number): OutputSummary {
  const { mean, deviation } = meanAndDeviation(values);
  return { output, estimate: mean, standardUncertainty: deviation, ...coverageIntervals(values, probability) };
}

/** The covariance matrix of the outputs (JCGM 102:2011, 7.6). */
export function covarianceMatrix(outputs: readonly Float64Array[]): Matrix {
  const means = outputs.map((values) => meanAndDeviation(values).mean);
  return outputs.map((a, i) =>
    outputs.map((b, j) => {
      let products = 0;
      for (let trial = 0; trial < a.length; trial += 1) products += (a[trial]! - means[i]!) * (b[trial]! - means[j]!);
      return products / (a.length - 1);
    }),
  );
}
