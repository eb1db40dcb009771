import { coverageFactorOf } from './input';

/** How far an interval is to reach: so many standard uncertainties, or so much probability. */
export type Coverage = { readonly coverageFactor: number } | { readonly probability: number };

/** An expanded uncertainty with what a certificate says beside it (GUM 7.2.3). */
export interface ExpandedUncertainty {
  /** U = k·u(y). */
  readonly expandedUncertainty: number;
  readonly coverageFactor: number;
  /** The probability asked for; null where k was. */
  readonly probability: number | null;
  /** Whole: truncated, never rounded up (GUM G.4.1, note 1). */
  readonly degreesOfFreedom: number;
}

/** U of a standard uncertainty, with k chosen or taken from the t-distribution of its degrees of freedom (GUM G.6.4). */
export function expand(
  { standardUncertainty, degreesOfFreedom }: { standardUncertainty: number; degreesOfFreedom: number },
  coverage: Coverage,
): ExpandedUncertainty {
  const whole = wholeDegreesOfFreedom(degreesOfFreedom);
  const probability = 'probability' in coverage ? coverage.probability : null;
  const coverageFactor =
    'probability' in coverage ? coverageFactorOf(coverage.probability, whole) : coverage.coverageFactor;
  return {
    expandedUncertainty: coverageFactor * standardUncertainty,
    coverageFactor,
    probability,
    degreesOfFreedom: whole,
  };
}

/** Rounding in the last digits must not make 9 degrees of freedom 8. */
const nearlyWhole = 1e-9;

function wholeDegreesOfFreedom(degreesOfFreedom: number): number {
  return Number.isFinite(degreesOfFreedom) ? Math.max(1, Math.floor(degreesOfFreedom * (1 + nearlyWhole))) : Infinity;
}
