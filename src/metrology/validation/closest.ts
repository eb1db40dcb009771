import type { Figure } from './case-results';
import type { Check, Stated } from './check';
import type { Printed } from './printed';

/** Holds a published figure against the closest of ours; where a document leaves a choice there are several. */
export function closestCheck(quantity: string, expected: number, figures: readonly Figure[], tolerance: number): Check {
  const off = ({ value, spread }: Figure) => Math.abs(value - expected) - Math.max(tolerance, spread);
  const finite = figures.filter(({ value }) => Number.isFinite(value));
  const [best] = [...finite].sort((a, b) => off(a) - off(b));
  if (!best) return { quantity, expected, got: null, tolerance, passed: false };
  const allowed = Math.max(tolerance, best.spread, 1e-9 * Math.abs(expected));
  const passed = Math.abs(best.value - expected) <= allowed * (1 + 1e-9);
  return { quantity, expected, got: best.value, tolerance: allowed, passed };
}

/** Names under which a case may state the tolerance of a figure. */
const kin: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(y|estimate|value|mean)$/i, ['y', 'mean', 'estimate']],
  [/^(u|uc|u\(.*\)|std)$/, ['uc', 'u']],
  [/^(interval|lower|upper)/i, ['interval', 'int']],
  [/^r|correlation/i, ['r']],
];

/** The largest difference that agrees: what the case says, or half a unit of the last printed digit, in the case's unit. */
export function toleranceFor(given: Stated, name: string, { halfUnit }: Printed): number {
  const unit = Number(given['expectedUnit'] ?? 1) || 1;
  const { tol } = given;
  if (typeof tol === 'number') return tol;
  const names = [name, ...(kin.find(([pattern]) => pattern.test(name))?.[1] ?? [])];
  const stated = names.map((each) => (tol as Stated | undefined)?.[each]).find((each) => typeof each === 'number');
  return stated ?? halfUnit * unit;
}
