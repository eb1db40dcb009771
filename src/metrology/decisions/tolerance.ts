import { exact, type Decimal } from '../quantity';

/** The permissible values of a property: decimal text, both limits of one unit. One limit may be absent, not both. */
export interface Tolerance {
  readonly lower?: string | undefined;
  readonly upper?: string | undefined;
}

/** A result with its expanded uncertainty U at a coverage factor k: decimal text, value and U of the unit of the limits. */
export interface MeasuredResult {
  readonly value: string;
  readonly expandedUncertainty: string;
  readonly coverageFactor: string;
  /** The coverage probability that U is stated for, from 0 to 1; absent where only k is stated. */
  readonly coverageProbability?: number | undefined;
  /** Effective degrees of freedom; absent where they are so many that the distribution is normal. */
  readonly degreesOfFreedom?: number | undefined;
}

/** The limits as decimals. Throws a RangeError where there is none, or where the lower is not below the upper. */
export function limitsOf({ lower, upper }: Tolerance): { readonly lower?: Decimal; readonly upper?: Decimal } {
  if (lower === undefined && upper === undefined) throw new RangeError('A tolerance has at least one limit.');
  const limits = {
    ...(lower !== undefined && { lower: exact(lower) }),
    ...(upper !== undefined && { upper: exact(upper) }),
  };
  if (limits.lower && limits.upper && !limits.lower.lessThan(limits.upper))
    throw new RangeError('The lower limit is below the upper one.');
  return limits;
}

/** Half the tolerance of two limits: E_max where they are ±E_max; null where there is one limit only. */
export function halfTolerance(tolerance: Tolerance): Decimal | null {
  const { lower, upper } = limitsOf(tolerance);
  return lower && upper ? upper.minus(lower).div(2) : null;
}

/** The measurement capability index C_m = T/(4 u) = T/(2 U) (JCGM 106:2012, 7.6.2); null for one limit. */
export function capabilityIndex(tolerance: Tolerance, standardUncertainty: number): number | null {
  const half = halfTolerance(tolerance);
  return half && half.toNumber() / (2 * standardUncertainty);
}
