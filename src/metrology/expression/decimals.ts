import { exact, type Decimal } from '../quantity';
import { evaluateIn, type Arithmetic } from './arithmetic';
import type { Expression } from './expression';
import { bounded, Bounded, transcendental } from './transcendental';

const truth = (holds: boolean) => new Bounded(holds ? 1 : 0);

const decimals: Arithmetic<Decimal> = {
  constant: bounded,
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
    ...transcendental,
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
  const known = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bounded(value)]));
  try {
    const value = evaluateIn(decimals, expression, known);
    return value.isFinite() ? exact(value) : null;
  } catch (error) {
    // decimal.js gives up on the sine of a number without end.
    if (error instanceof Error && error.message.startsWith('[DecimalError]')) return null;
    throw error;
  }
}
