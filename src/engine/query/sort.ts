import { EngineError } from '../errors';
import { compareValues } from '../values/compare';
import { toNumber } from '../values/numbers';
import { somePathValue } from '../values/paths';
import type { Doc } from '../values/types';
import { isDoc, isNumeric, MISSING } from '../values/types';

export interface SortPart {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

export function parseSort(sort: unknown): SortPart[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) throw new EngineError('TypeMismatch', 'Expected field sort to be of type object');
  return Object.entries(sort).map(([path, direction]) => {
    const sign = isNumeric(direction) ? toNumber(direction) : NaN;
    if (sign !== 1 && sign !== -1) {
      throw new EngineError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path, parts: path.split('.'), direction: sign };
  });
}

/** What a document sorts by: the least value on the path when ascending, the greatest when descending. */
export function sortKey(doc: Doc, sort: readonly SortPart[]): unknown[] {
  return sort.map(({ parts, direction }) => {
    let found = false;
    let key: unknown = null;
    somePathValue(doc, parts, true, (value) => {
      const isWholeArray = Array.isArray(value) && found;
      if (isWholeArray) return false;
      const candidate = Array.isArray(value) && value.length === 0 ? undefined : value === MISSING ? null : value;
      if (!found || compareValues(candidate, key) * direction < 0) key = candidate;
      found = true;
      return false;
    });
    return key;
  });
}

export function compareSortKeys(a: readonly unknown[], b: readonly unknown[], sort: readonly SortPart[]): number {
  for (let i = 0; i < sort.length; i++) {
    const comparison = compareValues(a[i], b[i]);
    if (comparison !== 0) return comparison * (sort[i] as SortPart).direction;
  }
  return 0;
}

export const compareBySort = (sort: readonly SortPart[]) => (a: Doc, b: Doc) =>
  compareSortKeys(sortKey(a, sort), sortKey(b, sort), sort);
