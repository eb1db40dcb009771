import chiSquaredQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { cholesky, type Matrix } from '../correlation';
import { meanAndDeviation } from './summary';

/** Coverage factors of a region for several outputs at once (JCGM 102:2011, 3.16 to 3.18). */
export interface RegionFactors {
  /** k_p of the ellipsoid (y − η)ᵀ U⁻¹ (y − η) ≤ k_p²; null where outputs depend on each other fully. */
  readonly ellipsoid: number | null;
  /** k_q of the box |yᵢ − ηᵢ| ≤ k_q·u(yᵢ). */
  readonly rectangle: number;
}

/** For outputs that are jointly normal (JCGM 102:2011, 6.5.2 and 6.5.3). */
export function normalRegionFactors(outputs: number, probability: number): RegionFactors {
  return {
    ellipsoid: Math.sqrt(chiSquaredQuantile(probability, outputs)),
    rectangle: normalQuantile(1 - (1 - probability) / (2 * outputs), 0, 1),
  };
}

/** From the trials themselves (JCGM 102:2011, 7.7.2 and 7.7.3). */
export function trialRegionFactors(
  outputs: readonly Float64Array[],
  covariance: Matrix,
  probability: number,
): RegionFactors {
  const trials = outputs[0]?.length ?? 0;
  const means = outputs.map((values) => meanAndDeviation(values).mean);
  const deviations = covariance.map((row, index) => Math.sqrt(row[index]!));
  const correlation = covariance.map((row, i) => row.map((cell, j) => cell / (deviations[i]! * deviations[j]!)));
  const root = cholesky(correlation);
  const isWhole = root !== null && root.every((row, index) => row[index]! > 1e-6);
  const [distances, reaches] = [new Float64Array(trials), new Float64Array(trials)];
  const standardized = new Float64Array(outputs.length);
  for (let trial = 0; trial < trials; trial += 1) {
    for (let i = 0; i < outputs.length; i += 1) {
      let rest = (outputs[i]![trial]! - means[i]!) / deviations[i]!;
      reaches[trial] = Math.max(reaches[trial]!, Math.abs(rest));
      if (!isWhole) continue;
      for (let j = 0; j < i; j += 1) rest -= root[i]![j]! * standardized[j]!;
      standardized[i] = rest / root[i]![i]!;
      distances[trial]! += standardized[i]! ** 2;
    }
  }
  const last = Math.max(0, Math.ceil(probability * trials) - 1);
  return {
    ellipsoid: isWhole ? Math.sqrt(distances.sort()[last]!) : null,
    rectangle: reaches.sort()[last]!,
  };
}
