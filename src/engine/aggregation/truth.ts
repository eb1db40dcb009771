import { toNumber } from '../values/numbers';
import { isNumeric, MISSING } from '../values/types';

/** Null, missing, false and zero are false; everything else is true. */
export function isTruthy(value: unknown): boolean {
  if (value === null || value === undefined || value === MISSING || value === false) return false;
  return !isNumeric(value) || toNumber(value) !== 0;
}
