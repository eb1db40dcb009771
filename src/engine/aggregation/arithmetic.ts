import { Decimal128, Double, Int32, Long } from 'bson';
import Decimal from 'decimal.js';
import { EngineError } from '../errors';
import { integerOf, kindOf, parseDecimal, toBigInt, toExact, toNumber, widerKind } from '../values/numbers';
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

const isSpecial = (value: Numeric) => !Number.isFinite(toNumber(value)) && !/\d/.test(String(value));

/** As the server turns it into a decimal: doubles with 15 significant digits. */
function decimalText(value: Numeric): string {
  if (kindOf(value) !== 'double' || isSpecial(value)) return String(value);
  return toNumber(value).toPrecision(15);
}

const decimalOf = (value: Numeric) => new Exact(decimalText(value));

export const toDecimal128 = (value: Numeric): Decimal128 => Decimal128.fromString(decimalText(value));

const fromDecimal = (value: Decimal) => Decimal128.fromString(value.toString());

const maxDigits = 34;

/** Sums and products keep their trailing zeros: 1.10 × 3 is 3.30. */
function computeDecimal(operation: Operation, a: Numeric, b: Numeric): Decimal128 {
  if (isSpecial(a) || isSpecial(b)) return fromDecimal(decimalOf(a)[operation](decimalOf(b)));
  const [x, y] = [parseDecimal(decimalText(a)), parseDecimal(decimalText(b))];
  if (operation === 'times') return fromExact(x.digits * y.digits, x.exponent + y.exponent);
  const exponent = Math.min(x.exponent, y.exponent);
  const aligned = [x, y].map((side) => side.digits * 10n ** BigInt(side.exponent - exponent)) as [bigint, bigint];
  return fromExact(onBigInts[operation](...aligned), exponent);
}

function fromExact(digits: bigint, exponent: number): Decimal128 {
  const length = (digits < 0n ? -digits : digits).toString().length;
  if (length <= maxDigits) return Decimal128.fromString(`${digits}E${exponent}`);
  return fromDecimal(new Exact(`${digits}E${exponent}`).toSignificantDigits(maxDigits));
}

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
  if (kind === 'decimal') return computeDecimal(operation, a, b);
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
  if (isSpecial(value)) return value;
  const { digits, exponent } = toExact(value);
  const exact = new Exact(`${digits}E${exponent}`);
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
