import { Int32, Long } from 'bson';
import { Context } from 'mingo/core';
import * as library from 'mingo/operators/expression/date';
import { EngineError } from '../../errors';
import { toNumber } from '../../values/numbers';
import type { Doc } from '../../values/types';
import { isDoc, isNumeric, MISSING, order, typeOrder } from '../../values/types';
import type { ExpressionOperator } from './expression';
import { isNullish } from './operands';

type Calculation = (doc: Doc, operand: unknown, options: unknown) => unknown;

const calculations = library as unknown as Readonly<Record<string, Calculation>>;
const options = { context: Context.init() };

const simple = (value: unknown): unknown => {
  if (value === MISSING || value === undefined) return null;
  if (isNumeric(value)) return toNumber(value);
  if (typeOrder(value) === order.timestamp) return new Date((value as Long).getHighBitsUnsigned() * 1000);
  if (typeOrder(value) === order.objectId) return (value as { getTimestamp(): Date }).getTimestamp();
  return isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, simple(inner)])) : value;
};

const typed = (value: unknown): unknown => {
  if (typeof value === 'number') return new Int32(value);
  return isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner)])) : value;
};

// The fields that make the answer null when they are.
const decisive = ['date', 'startDate', 'endDate', 'dateString', 'amount', 'year', 'isoWeekYear'];

/** A calendar calculation, done by mingo on plain dates once the operands are evaluated. */
const calendar =
  (name: string, dateFields: readonly string[]): ExpressionOperator =>
  (operand, compile) => {
    const only = Array.isArray(operand) && operand.length === 1 ? (operand[0] as unknown) : operand;
    const evaluate = compile(only);
    const isBare = !isDoc(only) || (Object.keys(only)[0]?.startsWith('$') ?? false);
    return (doc, variables) => {
      const value = evaluate(doc, variables);
      const fields = simple(isBare ? { date: value } : value) as Doc;
      const isNull = Object.keys(fields).some((key) => decisive.includes(key) && isNullish(fields[key]));
      if (isNull) return fields['onNull'] ?? null;
      for (const key of dateFields) checkDate(name, fields[key]);
      return finish(name, calculations[name]?.({}, isBare ? fields['date'] : fields, options));
    };
  };

function checkDate(name: string, value: unknown): void {
  if (value instanceof Date) return;
  throw new EngineError(16006, `can't convert from BSON type ${typeof value} to Date (${name})`);
}

const finish = (name: string, value: unknown) =>
  name === '$dateDiff' ? Long.fromNumber(value as number) : typed(value);

const parts = [
  '$year',
  '$month',
  '$dayOfMonth',
  '$dayOfWeek',
  '$dayOfYear',
  '$hour',
  '$minute',
  '$second',
  '$millisecond',
  '$week',
  '$isoDayOfWeek',
  '$isoWeek',
  '$isoWeekYear',
  '$dateToString',
  '$dateToParts',
];

export const dates: Readonly<Record<string, ExpressionOperator>> = {
  ...Object.fromEntries(parts.map((name) => [name, calendar(name, ['date'])])),
  $dateAdd: calendar('$dateAdd', ['startDate']),
  $dateSubtract: calendar('$dateSubtract', ['startDate']),
  $dateTrunc: calendar('$dateTrunc', ['date']),
  $dateDiff: calendar('$dateDiff', ['startDate', 'endDate']),
  $dateFromParts: calendar('$dateFromParts', []),
  $dateFromString: calendar('$dateFromString', []),
};
