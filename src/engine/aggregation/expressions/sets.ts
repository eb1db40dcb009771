import { EngineError } from '../../errors';
import { encodeValue } from '../../values/key-encoding';
import { isTruthy } from '../truth';
import type { ExpressionOperator } from './expression';
import { isNullish, onList } from './operands';

/** Elements by their order-preserving encoding, under which equal values are the same text. */
const setOf = (values: unknown[]) => new Map(values.map((value) => [encodeValue(value).toString('latin1'), value]));

function arrays(values: unknown[], name: string): unknown[][] {
  if (!values.every((value) => Array.isArray(value))) {
    throw new EngineError(17047, `All operands of ${name} must be arrays`);
  }
  return values as unknown[][];
}

const combine = (name: string, work: (sets: Map<string, unknown>[]) => unknown) =>
  onList(name, [1, Infinity], (values) => (values.some(isNullish) ? null : work(arrays(values, name).map(setOf))));

const isSubset = (a: Map<string, unknown>, b: Map<string, unknown>) => [...a.keys()].every((key) => b.has(key));

export const sets: Readonly<Record<string, ExpressionOperator>> = {
  $setUnion: combine('$setUnion', (sets) => [...new Map(sets.flatMap((set) => [...set])).values()]),
  $setIntersection: combine('$setIntersection', ([first = new Map<string, unknown>(), ...others]) =>
    [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value),
  ),
  $setDifference: combine('$setDifference', ([a = new Map<string, unknown>(), b = new Map<string, unknown>()]) =>
    [...a].filter(([key]) => !b.has(key)).map(([, value]) => value),
  ),
  $setEquals: combine('$setEquals', ([first = new Map<string, unknown>(), ...others]) =>
    others.every((other) => isSubset(first, other) && isSubset(other, first)),
  ),
  $setIsSubset: combine('$setIsSubset', ([a = new Map<string, unknown>(), b = new Map<string, unknown>()]) =>
    isSubset(a, b),
  ),
  $allElementsTrue: onList('$allElementsTrue', [1, 1], ([list]) =>
    arrays([list], '$allElementsTrue')[0]?.every(isTruthy),
  ),
  $anyElementTrue: onList('$anyElementTrue', [1, 1], ([list]) => arrays([list], '$anyElementTrue')[0]?.some(isTruthy)),
};
