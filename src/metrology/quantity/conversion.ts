import Fraction from 'fraction.js';
import { exact, type Decimal } from './exact';
import { isCommensurable, readUcum, type UcumUnit } from './ucum';
import { dimensionOf, type Unit } from './units';

/** How values of one unit become values of another: `value × numerator ÷ denominator × pi`, unless zeros differ. */
export interface Conversion {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** A power of π, where there is one. */
  readonly pi: Decimal | null;
  /** The units, where their zeros lie apart: °C and K. */
  readonly apart: { readonly from: UcumUnit; readonly to: UcumUnit } | null;
}

const pi = exact('3.14159265358979323846264338327950288419716939937511');
const most = 1000;
const known = new Map<string, Conversion>();

/** Throws a RangeError where the units measure different things. */
export function conversionOf(from: Unit, to: Unit): Conversion {
  const key = `${from} ${to}`;
  const found = known.get(key);
  if (found) return found;
  const made = conversionBetween(from, to);
  if (known.size >= most) known.clear();
  known.set(key, made);
  return made;
}

/** A value in the other unit: exact where its decimals end within forty digits, else rounded to forty. */
export function converted(value: Decimal, { numerator, denominator, pi: factor, apart }: Conversion): Decimal {
  if (apart) return acrossZeros(value, apart);
  const rational = value.times(numerator).div(denominator);
  return factor ? rational.times(factor) : rational;
}

/** A difference, error or uncertainty in the other unit: zeros of temperature scales do not matter to it. */
export function convertedDifference(value: Decimal, conversion: Conversion): Decimal {
  return converted(value, { ...conversion, apart: null });
}

function conversionBetween(from: Unit, to: Unit): Conversion {
  const [a, b] = [readUcum(from), readUcum(to)];
  if (!a || !b || !isCommensurable(a, b) || differInKind(from, to)) {
    throw new RangeError(`${from} cannot be expressed in ${to}.`);
  }
  const ratio = a.ratio.div(b.ratio);
  const apart = (a.zero ?? nought).equals(b.zero ?? nought) ? null : { from: a, to: b };
  return {
    numerator: exact(String(ratio.n)),
    denominator: exact(String(ratio.d)),
    pi: a.pi === b.pi ? null : pi.pow(a.pi - b.pi),
    apart,
  };
}

const nought = new Fraction(0);

/** Torque and energy, active and reactive power: equal in dimension, never the same quantity. */
function differInKind(from: Unit, to: Unit): boolean {
  const [a, b] = [dimensionOf(from), dimensionOf(to)];
  return a !== null && b !== null && a !== b;
}

function acrossZeros(value: Decimal, { from, to }: { from: UcumUnit; to: UcumUnit }): Decimal {
  const kelvins = from.ratio.mul(value.toFixed()).add(from.zero ?? nought);
  const { s, n, d } = kelvins.sub(to.zero ?? nought).div(to.ratio);
  return exact(String(s * n)).div(String(d));
}
