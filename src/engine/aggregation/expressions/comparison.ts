import { Int32 } from 'bson';
import { compareValues } from '../../values/compare';
import { MISSING } from '../../values/types';
import type { ExpressionOperator } from './expression';
import { onList } from './operands';

/** Missing sorts below null here, unlike in queries. */
export function compareOperands(a: unknown, b: unknown): number {
  if (a === MISSING || b === MISSING) return a === b ? 0 : a === MISSING ? (b === undefined ? 0 : -1) : 1;
  return compareValues(a, b);
}

const compares = (name: string, accepts: (comparison: number) => boolean) =>
  onList(name, [2, 2], ([a, b]) => accepts(compareOperands(a, b)));

export const comparison: Readonly<Record<string, ExpressionOperator>> = {
  $eq: compares('$eq', (comparison) => comparison === 0),
  $ne: compares('$ne', (comparison) => comparison !== 0),
  $gt: compares('$gt', (comparison) => comparison > 0),
  $gte: compares('$gte', (comparison) => comparison >= 0),
  $lt: compares('$lt', (comparison) => comparison < 0),
  $lte: compares('$lte', (comparison) => comparison <= 0),
  $cmp: onList('$cmp', [2, 2], ([a, b]) => new Int32(Math.sign(compareOperands(a, b)))),
};
