import { evaluateIn, type Arithmetic } from './arithmetic';
import type { Expression } from './expression';
import type { UnaryName } from './operations';

/** The Taylor coefficients of a value along one direction: f, f′, f″/2, f‴/6. */
export type Series = readonly [number, number, number, number];

type Derivatives = readonly [value: number, first: number, second: number, third: number];

/** Each function with its first three derivatives at a point. */
const functions: Readonly<Record<UnaryName, (x: number) => Derivatives>> = {
  negate: (x) => [-x, -1, 0, 0],
  sqrt: (x) => powerAt(x, 0.5),
  exp: (x) => [Math.exp(x), Math.exp(x), Math.exp(x), Math.exp(x)],
  log: (x) => [Math.log(x), 1 / x, -1 / x ** 2, 2 / x ** 3],
  log10: (x) => [Math.log10(x), 1 / x / Math.LN10, -1 / x ** 2 / Math.LN10, 2 / x ** 3 / Math.LN10],
  sin: (x) => [Math.sin(x), Math.cos(x), -Math.sin(x), -Math.cos(x)],
  cos: (x) => [Math.cos(x), -Math.sin(x), -Math.cos(x), Math.sin(x)],
  tan: (x) => tangent(Math.tan(x), 1),
  tanh: (x) => tangent(Math.tanh(x), -1),
  asin: (x) => [Math.asin(x), ...arcsine(x)],
  acos: (x) => [Math.acos(x), ...negated(arcsine(x))],
  atan: (x) => {
    const slope = 1 / (1 + x * x);
    return [Math.atan(x), slope, -2 * x * slope ** 2, (6 * x * x - 2) * slope ** 3];
  },
  sinh: (x) => [Math.sinh(x), Math.cosh(x), Math.sinh(x), Math.cosh(x)],
  cosh: (x) => [Math.cosh(x), Math.sinh(x), Math.cosh(x), Math.sinh(x)],
  abs: (x) => [Math.abs(x), x === 0 ? NaN : Math.sign(x), 0, 0],
};

/** tan (sign +1) and tanh (sign −1) from their value: f′ = 1 ± f². */
function tangent(value: number, sign: 1 | -1): Derivatives {
  const slope = 1 + sign * value ** 2;
  return [value, slope, 2 * sign * value * slope, 2 * sign * slope ** 2 + 4 * value ** 2 * slope];
}

function arcsine(x: number): [number, number, number] {
  const rest = 1 - x * x;
  return [rest ** -0.5, x * rest ** -1.5, (1 + 2 * x * x) * rest ** -2.5];
}

const negated = ([a, b, c]: [number, number, number]): [number, number, number] => [-a, -b, -c];

/** x^p and its derivatives; a factor of zero stays zero, also at x = 0. */
function powerAt(x: number, p: number): Derivatives {
  const term = (factor: number, exponent: number) => (factor === 0 ? 0 : factor * x ** exponent);
  return [x ** p, term(p, p - 1), term(p * (p - 1), p - 2), term(p * (p - 1) * (p - 2), p - 3)];
}

const constant = (value: number): Series => [value, 0, 0, 0];
const isConstant = ([, first, second, third]: Series) => first === 0 && second === 0 && third === 0;

/** The chain rule to third order. What does not change along the direction has no derivative to be undefined. */
function chain([value, first, second, third]: Derivatives, a: Series): Series {
  if (isConstant(a)) return constant(value);
  const [, a1, a2, a3] = a;
  const half = second / 2;
  return [value, first * a1, first * a2 + half * a1 * a1, first * a3 + second * a1 * a2 + (third / 6) * a1 ** 3];
}

const unary = (name: UnaryName) => (a: Series) => chain(functions[name](a[0]), a);

const add = (a: Series, b: Series): Series => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
const negate = unary('negate');

function multiply(a: Series, b: Series): Series {
  const [a0, a1, a2, a3] = a;
  const [b0, b1, b2, b3] = b;
  return [a0 * b0, a0 * b1 + a1 * b0, a0 * b2 + a1 * b1 + a2 * b0, a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0];
}

function divide(a: Series, b: Series): Series {
  const [, r1, r2, r3] = multiply(a, chain(powerAt(b[0], -1), b));
  return [a[0] / b[0], r1, r2, r3];
}

function power(a: Series, b: Series): Series {
  if (isConstant(b)) return chain(powerAt(a[0], b[0]), a);
  const [, r1, r2, r3] = unary('exp')(multiply(b, unary('log')(a)));
  return [a[0] ** b[0], r1, r2, r3];
}

/** The angle of (x, y): near either axis a different quotient is well behaved. */
function atan2(y: Series, x: Series): Series {
  const flat = Math.abs(x[0]) >= Math.abs(y[0]);
  const [, r1, r2, r3] = flat ? unary('atan')(divide(y, x)) : negate(unary('atan')(divide(x, y)));
  return [Math.atan2(y[0], x[0]), r1, r2, r3];
}

/** Where two values meet and part again there is no derivative. */
function either(a: Series, b: Series, takesFirst: boolean): Series {
  const parts = a[0] === b[0] && a.some((term, order) => term !== b[order]);
  return parts ? [a[0], NaN, NaN, NaN] : takesFirst ? a : b;
}

const series: Arithmetic<Series> = {
  constant: (text) => constant(Number(text)),
  operations: {
    add,
    subtract: (a: Series, b: Series) => add(a, negate(b)),
    multiply,
    divide,
    power,
    negate,
    sqrt: unary('sqrt'),
    exp: unary('exp'),
    log: unary('log'),
    log10: unary('log10'),
    sin: unary('sin'),
    cos: unary('cos'),
    tan: unary('tan'),
    asin: unary('asin'),
    acos: unary('acos'),
    atan: unary('atan'),
    atan2,
    sinh: unary('sinh'),
    cosh: unary('cosh'),
    tanh: unary('tanh'),
    abs: unary('abs'),
    min: (a: Series, b: Series) => either(a, b, a[0] <= b[0]),
    max: (a: Series, b: Series) => either(a, b, a[0] >= b[0]),
    less: (a: Series, b: Series) => constant(a[0] < b[0] ? 1 : 0),
    lessOrEqual: (a: Series, b: Series) => constant(a[0] <= b[0] ? 1 : 0),
    equal: (a: Series, b: Series) => constant(a[0] === b[0] ? 1 : 0),
    choose: (condition: Series, then: Series, otherwise: Series) => (condition[0] === 1 ? then : otherwise),
  },
};

/**
 * The model along a straight line through `at`, exact to third order: t ↦ f(at + t·direction). A name without a
 * direction stands still. A coefficient is NaN or infinite where the model has no such derivative.
 */
export function seriesAlong(
  expression: Expression,
  at: Readonly<Record<string, number>>,
  direction: Readonly<Record<string, number>>,
): Series {
  const along = new Map(Object.entries(direction));
  const values = Object.entries(at).map(([name, value]) => [name, [value, along.get(name) ?? 0, 0, 0]] as const);
  return evaluateIn(series, expression, Object.fromEntries<Series>(values));
}
