import DecimalJs from 'decimal.js';
import { exact, type Decimal } from '../quantity';
import { evaluateIn, type Arithmetic } from './arithmetic';
import type { Expression } from './expression';

/**
 * As wide as the decimals of readings, with the reach of a double: what leaves it is no measured value, and a power of
 * a power must not fill the memory with digits.
 */
const Bounded = DecimalJs.clone({ precision: 40, maxE: 308, minE: -324 });

const truth = (holds: boolean) => new Bounded(holds ? 1 : 0);

const decimals: Arithmetic<Decimal> = {
  constant: (text) => new Bounded(text),
  operations: {
    add: (a: Decimal, b: Decimal) => a.plus(b),
    subtract: (a: Decimal, b: Decimal) => a.minus(b),
    multiply: (a: Decimal, b: Decimal) => a.times(b),
    divide: (a: Decimal, b: Decimal) => a.div(b),
    power: (a: Decimal, b: Decimal) => a.pow(b),
    negate: (a: Decimal) => a.neg(),
    sqrt: (a: Decimal) => a.sqrt(),
    exp: (a: Decimal) => a.exp(),
    log: (a: Decimal) => a.ln(),
    log10: (a: Decimal) => a.log(10),
    sin: (a: Decimal) => a.sin(),
    cos: (a: Decimal) => a.cos(),
    tan: (a: Decimal) => a.tan(),
    asin: (a: Decimal) => a.asin(),
    acos: (a: Decimal) => a.acos(),
    atan: (a: Decimal) => a.atan(),
    atan2: (a: Decimal, b: Decimal) => Bounded.atan2(a, b),
    sinh: (a: Decimal) => a.sinh(),
    cosh: (a: Decimal) => a.cosh(),
    tanh: (a: Decimal) => a.tanh(),
    abs: (a: Decimal) => a.abs(),
    min: (a: Decimal, b: Decimal) => Bounded.min(a, b),
    max: (a: Decimal, b: Decimal) => Bounded.max(a, b),
    less: (a: Decimal, b: Decimal) => truth(a.lessThan(b)),
    lessOrEqual: (a: Decimal, b: Decimal) => truth(a.lessThanOrEqualTo(b)),
    equal: (a: Decimal, b: Decimal) => truth(a.equals(b)),
    choose: (condition: Decimal, then: Decimal, otherwise: Decimal) => (condition.equals(1) ? then : otherwise),
  },
};

/**
 * The value to forty digits: sums and products of readings stay exact. Null where the model has no finite value
 * (division by zero, the root of a negative number).
 */
export function evaluateDecimal(expression: Expression, values: Readonly<Record<string, Decimal>>): Decimal | null {
  const bounded = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Bounded(value)]));
  try {
    const value = evaluateIn(decimals, expression, bounded);
    return value.isFinite() ? exact(value) : null;
  } catch (error) {
    // decimal.js gives up on the sine of a number without end.
    if (error instanceof Error && error.message.startsWith('[DecimalError]')) return null;
    throw error;
  }
}
