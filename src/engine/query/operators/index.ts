import { elemMatch, size } from './array';
import { bitsAllClear, bitsAllSet, bitsAnyClear, bitsAnySet } from './bitwise';
import { eq, gt, gte, includes, lt, lte, ne, nin } from './comparison';
import { exists, type } from './element';
import { mod, regex } from './evaluation';
import type { QueryOperator } from './operator';

export type { ValueTest } from './operator';

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
