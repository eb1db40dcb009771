import type { Int32, Long } from 'bson';
import { Decimal128, Double, ObjectId } from 'bson';
import { EngineError } from '../../errors';
import { integerOf, kindOf, parseDecimal, toBigInt, toNumber } from '../../values/numbers';
import { isNumeric, order, typeName, typeOrder } from '../../values/types';
import { toDecimal128 } from '../arithmetic';
import { isTruthy } from '../truth';
import type { Expression, ExpressionOperator } from './expression';
import { isNullish, onFields, onList, onValue } from './operands';

const failure = (value: unknown, to: string) =>
  new EngineError(
    'ConversionFailure',
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`,
  );

export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean' || isNumeric(value)) return String(value);
  if (typeOrder(value) === order.objectId) return (value as ObjectId).toHexString();
  throw failure(value, 'string');
}

function integer(value: unknown, atLeast: 'int' | 'long'): Int32 | Long {
  const whole = wholeOf(value, atLeast);
  const converted = integerOf(whole, atLeast);
  if (!converted || kindOf(converted) !== atLeast) throw failure(value, atLeast);
  return converted;
}

function wholeOf(value: unknown, to: string): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date && to === 'long') return BigInt(value.getTime());
  if (typeof value === 'string' && /^[-+]?\d+$/.test(value)) return BigInt(value.replace('+', ''));
  if (isNumeric(value) && Number.isFinite(toNumber(value))) {
    return value instanceof Decimal128 ? truncated(value) : toBigInt(value);
  }
  throw failure(value, to);
}

function truncated(value: Decimal128): bigint {
  const { digits, exponent } = parseDecimal(value.toString());
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent);
}

function toDouble(value: unknown): Double {
  if (typeof value === 'boolean') return new Double(value ? 1 : 0);
  if (value instanceof Date) return new Double(value.getTime());
  if (isNumeric(value)) return new Double(toNumber(value));
  if (typeof value === 'string' && value.trim() === value && value !== '' && !Number.isNaN(Number(value))) {
    return new Double(Number(value));
  }
  throw failure(value, 'double');
}

function toDecimal(value: unknown): Decimal128 {
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0');
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
  if (isNumeric(value)) return toDecimal128(value);
  if (typeof value === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(E[-+]?\d+)?$/i.test(value))
    return Decimal128.fromString(value);
  throw failure(value, 'decimal');
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeOrder(value) === order.objectId) return (value as ObjectId).getTimestamp();
  if (isNumeric(value) && kindOf(value) !== 'int') return new Date(Math.trunc(toNumber(value)));
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
    const hasZone = /(Z|[-+]\d\d:?\d\d)$/.test(value) || value.length === 10;
    const date = new Date(hasZone ? value : `${value}Z`);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw failure(value, 'date');
}

function toObjectId(value: unknown): ObjectId {
  if (typeOrder(value) === order.objectId) return value as ObjectId;
  if (typeof value === 'string' && /^[0-9a-fA-F]{24}$/.test(value)) return new ObjectId(value);
  throw failure(value, 'objectId');
}

const toBool = (value: unknown) => isTruthy(value);

const converters: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: toText,
  int: (value) => integer(value, 'int'),
  long: (value) => integer(value, 'long'),
  double: toDouble,
  decimal: toDecimal,
  date: toDate,
  objectId: toObjectId,
  bool: toBool,
};

const orElse = (fallback: Expression | undefined, ...scope: Parameters<Expression>) => fallback?.(...scope);

const convert = onFields('$convert', ['input', 'to'], ['onError', 'onNull'], ({ input, to, onError, onNull }) => {
  return (doc, variables) => {
    const value = input?.(doc, variables);
    if (isNullish(value)) return orElse(onNull, doc, variables) ?? null;
    const target = to?.(doc, variables);
    const converter = typeof target === 'string' ? converters[target] : undefined;
    if (!converter) throw new EngineError('BadValue', `Unknown type name in $convert: ${String(target)}`);
    try {
      return converter(value);
    } catch (error) {
      if (onError && error instanceof EngineError) return onError(doc, variables);
      throw error;
    }
  };
});

export const types: Readonly<Record<string, ExpressionOperator>> = {
  $type: onList('$type', [1, 1], ([value]) => typeName(value)),
  $isNumber: onList('$isNumber', [1, 1], ([value]) => isNumeric(value)),
  $toString: onValue('$toString', toText),
  $toInt: onValue('$toInt', (value) => integer(value, 'int')),
  $toLong: onValue('$toLong', (value) => integer(value, 'long')),
  $toDouble: onValue('$toDouble', toDouble),
  $toDecimal: onValue('$toDecimal', toDecimal),
  $toDate: onValue('$toDate', toDate),
  $toObjectId: onValue('$toObjectId', toObjectId),
  $toBool: onValue('$toBool', toBool),
  $convert: convert,
};
