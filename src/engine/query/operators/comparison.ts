import { EngineError } from '../../errors';
import { compareValues, equalValues } from '../../values/compare';
import { toNumber } from '../../values/numbers';
import { isDoc, isNumeric, MISSING, order, typeOrder } from '../../values/types';
import { compileRegexValue } from '../regex';
import type { BSONRegExp } from 'bson';
import type { QueryOperator } from './operator';

const isNull = (value: unknown) => value === null || value === undefined;

function equals(operand: unknown): (value: unknown) => boolean {
  if (isNull(operand)) return (value) => value === MISSING || isNull(value);
  return (value) => value !== MISSING && equalValues(value, operand);
}

export const eq: QueryOperator = (operand) => ({ holds: equals(operand) });

export const ne: QueryOperator = (operand) => ({ holds: equals(operand), negated: true });

const isNaNValue = (value: unknown) => isNumeric(value) && Number.isNaN(toNumber(value));

/** Values of another BSON type never match; MinKey and MaxKey compare with everything. */
function ordered(accepts: (comparison: number) => boolean): QueryOperator {
  const acceptsEqual = accepts(0);
  return (operand) => {
    if (typeOrder(operand) === order.regex) {
      throw new EngineError('BadValue', "Can't have RegEx as arg to predicate over field");
    }
    if (isNull(operand)) return { holds: (value) => acceptsEqual && (value === MISSING || isNull(value)) };
    if (isNaNValue(operand)) return { holds: (value) => acceptsEqual && isNaNValue(value) };
    const type = typeOrder(operand);
    const isBoundary = type === order.minKey || type === order.maxKey;
    if (isBoundary) return { holds: (value) => accepts(compareValues(value, operand)) };
    return {
      holds: (value) =>
        value !== MISSING && typeOrder(value) === type && !isNaNValue(value) && accepts(compareValues(value, operand)),
    };
  };
}

export const gt = ordered((comparison) => comparison > 0);
export const gte = ordered((comparison) => comparison >= 0);
export const lt = ordered((comparison) => comparison < 0);
export const lte = ordered((comparison) => comparison <= 0);

function isAmong(operand: unknown, name: string): (value: unknown) => boolean {
  if (!Array.isArray(operand)) throw new EngineError('BadValue', `${name} needs an array`);
  if (operand.some((entry) => isDoc(entry) && Object.keys(entry)[0]?.startsWith('$') && !('$ref' in entry))) {
    throw new EngineError('BadValue', `cannot nest $ under ${name}`);
  }
  const regexes = operand.filter((entry) => typeOrder(entry) === order.regex);
  const patterns = regexes.map((entry) => compileRegexValue(entry as BSONRegExp));
  const acceptsNull = operand.some(isNull);
  const sorted = operand.filter((entry) => !isNull(entry)).sort(compareValues);
  return (value) => {
    if (value === MISSING || isNull(value)) return acceptsNull;
    return isInSorted(sorted, value) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)));
  };
}

function isInSorted(sorted: readonly unknown[], value: unknown): boolean {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const comparison = compareValues(sorted[middle], value);
    if (comparison === 0) return true;
    if (comparison < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

export const includes: QueryOperator = (operand) => ({ holds: isAmong(operand, '$in') });

export const nin: QueryOperator = (operand) => ({ holds: isAmong(operand, '$nin'), negated: true });
