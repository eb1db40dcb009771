import type { Collection } from '../storage/catalog';
import { afterPrefix, documentPrefix } from '../storage/keys';
import type { Reader } from '../storage/store';
import type { FindSpec } from './find';
import { take } from './find';
import type { Node } from './nodes';
import { acceptsAll } from './nodes';
import type { Access, Cost, Plan } from './plan';
import type { PlanOptions } from './planner';
import { choosePlan } from './planner';
import { keyRange, PAUSE, scan } from './scan';

/** How many documents match, up to `most`: from keys alone where the plan's bounds say it all. */
export async function countMatches(
  reader: Reader,
  collection: Collection,
  filter: Node,
  most: number,
  options: PlanOptions,
  cost: Cost = { keysExamined: 0, docsExamined: 0 },
): Promise<number> {
  const { access } = choosePlan(reader, collection, filter, [], options);
  const total = countKeys(reader, collection, filter, access, cost);
  if (total !== undefined) return Math.min(most, total);
  const source = scan(reader, collection, access, filter, cost);
  try {
    return (await take(source, most, Infinity, () => 0)).taken.length;
  } finally {
    source.return(undefined);
  }
}

/** How many documents a find gives: from keys alone where the plan's bounds say it all, else by asking the filter. */
export function* countFound(
  reader: Reader,
  collection: Collection,
  { access }: Plan,
  { filter, skip, limit }: Pick<FindSpec, 'filter' | 'skip' | 'limit'>,
  cost: Cost,
): Generator<typeof PAUSE, number> {
  const most = limit > 0 ? skip + limit : Infinity;
  let total = countKeys(reader, collection, filter, access, cost);
  if (total === undefined) {
    total = 0;
    for (const found of scan(reader, collection, access, filter, cost)) {
      if (found === PAUSE) yield found;
      else if (++total >= most) break;
    }
  }
  return Math.max(0, Math.min(total, most) - skip);
}

/** How many documents match, counted from keys alone; undefined when the documents must be read. */
export function countKeys(
  reader: Reader,
  collection: Collection,
  filter: Node,
  access: Access,
  cost: Cost = { keysExamined: 0, docsExamined: 0 },
): number | undefined {
  if (acceptsAll(filter)) {
    const prefix = documentPrefix(collection.id);
    return reader.count({ start: prefix, end: afterPrefix(prefix) });
  }
  if (access.kind !== 'index' || !access.isExact) return undefined;
  const total = access.bounds.reduce((sum, bounds) => sum + reader.count(keyRange(access.index.id, bounds)), 0);
  cost.keysExamined += total;
  return total;
}
