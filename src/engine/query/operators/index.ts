import type { Doc } from '../../values/types';
import type { Node } from '../nodes';
import { elemMatch, size } from './array';
import { bitsAllClear, bitsAllSet, bitsAnyClear, bitsAnySet } from './bitwise';
import { eq, gt, gte, includes, lt, lte, ne, nin } from './comparison';
import { exists, type } from './element';
import { mod, regex } from './evaluation';

/** What a condition asks of one value on its path. */
export interface ValueTest {
  readonly holds: (value: unknown) => boolean;
  /** The condition holds where no value does. */
  readonly negated?: boolean;
  /** Whether an array at the end of the path is also looked at element by element; yes unless said. */
  readonly expandLeaf?: boolean;
}

export type QueryOperator = (
  operand: unknown,
  compile: (filter: Doc) => Node,
  isOperatorDoc: (value: unknown) => value is Doc,
) => ValueTest;

export const operators: Readonly<Record<string, QueryOperator>> = {
  $eq: eq,
  $ne: ne,
  $gt: gt,
  $gte: gte,
  $lt: lt,
  $lte: lte,
  $in: includes,
  $nin: nin,
  $exists: exists,
  $type: type,
  $mod: mod,
  $regex: regex,
  $size: size,
  $elemMatch: elemMatch,
  $bitsAllSet: bitsAllSet,
  $bitsAllClear: bitsAllClear,
  $bitsAnySet: bitsAnySet,
  $bitsAnyClear: bitsAnyClear,
};
