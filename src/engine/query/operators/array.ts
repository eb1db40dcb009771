import { EngineError } from '../../errors';
import { toNumber } from '../../values/numbers';
import { isDoc, isNumeric } from '../../values/types';
import type { QueryOperator } from './operator';

export const size: QueryOperator = (operand) => {
  const wanted = isNumeric(operand) ? toNumber(operand) : NaN;
  if (!Number.isInteger(wanted) || wanted < 0) {
    throw new EngineError('BadValue', 'Failed to parse $size. Expected a non-negative integer.');
  }
  return { holds: (value) => Array.isArray(value) && value.length === wanted, expandLeaf: false };
};

/** Operators on the element itself, or a filter on the fields of the element. */
export const elemMatch: QueryOperator = (operand, compile, isOperatorDoc) => {
  if (!isDoc(operand)) throw new EngineError('BadValue', '$elemMatch needs an Object');
  const onValue = isOperatorDoc(operand) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  const node = compile(onValue ? { element: operand } : operand);
  const holds = (element: unknown) => {
    if (onValue) return node.matchesValue(element);
    if (isDoc(element)) return node.matches(element);
    return Array.isArray(element) && node.matches(Object.fromEntries<unknown>(element.entries()));
  };
  return { holds: (value) => Array.isArray(value) && value.some(holds), expandLeaf: false };
};
