import type { Reader } from '../storage/store';
import type { Access, IndexScan, Plan } from './plan';
import { keyRange } from './scan';

/** A plan that reads index keys within bounds. */
export type KeyedPlan = Plan & { readonly access: Exclude<Access, { kind: 'collection' }> };

/** No more keys than this are counted: beyond, a plan leads through "many". */
const manyKeys = 1000;
/** So few keys that no other plan is worth looking at. */
const fewKeys = 100;

/**
 * Which of several plans to follow, given best first by the rules: the one of fewest keys where it has no more than
 * a thousand, even if its documents must then be sorted; else one that gives the order; else the first.
 */
export function cheapest(reader: Reader, plans: readonly KeyedPlan[]): KeyedPlan | undefined {
  let [best] = plans;
  if (!best || plans.length === 1 || holdsOneDocument(best)) return best;
  let least = countKeysOf(reader, best);
  for (const plan of plans.slice(1)) {
    if (least <= fewKeys) return best;
    const keys = countKeysOf(reader, plan);
    if (keys < least) [best, least] = [plan, keys];
  }
  return least < manyKeys ? best : (plans.find(({ isSorted }) => isSorted) ?? best);
}

const holdsOneDocument = ({ access }: KeyedPlan) => access.kind === 'index' && access.isUnique;

/** The keys within a plan's bounds, counted no further than "many". */
function countKeysOf(reader: Reader, { access }: KeyedPlan): number {
  const scans = access.kind === 'union' ? access.scans : [access];
  let keys = 0;
  for (const range of scans.flatMap(rangesOf)) {
    keys += reader.count({ ...range, limit: manyKeys - keys });
    if (keys >= manyKeys) break;
  }
  return keys;
}

const rangesOf = ({ index, bounds }: IndexScan) => bounds.map((stretch) => keyRange(index.id, stretch));
