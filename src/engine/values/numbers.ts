import { Decimal128, Double, Int32, Long } from 'bson';
import type { Numeric } from './types';

type Kind = 'int' | 'long' | 'double' | 'decimal';

const kinds: readonly Kind[] = ['int', 'long', 'double', 'decimal'];

export function kindOf(value: Numeric): Kind {
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return Number.isInteger(value) && (value | 0) === value ? 'int' : 'double';
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  return value instanceof Long ? 'long' : 'decimal';
}

/** The nearest double; exact for int32, double and longs up to 2^53. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Long ? value.toNumber() : decimalToNumber(value.toString());
}

const decimalToNumber = (text: string) =>
  text === 'Infinity' ? Infinity : text === '-Infinity' ? -Infinity : Number(text);

/** A finite number as an exact decimal: `digits × 10^exponent`. */
export interface ExactDecimal {
  digits: bigint;
  exponent: number;
}

/** The exact decimal of a finite number of any BSON type. */
export function toExact(value: Numeric): ExactDecimal {
  if (typeof value === 'bigint') return { digits: value, exponent: 0 };
  if (value instanceof Long) return { digits: value.toBigInt(), exponent: 0 };
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  return exactDouble(toNumber(value));
}

/** `-1.25E+3` and its like. */
export function parseDecimal(text: string): ExactDecimal {
  const [mantissa = '0', power = '0'] = text.toUpperCase().split('E');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function exactDouble(value: number): ExactDecimal {
  if (Number.isInteger(value)) return { digits: BigInt(value), exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (biased === 0 ? 1 : biased) - 1075;
  const signed = value < 0 ? -mantissa : mantissa;
  // m × 2^-k is exactly m × 5^k × 10^-k.
  return { digits: signed * 5n ** BigInt(-power), exponent: power };
}

export function compareExact(a: ExactDecimal, b: ExactDecimal): number {
  const shift = a.exponent - b.exponent;
  const left = shift > 0 ? a.digits * 10n ** BigInt(shift) : a.digits;
  const right = shift < 0 ? b.digits * 10n ** BigInt(-shift) : b.digits;
  return left < right ? -1 : left > right ? 1 : 0;
}

const isExactDouble = (value: Numeric, asNumber: number) =>
  !(value instanceof Decimal128) && (Math.abs(asNumber) <= Number.MAX_SAFE_INTEGER || kindOf(value) === 'double');

/** Order of two numbers of any type, exact; NaN is below every number and equal to itself. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const x = toNumber(a);
  const y = toNumber(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : -1) : 1;
  if (x !== y) return x < y ? -1 : 1;
  if (isExactDouble(a, x) && isExactDouble(b, y)) return 0;
  if (!Number.isFinite(x)) return infinityRank(a) - infinityRank(b);
  return compareExact(toExact(a), toExact(b));
}

// A Decimal128 may overflow the double range without being infinite.
function infinityRank(value: Numeric): number {
  const sign = toNumber(value) < 0 ? -1 : 1;
  if (!(value instanceof Decimal128)) return sign * 2;
  return value.toString().includes('Infinity') ? sign * 2 : sign;
}

/** The wider of two numeric types, in which the server computes. */
export const widerKind = (a: Numeric, b: Numeric): Kind =>
  kinds[Math.max(kinds.indexOf(kindOf(a)), kinds.indexOf(kindOf(b)))] ?? 'double';

/** The smallest BSON integer type that holds `value`; undefined where it exceeds 64 bits. */
export function integerOf(value: bigint, atLeast: 'int' | 'long'): Int32 | Long | undefined {
  if (atLeast === 'int' && value === BigInt.asIntN(32, value)) return new Int32(Number(value));
  return value === BigInt.asIntN(64, value) ? Long.fromBigInt(value) : undefined;
}

export const toBigInt = (value: Numeric): bigint =>
  typeof value === 'bigint' ? value : value instanceof Long ? value.toBigInt() : BigInt(Math.trunc(toNumber(value)));
