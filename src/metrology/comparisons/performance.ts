/** A value with its uncertainty, in double precision: statistics are printed to three digits. */
export interface Stated {
  readonly value: number;
  /** Expanded, k = 2, for En; standard for zeta. */
  readonly uncertainty: number;
}

/** En = (x − X)/√(U_lab² + U_ref²), both expanded with k = 2 (ISO/IEC 17043, annex B; ISO 13528:2022, 9.7). */
export function enNumber(laboratory: Stated, reference: Stated): number {
  return quotient(laboratory.value - reference.value, Math.hypot(laboratory.uncertainty, reference.uncertainty));
}

/** z = (x − X)/σ_pt (ISO 13528:2022, 9.4). */
export function zScore(value: number, assigned: number, sigma: number): number {
  return quotient(value - assigned, sigma);
}

/** z′ = (x − X)/√(σ_pt² + u(X)²), where u(X) is not negligible (ISO 13528:2022, 9.5). */
export function zPrimeScore(value: number, assigned: Stated, sigma: number): number {
  return quotient(value - assigned.value, Math.hypot(sigma, assigned.uncertainty));
}

/** u(X) counts beside σ_pt where it is more than 0.3 σ_pt; z′ then takes the place of z. */
export function needsZPrime(assignedUncertainty: number, sigma: number): boolean {
  return assignedUncertainty > 0.3 * sigma;
}

/** zeta = (x − X)/√(u_lab² + u_ref²), standard uncertainties (ISO 13528:2022, 9.6). */
export function zetaScore(laboratory: Stated, reference: Stated): number {
  return quotient(laboratory.value - reference.value, Math.hypot(laboratory.uncertainty, reference.uncertainty));
}

/** Throws a RangeError where there is nothing to divide by: a score without uncertainty says nothing. */
function quotient(difference: number, spread: number): number {
  if (!(spread > 0)) throw new RangeError('A score needs an uncertainty, or a standard deviation, of more than zero.');
  return difference / spread;
}

export const performances = ['satisfactory', 'questionable', 'unsatisfactory'] as const;
export type Performance = (typeof performances)[number];

/** |En| ≤ 1 is satisfactory; there is no warning. */
export function performanceByEn(en: number): Performance {
  return Math.abs(en) <= 1 ? 'satisfactory' : 'unsatisfactory';
}

/** Of z, z′ and zeta: up to 2 satisfactory, from 3 unsatisfactory, between them questionable. */
export function performanceByScore(score: number): Performance {
  const size = Math.abs(score);
  if (size <= 2) return 'satisfactory';
  return size < 3 ? 'questionable' : 'unsatisfactory';
}
