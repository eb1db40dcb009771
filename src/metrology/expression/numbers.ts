import { evaluateIn, type Arithmetic } from './arithmetic';
import type { Expression } from './expression';

const numbers: Arithmetic<number> = {
  constant: Number,
  operations: {
    add: (a: number, b: number) => a + b,
    subtract: (a: number, b: number) => a - b,
    multiply: (a: number, b: number) => a * b,
    divide: (a: number, b: number) => a / b,
    power: (a: number, b: number) => a ** b,
    negate: (a: number) => -a,
    sqrt: Math.sqrt,
    exp: Math.exp,
    log: Math.log,
    log10: Math.log10,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    asin: Math.asin,
    acos: Math.acos,
    atan: Math.atan,
    atan2: Math.atan2,
    sinh: Math.sinh,
    cosh: Math.cosh,
    tanh: Math.tanh,
    abs: Math.abs,
    min: Math.min,
    max: Math.max,
    less: (a: number, b: number) => (a < b ? 1 : 0),
    lessOrEqual: (a: number, b: number) => (a <= b ? 1 : 0),
    equal: (a: number, b: number) => (a === b ? 1 : 0),
    choose: (condition: number, then: number, otherwise: number) => (condition === 1 ? then : otherwise),
  },
};

/** The value in double precision; NaN or infinite where the model has none. */
export function evaluateNumber(expression: Expression, values: Readonly<Record<string, number>>): number {
  return evaluateIn(numbers, expression, values);
}
