import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** A straight line by least squares through points (t, y), with what is needed to say how well it predicts. */
export interface Line {
  /** The line at t = 0. */
  readonly intercept: number;
  readonly slope: number;
  /** Standard deviation of the points about the line; n − 2 degrees of freedom. */
  readonly scatter: number;
  readonly degreesOfFreedom: number;
  readonly slopeUncertainty: number;
  readonly at: (t: number) => number;
  /** Standard uncertainty of one further value at t: scatter of a point and of the line. */
  readonly predictionUncertainty: (t: number) => number;
}

export type Points = readonly (readonly [t: number, y: number])[];

/** Throws a RangeError for fewer than three points, or all at one time: then nothing is left to judge the line by. */
export function straightLine(points: Points): Line {
  const n = points.length;
  if (n < 3) throw new RangeError('A drift is estimated from three values or more.');
  const mean = (of: (point: readonly [number, number]) => number) => points.reduce((sum, p) => sum + of(p), 0) / n;
  const [meanT, meanY] = [mean(([t]) => t), mean(([, y]) => y)];
  const sxx = points.reduce((sum, [t]) => sum + (t - meanT) ** 2, 0);
  if (!(sxx > 0)) throw new RangeError('A drift is estimated from values of different days.');
  const slope = points.reduce((sum, [t, y]) => sum + (t - meanT) * (y - meanY), 0) / sxx;
  const at = (t: number) => meanY + slope * (t - meanT);
  const residuals = points.reduce((sum, [t, y]) => sum + (y - at(t)) ** 2, 0);
  const scatter = Math.sqrt(residuals / (n - 2));
  return {
    ...{ intercept: at(0), slope, scatter, degreesOfFreedom: n - 2, slopeUncertainty: scatter / Math.sqrt(sxx), at },
    predictionUncertainty: (t) => scatter * Math.sqrt(1 + 1 / n + (t - meanT) ** 2 / sxx),
  };
}

/** The factor that covers the part `confidence` two-sidedly: Student's t. */
export function twoSidedFactor(confidence: number, degreesOfFreedom: number): number {
  return tQuantile((1 + confidence) / 2, degreesOfFreedom);
}
