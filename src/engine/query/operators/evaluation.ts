import type { BSONRegExp } from 'bson';
import { EngineError } from '../../errors';
import { equalValues } from '../../values/compare';
import { toNumber } from '../../values/numbers';
import type { Doc } from '../../values/types';
import { isNumeric, order, typeOrder } from '../../values/types';
import { compileRegex, compileRegexValue } from '../regex';
import type { QueryOperator } from './operator';

export const mod: QueryOperator = (operand) => {
  if (!Array.isArray(operand)) throw new EngineError('BadValue', 'malformed mod, needs to be an array');
  if (operand.length !== 2) {
    throw new EngineError('BadValue', `malformed mod, ${operand.length < 2 ? 'not enough' : 'too many'} elements`);
  }
  const [divisor, remainder] = operand.map((part) => (isNumeric(part) ? Math.trunc(toNumber(part)) : NaN));
  if (Number.isNaN(divisor)) throw new EngineError('BadValue', 'malformed mod, divisor not a number');
  if (Number.isNaN(remainder)) throw new EngineError('BadValue', 'malformed mod, remainder not a number');
  if (divisor === 0) throw new EngineError('BadValue', 'divisor cannot be 0');
  return {
    holds: (value) => isNumeric(value) && Math.trunc(toNumber(value)) % (divisor as number) === remainder,
  };
};

/** Takes the whole condition, for `$options` stands beside `$regex`. */
export const regex: QueryOperator = (condition) => {
  const pattern = regexOf(condition as Doc);
  const whole = (condition as Doc)['$regex'];
  return {
    holds: (value) =>
      typeof value === 'string'
        ? pattern.test(value)
        : typeOrder(value) === order.regex && typeOrder(whole) === order.regex && equalValues(value, whole),
  };
};

export function regexOf(condition: Doc): RegExp {
  const { $regex: pattern, $options: options } = condition;
  if (options !== undefined && typeof options !== 'string') {
    throw new EngineError('BadValue', '$options has to be a string');
  }
  if (typeof pattern === 'string') return compileRegex(pattern, options ?? '');
  if (typeOrder(pattern) !== order.regex) throw new EngineError('BadValue', '$regex has to be a string');
  if (options === undefined) return compileRegexValue(pattern as BSONRegExp);
  return compileRegex((pattern as BSONRegExp).pattern, options);
}
