import { standardQuantile } from './conformance';

/** What a measured value must reach before it is said that an upper limit is exceeded. */
export interface ExceedingProof {
  readonly limit: number;
  /** The probability with which the limit is then exceeded. */
  readonly probability: number;
  readonly degreesOfFreedom?: number | undefined;
}

/** With an uncertainty that grows with the value, u = `relative` · value (JCGM 106:2012, 8.3.3, example 1). */
export function rejectionLimitRelative({ limit, probability, degreesOfFreedom }: ExceedingProof, relative: number) {
  return limit / (1 - relative * standardQuantile(probability, degreesOfFreedom));
}

/** With the same uncertainty everywhere (8.3.3, example 2): the limit and the guard band g = z u. */
export function rejectionLimit({ limit, probability, degreesOfFreedom }: ExceedingProof, standardUncertainty: number) {
  const quantile = standardQuantile(probability, degreesOfFreedom);
  const guardBand = quantile * standardUncertainty;
  return { quantile, guardBand, limit: limit + guardBand };
}
