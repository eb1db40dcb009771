import type { Reader } from '../storage/store';
import type { Access, IndexScan, Plan } from './plan';
import { keyRange } from './scan';

/** A plan that reads index keys within bounds. */
export type KeyedPlan = Plan & { readonly access: Exclude<Access, { kind: 'collection' }> };

/** No more keys than this are counted: beyond, a plan leads through "many". */
const manyKeys = 1000;
/** Sorting in memory weighs as much as so many keys. */
const sortingCost = 100;
/** So cheap that no other plan is worth looking at. */
const cheapEnough = 200;

/**
 * Which of several plans to follow, given best first by the rules: the cheapest where it leads through fewer than
 * a thousand keys, even if its documents must then be sorted; else one that gives the order; else the first.
 */
export function cheapest(reader: Reader, plans: readonly KeyedPlan[]): KeyedPlan | undefined {
  let [best] = plans;
  if (!best || plans.length === 1 || holdsOneDocument(best)) return best;
  let least = costOf(reader, best);
  for (const plan of plans.slice(1)) {
    if (least <= cheapEnough) return best;
    const cost = costOf(reader, plan);
    if (cost < least) [best, least] = [plan, cost];
  }
  return least < Infinity ? best : (plans.find(({ isSorted }) => isSorted) ?? best);
}

const holdsOneDocument = ({ access }: KeyedPlan) => access.kind === 'index' && access.isUnique;

/** From the keys within the plan's bounds; infinite where they are many. */
function costOf(reader: Reader, { access, isSorted }: KeyedPlan): number {
  const scans = access.kind === 'union' ? access.scans : [access];
  let keys = 0;
  for (const range of scans.flatMap(rangesOf)) {
    keys += reader.count({ ...range, limit: manyKeys - keys });
    if (keys >= manyKeys) return Infinity;
  }
  return isSorted ? keys : keys + sortingCost;
}

const rangesOf = ({ index, bounds }: IndexScan) => bounds.map((stretch) => keyRange(index.id, stretch));
