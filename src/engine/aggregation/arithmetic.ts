import { Decimal128, Double, Int32, Long } from 'bson';
import Decimal from 'decimal.js';
import { EngineError } from '../errors';
import { integerOf, toBigInt, toNumber, widerKind } from '../values/numbers';
import type { Numeric } from '../values/types';

// Decimal128 carries 34 significant digits.
const Exact = Decimal.clone({ precision: 34, toExpNeg: -6176, toExpPos: 6144, rounding: Decimal.ROUND_HALF_EVEN });

type Operation = 'plus' | 'minus' | 'times';

const onBigInts: Readonly<Record<Operation, (a: bigint, b: bigint) => bigint>> = {
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
};

const onNumbers: Readonly<Record<Operation, (a: number, b: number) => number>> = {
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
};

const decimalOf = (value: Numeric) => new Exact(value instanceof Decimal128 ? value.toString() : String(toText(value)));

const toText = (value: Numeric) =>
  value instanceof Long || typeof value === 'bigint' ? value.toString() : toNumber(value);

export const toDecimal128 = (value: Numeric): Decimal128 => fromDecimal(decimalOf(value));

const fromDecimal = (value: Decimal) =>
  Decimal128.fromString(value.isFinite() ? value.toString() : value.isNaN() ? 'NaN' : value.toString());

/**
 * Computes in the wider of the two types: int, long, double, decimal. Integers that outgrow int32 become long;
 * what outgrows int64 becomes `onOverflow`'s answer (a double, by default).
 */
export function compute(
  operation: Operation,
  a: Numeric,
  b: Numeric,
  onOverflow: (exact: bigint) => Numeric = (exact) => new Double(Number(exact)),
): Numeric {
  const kind = widerKind(a, b);
  if (kind === 'decimal') return fromDecimal(decimalOf(a)[operation](decimalOf(b)));
  if (kind === 'double') return new Double(onNumbers[operation](toNumber(a), toNumber(b)));
  const exact = onBigInts[operation](toBigInt(a), toBigInt(b));
  return integerOf(exact, kind) ?? onOverflow(exact);
}

/** The quotient: a double, or a decimal where either side is one. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (toNumber(b) === 0) throw new EngineError('BadValue', "can't $divide by zero");
  if (widerKind(a, b) === 'decimal') return fromDecimal(decimalOf(a).div(decimalOf(b)));
  return new Double(toNumber(a) / toNumber(b));
}

/** The remainder, with the sign of the dividend. */
export function remainder(a: Numeric, b: Numeric): Numeric {
  if (toNumber(b) === 0) throw new EngineError(16610, "can't $mod by zero");
  const kind = widerKind(a, b);
  if (kind === 'decimal') return fromDecimal(decimalOf(a).mod(decimalOf(b)));
  if (kind === 'double') return new Double(toNumber(a) % toNumber(b));
  return integerOf(toBigInt(a) % toBigInt(b), kind) as Int32 | Long;
}

type Rounding = 'ceil' | 'floor' | 'trunc' | 'round';

const roundings: Readonly<Record<Rounding, Decimal.Rounding>> = {
  ceil: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  trunc: Decimal.ROUND_DOWN,
  round: Decimal.ROUND_HALF_EVEN,
};

/** Rounds to `places` decimal places, keeping the type; halves go to the even neighbour. */
export function roundTo(value: Numeric, rounding: Rounding, places = 0): Numeric {
  const isInteger = value instanceof Int32 || value instanceof Long || typeof value === 'bigint';
  if (isInteger && places >= 0) return value;
  const asNumber = toNumber(value);
  if (!(value instanceof Decimal128) && !Number.isFinite(asNumber)) return value;
  const exact = decimalOf(value);
  const rounded =
    places < 0
      ? exact.div(new Exact(10).pow(-places)).toDecimalPlaces(0, roundings[rounding]).times(new Exact(10).pow(-places))
      : exact.toDecimalPlaces(places, roundings[rounding]);
  if (value instanceof Decimal128) return fromDecimal(rounded);
  if (isInteger) return integerOf(BigInt(rounded.toFixed(0)), value instanceof Int32 ? 'int' : 'long') ?? value;
  return new Double(rounded.toNumber());
}

export function absolute(value: Numeric): Numeric {
  if (value instanceof Decimal128) return fromDecimal(decimalOf(value).abs());
  return toNumber(value) < 0 ? compute('times', value, new Int32(-1)) : value;
}
