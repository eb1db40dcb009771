import { printedFigure, type Printed } from './printed';

/** One published figure beside ours. */
export interface Check {
  readonly quantity: string;
  readonly expected: number | string;
  /** Null where the case asks for something that is not calculated. */
  readonly got: number | string | null;
  /** Largest difference that still agrees; null for words. */
  readonly tolerance: number | null;
  readonly passed: boolean;
}

/** What a case states: figures and words by name, possibly in groups. */
export interface Stated {
  readonly [quantity: string]: number | string | boolean | null | undefined | Stated | readonly unknown[];
}

/** Largest differences that a case or its kind grants, never less than what the printed digits leave open. */
export interface Tolerances {
  /** Of all figures that are not named. */
  readonly tol?: number | undefined;
  readonly tols?: Readonly<Record<string, number>> | undefined;
}

/** Holds each stated figure against the calculated one of the same name; what nobody calculates does not pass. */
export function checksOf(expected: Stated, got: Stated, tolerances: Tolerances = {}, path = ''): Check[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = got[name];
    const quantity = path + name;
    const printed = typeof value === 'number' || typeof found === 'number' ? printedFigure(value) : null;
    if (printed) return [numberCheck(quantity, printed, found, tolerances.tols?.[name] ?? tolerances.tol)];
    if (typeof value === 'string') return [wordCheck(quantity, value, found)];
    if (!isGroup(value)) return [];
    return checksOf(value, isGroup(found) ? found : {}, tolerances, `${quantity}.`);
  });
}

function isGroup(value: unknown): value is Stated {
  return typeof value === 'object' && value !== null;
}

function numberCheck(quantity: string, printed: Printed, got: unknown, stated: number | undefined): Check {
  const { value: expected, halfUnit } = printed;
  const tolerance = Math.max(stated ?? 0, halfUnit, 1e-9 * Math.abs(expected));
  const known = typeof got === 'number' && Number.isFinite(got);
  const passed = known && Math.abs(got - expected) <= tolerance * roundedTwice;
  return { quantity, expected, got: known ? got : null, tolerance, passed };
}

function wordCheck(quantity: string, expected: string, got: unknown): Check {
  const known = typeof got === 'string' ? got : null;
  return { quantity, expected, got: known, tolerance: null, passed: known === expected };
}

/** Documents round what was rounded before: 0.9545 is printed as 0.955, 1.645 as 1.64. */
const roundedTwice = 1.01;
