import { EngineError } from '../errors';
import type { Collection, Index } from '../storage/catalog';
import { describeDoc } from '../values/describe';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric } from '../values/types';
import type { IndexPlan } from './index-plan';
import { planIndex } from './index-plan';
import type { Node } from './nodes';
import { all } from './nodes';
import type { Plan } from './plan';
import type { SortPart } from './sort';

export interface PlanOptions {
  readonly hint?: unknown;
  /** Indexes younger than the transaction's snapshot are not in it. */
  readonly transaction?: { readonly catalogVersion: number } | undefined;
}

/** Chooses how to reach the documents a filter may accept, if possible in the wanted order. */
export function choosePlan(
  collection: Collection,
  filter: Node,
  sort: readonly SortPart[],
  options: PlanOptions = {},
): Plan {
  const { hint, transaction } = options;
  const isVisible = (index: Index) =>
    index.bornAt <= (transaction?.catalogVersion ?? Infinity) && index.spec['hidden'] !== true;
  const indexes = collection.indexes.filter(isVisible);
  if (hint !== undefined && !isEmptyHint(hint)) return hintedPlan(collection, indexes, filter, sort, hint);
  const best = bestOf(indexes.map((index) => planIndex(collection, index, filter, sort)));
  if (best && (best.equalities > 0 || best.hasRange)) return planOf(best);
  const union = unionPlan(collection, indexes, filter, sort);
  if (union && (sort.length === 0 || !best)) return union;
  return best ? planOf(best) : (union ?? scanAll(sort));
}

const planOf = ({ scan, isSorted }: IndexPlan): Plan => ({ access: scan, isSorted });

function scanAll(sort: readonly SortPart[], reverse = false): Plan {
  const isNatural = sort.length === 0 || sort[0]?.path === '$natural';
  return {
    access: { kind: 'collection', reverse: reverse || (sort[0]?.direction === -1 && isNatural) },
    isSorted: isNatural,
  };
}

const isEmptyHint = (hint: unknown) => isDoc(hint) && Object.keys(hint).length === 0;

function bestOf(plans: readonly (IndexPlan | undefined)[]): IndexPlan | undefined {
  return plans.reduce((best, plan) => (plan && (!best || score(plan) > score(best)) ? plan : best), undefined);
}

/** A unique value first; then more values held, then the order given, then a range. */
function score({ scan, equalities, hasRange, isSorted }: IndexPlan): number {
  const isUnique = scan.index.unique && equalities === scan.index.parts.length && scan.bounds.length === 1;
  return (
    (isUnique ? 1000 : 0) +
    equalities * 10 +
    (isSorted ? 6 : 0) +
    (hasRange ? 4 : 0) -
    Math.min(scan.bounds.length, 500) / 1000
  );
}

/** An `$or` whose every branch an index can narrow: each branch by its own. */
function unionPlan(
  collection: Collection,
  indexes: readonly Index[],
  filter: Node,
  sort: readonly SortPart[],
): Plan | undefined {
  const conditions = filter.kind === 'and' ? filter.children : [filter];
  const or = conditions.find((condition) => condition.kind === 'or');
  if (or?.kind !== 'or') return undefined;
  const others = conditions.filter((condition) => condition !== or);
  const branches = or.children.map((branch) =>
    bestOf(indexes.map((index) => planIndex(collection, index, all([branch, ...others]), []))),
  );
  if (!branches.every((branch) => branch !== undefined && branch.equalities + Number(branch.hasRange) > 0))
    return undefined;
  return {
    access: { kind: 'union', scans: branches.map((branch) => (branch as IndexPlan).scan) },
    isSorted: sort.length === 0,
  };
}

function hintedPlan(
  collection: Collection,
  indexes: readonly Index[],
  filter: Node,
  sort: readonly SortPart[],
  hint: unknown,
): Plan {
  const natural = isDoc(hint) ? hint['$natural'] : undefined;
  if (isNumeric(natural)) return scanAll(sort, toNumber(natural) < 0);
  const index = indexes.find(({ name, spec }) =>
    isDoc(hint) ? describeDoc(spec['key'] as Doc) === describeDoc(hint) : name === hint,
  );
  if (!index) throw new EngineError('BadValue', 'error processing query: planner returned error: bad hint');
  const plan = planIndex(collection, index, filter, sort, true);
  return plan ? planOf(plan) : scanAll(sort);
}
