import { Double, Int32, Long } from 'bson';
import { EngineError } from '../../errors';
import { toNumber } from '../../values/numbers';
import type { Numeric } from '../../values/types';
import { isNumeric, typeName } from '../../values/types';
import { absolute, compute, divide, remainder, roundTo } from '../arithmetic';
import type { ExpressionOperator } from './expression';
import { isNullish, onList, onValue } from './operands';

function numeric(value: unknown, name: string, code = 14): Numeric {
  if (isNumeric(value)) return value;
  const shown = typeName(value);
  throw new EngineError(code, `${name} only supports numeric types, not ${shown}`);
}

const millis = (value: unknown, name: string) => {
  const amount = numeric(value, name);
  return Math.round(toNumber(amount));
};

const add = onList('$add', [0, Infinity], (values) => {
  if (values.some(isNullish)) return null;
  const date = values.find((value) => value instanceof Date);
  if (!date) return values.reduce<Numeric>((sum, value) => compute('plus', sum, numeric(value, '$add')), new Int32(0));
  const others = values.filter((value) => value !== date);
  if (others.some((value) => value instanceof Date))
    throw new EngineError(16612, 'only one date allowed in an $add expression');
  return new Date(others.reduce<number>((time, value) => time + millis(value, '$add'), date.getTime()));
});

const subtract = onList('$subtract', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date) return new Date(a.getTime() - millis(b, '$subtract'));
  return compute('minus', numeric(a, '$subtract'), numeric(b, '$subtract'));
});

const multiply = onList('$multiply', [0, Infinity], (values) =>
  values.some(isNullish)
    ? null
    : values.reduce<Numeric>((product, value) => compute('times', product, numeric(value, '$multiply')), new Int32(1)),
);

const pair = (name: string, work: (a: Numeric, b: Numeric) => unknown) =>
  onList(name, [2, 2], ([a, b]) => (isNullish(a) || isNullish(b) ? null : work(numeric(a, name), numeric(b, name))));

const whole = (name: string, rounding: 'ceil' | 'floor') =>
  onValue(name, (value) => roundTo(numeric(value, name), rounding));

const places = (name: string, rounding: 'round' | 'trunc') =>
  onList(name, [1, 2], ([value, digits]) => {
    if (isNullish(value) || (digits !== undefined && isNullish(digits))) return null;
    return roundTo(numeric(value, name), rounding, digits === undefined ? 0 : toNumber(numeric(digits, name)));
  });

const real = (name: string, work: (value: number) => number) =>
  onValue(name, (value) => new Double(work(toNumber(numeric(value, name, 28765)))));

export const arithmetic: Readonly<Record<string, ExpressionOperator>> = {
  $add: add,
  $subtract: subtract,
  $multiply: multiply,
  $divide: pair('$divide', divide),
  $mod: pair('$mod', remainder),
  $abs: onValue('$abs', (value) => absolute(numeric(value, '$abs'))),
  $ceil: whole('$ceil', 'ceil'),
  $floor: whole('$floor', 'floor'),
  $round: places('$round', 'round'),
  $trunc: places('$trunc', 'trunc'),
  $sqrt: real('$sqrt', Math.sqrt),
  $exp: real('$exp', Math.exp),
  $ln: real('$ln', Math.log),
  $log10: real('$log10', Math.log10),
  $pow: pair('$pow', (a, b) => new Double(toNumber(a) ** toNumber(b))),
  $log: pair('$log', (a, b) => new Double(Math.log(toNumber(a)) / Math.log(toNumber(b)))),
};
