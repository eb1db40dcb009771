import { Int32 } from 'bson';
import { EngineError } from '../../errors';
import { compareValues, equalValues } from '../../values/compare';
import { toNumber } from '../../values/numbers';
import type { Doc } from '../../values/types';
import { isDoc, isNumeric, MISSING } from '../../values/types';
import { compareBySort, parseSort } from '../../query/sort';
import { isTruthy } from '../truth';
import type { Expression, ExpressionOperator } from './expression';
import { isNullish, onFields, onList, onValue } from './operands';

function array(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new EngineError(28689, `${name}'s argument must be an array`);
  return value;
}

function whole(value: unknown, name: string): number {
  const number = isNumeric(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number)) throw new EngineError(28690, `${name} needs a 32-bit integer`);
  return number;
}

const elementAt = onList('$arrayElemAt', [2, 2], ([values, position]) => {
  if (isNullish(values) || isNullish(position)) return null;
  return array(values, '$arrayElemAt').at(whole(position, '$arrayElemAt')) ?? MISSING;
});

const slice = onList('$slice', [2, 3], ([values, first, count]) => {
  if (isNullish(values) || isNullish(first) || (count !== undefined && isNullish(count))) return null;
  const list = array(values, '$slice');
  const from = whole(first, '$slice');
  if (count === undefined) return from < 0 ? list.slice(from) : list.slice(0, from);
  const start = from < 0 ? Math.max(0, list.length + from) : from;
  return list.slice(start, start + whole(count, '$slice'));
});

/** `$map`, `$filter` and `$reduce` run `work` for each element with the element bound to a name. */
function bind(variables: Doc, name: string, value: unknown): Doc {
  return { ...variables, [name]: value };
}

const nameOf = (operand: Doc) => (typeof operand['as'] === 'string' ? operand['as'] : 'this');

const without = (operand: Doc, key: string) =>
  Object.fromEntries(Object.entries(operand).filter(([name]) => name !== key));

const map: ExpressionOperator = (operand, compile) =>
  onFields('$map', ['input', 'in'], [], ({ input, in: body }) => (doc, variables) => {
    const list = input?.(doc, variables);
    if (isNullish(list)) return null;
    return array(list, '$map').map((element) => {
      const value = body?.(doc, bind(variables, nameOf(operand as Doc), element));
      return value === MISSING ? null : value;
    });
  })(isDoc(operand) ? without(operand, 'as') : operand, compile);

const filter: ExpressionOperator = (operand, compile) =>
  onFields('$filter', ['input', 'cond'], ['limit'], ({ input, cond, limit }) => (doc, variables) => {
    const list = input?.(doc, variables);
    if (isNullish(list)) return null;
    const most = limit?.(doc, variables);
    const kept = array(list, '$filter').filter((element) =>
      isTruthy(cond?.(doc, bind(variables, nameOf(operand as Doc), element))),
    );
    return isNullish(most) ? kept : kept.slice(0, whole(most, '$filter'));
  })(isDoc(operand) ? without(operand, 'as') : operand, compile);

const reduce = onFields('$reduce', ['input', 'initialValue', 'in'], [], ({ input, initialValue, in: body }) => {
  return (doc, variables) => {
    const list = input?.(doc, variables);
    if (isNullish(list)) return null;
    return array(list, '$reduce').reduce(
      (value, element) => body?.(doc, { ...variables, value, this: element }),
      initialValue?.(doc, variables),
    );
  };
});

const contains = onList('$in', [2, 2], ([value, list]) => {
  if (!Array.isArray(list)) throw new EngineError(40081, '$in requires an array as a second argument');
  return list.some((element) => equalValues(element, value));
});

const indexOf = onList('$indexOfArray', [2, 4], ([list, value, start, end]) => {
  if (isNullish(list)) return null;
  const from = start === undefined ? 0 : whole(start, '$indexOfArray');
  const to = end === undefined ? Infinity : whole(end, '$indexOfArray');
  const found = array(list, '$indexOfArray').findIndex(
    (element, at) => at >= from && at < to && equalValues(element, value),
  );
  return new Int32(found);
});

const concat = onList('$concatArrays', [0, Infinity], (lists) =>
  lists.some(isNullish) ? null : lists.flatMap((list) => array(list, '$concatArrays')),
);

const range = onList('$range', [2, 3], ([start, end, step = new Int32(1)]) => {
  const [from, to, by] = [whole(start, '$range'), whole(end, '$range'), whole(step, '$range')];
  if (by === 0) throw new EngineError(34449, '$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((to - from) / by));
  return Array.from({ length }, (_, at) => new Int32(from + at * by));
});

const sortArray: ExpressionOperator = (operand, compile) =>
  onFields('$sortArray', ['input'], [], ({ input }) => (doc, variables) => {
    const list = input?.(doc, variables);
    if (isNullish(list)) return null;
    const by = (operand as Doc)['sortBy'];
    if (isNumeric(by)) return [...array(list, '$sortArray')].sort((a, b) => compareValues(a, b) * toNumber(by));
    const compare = compareBySort(parseSort(by));
    return [...array(list, '$sortArray')].sort((a, b) => compare(isDoc(a) ? a : {}, isDoc(b) ? b : {}));
  })(isDoc(operand) ? without(operand, 'sortBy') : operand, compile);

const zip = onFields('$zip', ['inputs'], [], ({ inputs }) => (doc, variables) => {
  const lists = array(inputs?.(doc, variables), '$zip');
  if (lists.some(isNullish)) return null;
  const rows = Math.min(...lists.map((list) => array(list, '$zip').length));
  return Array.from({ length: rows }, (_, at) => lists.map((list) => (list as unknown[])[at]));
});

const end = (name: string, position: 0 | -1): ExpressionOperator =>
  onValue(name, (list) => array(list, name).at(position) ?? MISSING);

const endN = (name: string, take: (list: unknown[], count: number) => unknown[]) =>
  onFields(name, ['input', 'n'], [], ({ input, n }) => (doc, variables) => {
    const list = input?.(doc, variables);
    return isNullish(list) ? null : take(array(list, name), whole(n?.(doc, variables), name));
  });

const size: ExpressionOperator = onList('$size', [1, 1], ([value]) => {
  if (!Array.isArray(value)) throw new EngineError(17124, 'The argument to $size must be an array');
  return new Int32(value.length);
});

const isArray: ExpressionOperator = (operand, compile): Expression => {
  const evaluate = compile(Array.isArray(operand) && operand.length === 1 ? operand[0] : operand);
  return (doc, variables) => Array.isArray(evaluate(doc, variables));
};

export const arrays: Readonly<Record<string, ExpressionOperator>> = {
  $arrayElemAt: elementAt,
  $slice: slice,
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $in: contains,
  $indexOfArray: indexOf,
  $concatArrays: concat,
  $range: range,
  $sortArray: sortArray,
  $zip: zip,
  $first: end('$first', 0),
  $last: end('$last', -1),
  $firstN: endN('$firstN', (list, count) => list.slice(0, count)),
  $lastN: endN('$lastN', (list, count) => list.slice(-count)),
  $reverseArray: onValue('$reverseArray', (list) => [...array(list, '$reverseArray')].reverse()),
  $size: size,
  $isArray: isArray,
};
