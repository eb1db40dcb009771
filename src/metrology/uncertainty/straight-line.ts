import type { Matrix } from './correlation';
import { sum } from './readings';

/** A line y = intercept + slope·(x − origin), fitted by least squares, with what its two parameters are worth. */
export interface StraightLine {
  readonly origin: number;
  readonly intercept: number;
  readonly slope: number;
  /** Variances and the covariance of intercept and slope. */
  readonly covariance: Matrix;
  /** s of the points about the line. */
  readonly residualDeviation: number;
  readonly degreesOfFreedom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Fits a straight line to points of equal weight (GUM H.3.2). Throws a RangeError for fewer than three points or for
 * points at one x.
 */
export function fitStraightLine(points: readonly Point[], origin = 0): StraightLine {
  const degreesOfFreedom = points.length - 2;
  // About the mean of x intercept and slope are independent; nothing is lost to a difference of large sums.
  const middle = sum(points.map(({ x }) => x)) / points.length;
  const spread = sum(points.map(({ x }) => (x - middle) ** 2));
  if (degreesOfFreedom < 1 || spread === 0)
    throw new RangeError('A line needs three points or more, not all at one place.');
  const height = sum(points.map(({ y }) => y)) / points.length;
  const slope = sum(points.map(({ x, y }) => (x - middle) * (y - height))) / spread;
  const variance = sum(points.map(({ x, y }) => (y - height - slope * (x - middle)) ** 2)) / degreesOfFreedom;
  const shift = origin - middle;
  return {
    origin,
    intercept: height + slope * shift,
    slope,
    covariance: [
      [variance / points.length + (shift ** 2 * variance) / spread, (shift * variance) / spread],
      [(shift * variance) / spread, variance / spread],
    ],
    residualDeviation: Math.sqrt(variance),
    degreesOfFreedom,
  };
}

/** The line at x, with the standard uncertainty that its parameters bring (GUM H.3.4). */
export function lineAt(line: StraightLine, x: number): { estimate: number; standardUncertainty: number } {
  const reach = x - line.origin;
  const [[ofIntercept = NaN, shared = NaN] = [], [, ofSlope = NaN] = []] = line.covariance;
  const variance = ofIntercept + 2 * reach * shared + reach ** 2 * ofSlope;
  return { estimate: line.intercept + line.slope * reach, standardUncertainty: Math.sqrt(variance) };
}
