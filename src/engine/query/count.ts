import type { Collection } from '../storage/catalog';
import { afterPrefix, documentPrefix } from '../storage/keys';
import type { Reader } from '../storage/store';
import { take } from './find';
import type { Node } from './nodes';
import type { Cost } from './plan';
import type { PlanOptions } from './planner';
import { choosePlan } from './planner';
import { keyRange, scan } from './scan';

/** Whether a filter is `{}`. */
export const acceptsAll = (filter: Node): boolean => filter.kind === 'and' && filter.children.length === 0;

/** How many documents match, up to `most`: from keys alone where the plan's bounds say it all. */
export async function countMatches(
  reader: Reader,
  collection: Collection,
  filter: Node,
  most: number,
  options: PlanOptions,
  cost: Cost = { keysExamined: 0, docsExamined: 0 },
): Promise<number> {
  if (acceptsAll(filter)) {
    const prefix = documentPrefix(collection.id);
    return Math.min(most, reader.count({ start: prefix, end: afterPrefix(prefix) }));
  }
  const { access } = choosePlan(collection, filter, [], options);
  if (access.kind === 'index' && access.isExact) {
    const total = access.bounds.reduce((sum, bounds) => sum + reader.count(keyRange(access.index.id, bounds)), 0);
    cost.keysExamined += total;
    return Math.min(most, total);
  }
  const source = scan(reader, collection, access, filter, cost);
  try {
    return (await take(source, most, Infinity, () => 0)).taken.length;
  } finally {
    source.return(undefined);
  }
}
