import { Double, Int32 } from 'bson';
import { EngineError } from '../errors';
import { compareValues } from '../values/compare';
import { encodeValue } from '../values/key-encoding';
import { toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import { isDoc, isNumeric, MISSING } from '../values/types';
import { compareSortKeys, parseSort, sortKey } from '../query/sort';
import { compute, divide } from './arithmetic';
import type { Expression } from './expressions';
import { compileExpression } from './expressions';

/** Gathers a value from the documents of one group. */
export interface Gathering {
  add(doc: Doc, variables: Doc): void;
  result(): unknown;
}

type Accumulator = (operand: unknown) => () => Gathering;

const isNullish = (value: unknown) => value === null || value === undefined || value === MISSING;

/** An accumulator that folds the values of its expression. */
const folding =
  <S>(start: () => S, fold: (state: S, value: unknown) => S, finish: (state: S) => unknown): Accumulator =>
  (operand) => {
    const evaluate: Expression = compileExpression(operand);
    return () => {
      let state = start();
      return {
        add: (doc, variables) => (state = fold(state, evaluate(doc, variables))),
        result: () => finish(state),
      };
    };
  };

const sum = folding<Numeric>(
  () => new Int32(0),
  (total, value) => (isNumeric(value) ? compute('plus', total, value) : total),
  (total) => total,
);

const avg = folding<{ total: Numeric; count: number }>(
  () => ({ total: new Int32(0), count: 0 }),
  ({ total, count }, value) =>
    isNumeric(value) ? { total: compute('plus', total, value), count: count + 1 } : { total, count },
  ({ total, count }) => (count === 0 ? null : divide(total, new Int32(count))),
);

const extreme = (direction: 1 | -1) =>
  folding<unknown>(
    () => MISSING,
    (best, value) => {
      if (isNullish(value)) return best;
      return best === MISSING || compareValues(value, best) * direction > 0 ? value : best;
    },
    (best) => (best === MISSING ? null : best),
  );

const orNull = (value: unknown) => (value === MISSING ? null : value);

const nothing = Symbol('nothing yet');

const first = folding<unknown>(
  () => nothing,
  (kept, value) => (kept === nothing ? orNull(value) : kept),
  (kept) => (kept === nothing ? null : kept),
);

const last = folding<unknown>(
  () => null,
  (_, value) => orNull(value),
  (kept) => kept,
);

const push = folding<unknown[]>(
  () => [],
  (list, value) => {
    if (value !== MISSING) list.push(value);
    return list;
  },
  (list) => list,
);

const addToSet = folding<Map<string, unknown>>(
  () => new Map(),
  (set, value) => (value === MISSING ? set : set.set(encodeValue(value).toString('latin1'), value)),
  (set) => [...set.values()],
);

const mergeObjects = folding<Doc>(
  () => ({}),
  (merged, value) => {
    if (isNullish(value)) return merged;
    if (!isDoc(value)) throw new EngineError(40400, '$mergeObjects requires object inputs');
    return { ...merged, ...value };
  },
  (merged) => merged,
);

const count: Accumulator = (operand) => {
  if (!isDoc(operand) || Object.keys(operand).length > 0)
    throw new EngineError('TypeMismatch', '$count takes no arguments, i.e. $count:{}');
  return sum(new Int32(1));
};

const deviation = (isSample: boolean) =>
  folding<number[]>(
    () => [],
    (values, value) => (isNumeric(value) ? [...values, toNumber(value)] : values),
    (values) => {
      const degrees = values.length - (isSample ? 1 : 0);
      if (degrees <= 0) return null;
      const mean = values.reduce((total, value) => total + value, 0) / values.length;
      return new Double(Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / degrees));
    },
  );

/** `$top`, `$bottom`, `$topN` and `$bottomN`: outputs in the order of a sort of their own. */
const ends =
  (isTop: boolean, isList: boolean): Accumulator =>
  (operand) => {
    if (!isDoc(operand)) throw new EngineError(5788001, 'specification must be an object');
    const parts = parseSort(operand['sortBy']);
    const output = compileExpression(operand['output']);
    const n = isList ? toNumber(operand['n'] as Numeric) : 1;
    return () => {
      const kept: { key: unknown[]; value: unknown }[] = [];
      return {
        add: (doc, variables) => kept.push({ key: sortKey(doc, parts), value: orNull(output(doc, variables)) }),
        result: () => {
          const ordered = kept.sort((a, b) => compareSortKeys(a.key, b.key, parts)).map(({ value }) => value);
          const chosen = isTop ? ordered.slice(0, n) : ordered.slice(-n);
          return isList ? chosen : (chosen[0] ?? null);
        },
      };
    };
  };

/** `$firstN`, `$lastN`, `$minN` and `$maxN`. */
const several =
  (choose: (values: unknown[], n: number) => unknown[]): Accumulator =>
  (operand) => {
    if (!isDoc(operand)) throw new EngineError(5787900, 'specification must be an object');
    const gather = push(operand['input']);
    const n = toNumber(operand['n'] as Numeric);
    return () => {
      const list = gather();
      return { add: (doc, variables) => list.add(doc, variables), result: () => choose(list.result() as unknown[], n) };
    };
  };

const present = (values: unknown[]) => values.filter((value) => !isNullish(value)).sort(compareValues);

export const accumulators: Readonly<Record<string, Accumulator>> = {
  $sum: sum,
  $avg: avg,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $count: count,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $top: ends(true, false),
  $bottom: ends(false, false),
  $topN: ends(true, true),
  $bottomN: ends(false, true),
  $firstN: several((values, n) => values.slice(0, n)),
  $lastN: several((values, n) => values.slice(-n)),
  $minN: several((values, n) => present(values).slice(0, n)),
  $maxN: several((values, n) => present(values).reverse().slice(0, n)),
};
