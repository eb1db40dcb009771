import DecimalJs from 'decimal.js';
import type { Decimal } from '../quantity';

/**
 * As wide as the decimals of readings, with the reach of a double: what leaves it is no measured value, and a power of
 * a power must not fill the memory with digits.
 */
export const Bounded = DecimalJs.clone({ precision: 40, maxE: 308, minE: -324 });

/**
 * The value to forty digits. decimal.js reduces an angle with as many digits of π as the angle has itself, and after it
 * has run out of them answers nothing any more.
 */
export const bounded = (value: string | Decimal): Decimal => new Bounded(value).toSignificantDigits(Bounded.precision);

/**
 * Beyond 50, e^−x is less than 10⁻⁴³ of e^x: a hyperbolic function is, to forty digits, what it tends to. decimal.js
 * sums its series term by term, and for 10⁶ does not come to an end.
 */
const hyperbolicReach = 50;

/** Below this, x³ is nothing beside x to forty digits: sine, tangent and their kin are x, the cosines 1. */
const smallest = new Bounded('1e-25');

const isSmall = (x: Decimal) => x.abs().lessThan(smallest);
const isFar = (x: Decimal) => x.abs().greaterThan(hyperbolicReach);
const halfPi = () => Bounded.acos(0);

type Function = (x: Decimal) => Decimal;

const nearZero =
  (otherwise: Function): Function =>
  (x) =>
    isSmall(x) ? x : otherwise(x);

const halfExponential = (x: Decimal) => x.abs().exp().div(2);
const signed = (size: Decimal, like: Decimal) => (like.isNegative() ? size.neg() : size);

/** atan x = ±π/2 − atan(1/x): the halving of decimal.js squares x, which overflows. */
const atan = nearZero((x) => {
  if (!x.isFinite() || x.abs().lessThanOrEqualTo(1)) return x.atan();
  return signed(halfPi(), x).minus(atan(new Bounded(1).div(x)));
});

/** The angle of the point (x, y) from the first axis, in (−π, π]. */
function atan2(y: Decimal, x: Decimal): Decimal {
  if (y.isZero() || x.isZero() || !y.isFinite() || !x.isFinite()) return Bounded.atan2(y, x);
  const angle = atan(y.div(x));
  return x.isNegative() ? angle.plus(signed(halfPi().times(2), y)) : angle;
}

/** Functions of decimals that answer at once for arguments of any size; infinite beyond the reach. */
export const transcendental = {
  sin: nearZero((x) => x.sin()),
  cos: (x: Decimal) => (isSmall(x) ? new Bounded(1) : x.cos()),
  tan: nearZero((x) => x.tan()),
  asin: nearZero((x) => x.asin()),
  acos: (x: Decimal) => (isSmall(x) ? halfPi().minus(x) : x.acos()),
  atan,
  atan2,
  sinh: nearZero((x) => (isFar(x) ? signed(halfExponential(x), x) : x.sinh())),
  cosh: (x: Decimal) => (isSmall(x) ? new Bounded(1) : isFar(x) ? halfExponential(x) : x.cosh()),
  tanh: nearZero((x) => (isFar(x) ? signed(new Bounded(1), x) : x.tanh())),
};
