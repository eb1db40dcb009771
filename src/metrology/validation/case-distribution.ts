import type { Distribution } from '../uncertainty';
import type { Stated } from './check';

type Bounds = { readonly lower: number; readonly upper: number };

/** The first of the names that a case gives a number for. */
export function numberOf(given: Stated, ...names: readonly string[]): number | undefined {
  return names.map((name) => given[name]).find((value): value is number => typeof value === 'number');
}

/** Words that a case states; none where it states something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Distributions between bounds, by the words that files use for them. */
const bounded: readonly (readonly [RegExp, (bounds: Bounds, given: Stated) => Distribution])[] = [
  [/^(c|curvilinear) ?trap|inexact/, (bounds, given) => curvilinear(bounds, given)],
  [
    /^trap/,
    (bounds, given) => ({ kind: 'trapezoidal', ...bounds, topRatio: numberOf(given, 'topRatio', 'beta') ?? NaN }),
  ],
  [/^(rect|unif)/, (bounds) => ({ kind: 'rectangular', ...bounds })],
  [/^tri/, (bounds) => ({ kind: 'triangular', ...bounds })],
  [/^(arc|u-?shape|u$)/, (bounds) => ({ kind: 'arcsine', ...bounds })],
];

function curvilinear(bounds: Bounds, given: Stated): Distribution {
  const share = numberOf(given, 'relativeInexactness') ?? NaN;
  const inexactness = numberOf(given, 'd', 'inexactness') ?? (share * (bounds.upper - bounds.lower)) / 2;
  return { kind: 'curvilinearTrapezoid', ...bounds, inexactness };
}

/** A distribution that an input states with its own parameters; null where only a u is known. */
export function statedDistribution(given: Stated, estimate: number): Distribution | null {
  const word = textOf(given['distribution'] ?? given['pdf'])
    .toLowerCase()
    .trim();
  const mean = numberOf(given, 'mean') ?? estimate;
  if (/^exp/.test(word)) return { kind: 'exponential', mean };
  const [shape, rate] = [numberOf(given, 'shape', 'alpha'), numberOf(given, 'rate', 'lambda')];
  if (/^gamma/.test(word) && shape !== undefined) return { kind: 'gamma', shape, rate: rate ?? shape / mean };
  const bounds = boundsOf(given, estimate);
  const read = bounded.find(([pattern]) => pattern.test(word || (bounds ? 'rectangular' : '')));
  return bounds && read ? read[1](bounds, given) : null;
}

function boundsOf(given: Stated, estimate: number): Bounds | null {
  const half = numberOf(given, 'halfWidth', 'semiRange', 'halfRange', 'half');
  if (half !== undefined) return { lower: estimate - half, upper: estimate + half };
  const [lower, upper] = [numberOf(given, 'lower', 'a', 'min'), numberOf(given, 'upper', 'b', 'max')];
  return lower !== undefined && upper !== undefined ? { lower, upper } : null;
}

/** `t(18)`, or a t-distribution with its degrees of freedom beside it. */
export function statedFreedom(given: Stated): number | undefined {
  const [, written] = /^t\s*\(\s*([\d.]+)/.exec(textOf(given['distribution'])) ?? [];
  const doubt = numberOf(given, 'relativeUncertaintyOfU', 'reliability');
  return numberOf(given, 'dof', 'nu', 'degreesOfFreedom', 'df') ?? (written ? Number(written) : freedomOf(doubt));
}

const freedomOf = (doubt: number | undefined) => (doubt === undefined ? undefined : 1 / (2 * doubt ** 2));
