import { firstCrossing } from './crossing';
import { twoSidedFactor } from './regression';

/** Changes `delta` observed over times `dt` since the value was known: a polynomial through the origin is fitted. */
export interface Drift {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** s_yx with n − order degrees of freedom. */
  readonly scatter: number;
  readonly degreesOfFreedom: number;
  readonly at: (t: number) => number;
  readonly uncertainty: (t: number) => number;
}

/** Fits delta = b1 t + … + b_order t^order (NASA-HDBK-8739.19-5). Throws a RangeError with too few points. */
export function fitDrift(dt: readonly number[], delta: readonly number[], order: 1 | 2 = 1): Drift {
  const n = dt.length;
  if (n !== delta.length || n <= order) throw new RangeError('A drift is fitted to more changes than it has terms.');
  const terms = (t: number) => Array.from({ length: order }, (_, index) => t ** (index + 1));
  const sums = dt.map(terms);
  const normal = square(order, (row, column) => sums.reduce((sum, x) => sum + (x[row] ?? 0) * (x[column] ?? 0), 0));
  const inverse = inverted(normal);
  const moments = terms(1).map((_, row) =>
    sums.reduce((sum, x, index) => sum + (x[row] ?? 0) * (delta[index] ?? 0), 0),
  );
  const coefficients = inverse.map((row) => dot(row, moments));
  const at = (t: number) => dot(coefficients, terms(t));
  const residuals = dt.reduce((sum, t, index) => sum + ((delta[index] ?? 0) - at(t)) ** 2, 0);
  const scatter = Math.sqrt(residuals / (n - order));
  const covariance = inverse.map((row) => row.map((each) => each * scatter ** 2));
  const spread = (t: number) =>
    dot(
      terms(t),
      covariance.map((row) => dot(row, terms(t))),
    );
  return {
    ...{ coefficients, covariance, scatter, degreesOfFreedom: n - order, at },
    uncertainty: (t) => Math.sqrt(scatter ** 2 + spread(t)),
  };
}

/** How long until the standard uncertainty of a value known with u0 has grown to `target`. */
export function intervalForUncertainty(drift: Drift, u0: number, target: number, horizon: number): number {
  return firstCrossing((t) => target ** 2 - u0 ** 2 - drift.uncertainty(t) ** 2, horizon);
}

export interface ReliabilityLimits {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  readonly confidence: number;
  /** The coverage factor, where it is not Student's two-sided t. */
  readonly factor?: number | undefined;
}

/** How long until y0 + drift ± k u leaves the limits. */
export function intervalForReliability(
  drift: Drift,
  { value, uncertainty }: { readonly value: number; readonly uncertainty: number },
  { lower = -Infinity, upper = Infinity, confidence, factor }: ReliabilityLimits,
  horizon: number,
): number {
  const k = factor ?? twoSidedFactor(confidence, drift.degreesOfFreedom);
  return firstCrossing((t) => {
    const band = k * Math.hypot(uncertainty, drift.uncertainty(t));
    const expected = value + drift.at(t);
    return Math.min(upper - expected - band, expected - band - lower);
  }, horizon);
}

function square(size: number, of: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => of(row, column)));
}

/** Of one or two rows: no drift here has more terms. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = matrix;
  if (matrix.length === 1) return [[1 / a]];
  const determinant = a * d - b * c;
  return [
    [d / determinant, -b / determinant],
    [-c / determinant, a / determinant],
  ];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
}
