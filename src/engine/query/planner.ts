import { EngineError } from '../errors';
import type { Collection, Index } from '../storage/catalog';
import type { Reader } from '../storage/store';
import { describeDoc } from '../values/describe';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric } from '../values/types';
import { cheapest } from './estimate';
import type { KeyedPlan } from './estimate';
import type { IndexPlan } from './index-plan';
import { planIndex } from './index-plan';
import type { Node } from './nodes';
import { all } from './nodes';
import type { IndexScan, Plan } from './plan';
import type { SortPart } from './sort';

export interface PlanOptions {
  readonly hint?: unknown;
  /** Indexes younger than the transaction's snapshot are not in it. */
  readonly transaction?: { readonly catalogVersion: number } | undefined;
}

/** Chooses how to reach the documents a filter may accept, if possible in the wanted order. */
export function choosePlan(
  reader: Reader,
  collection: Collection,
  filter: Node,
  sort: readonly SortPart[],
  options: PlanOptions = {},
): Plan {
  const { hint, transaction } = options;
  const isVisible = (index: Index) =>
    index.bornAt <= (transaction?.catalogVersion ?? Infinity) && index.spec['hidden'] !== true;
  const indexes = collection.indexes.filter(isVisible);
  if (hint !== undefined && !isEmptyHint(hint)) return hintedPlan(reader, indexes, filter, sort, hint);
  const plans = [...plansByRule(indexes, filter, sort), ...unionPlans(reader, indexes, filter, sort)];
  return cheapest(reader, plans) ?? scanAll(sort);
}

function scanAll(sort: readonly SortPart[], reverse = false): Plan {
  const isNatural = sort.length === 0 || sort[0]?.path === '$natural';
  return {
    access: { kind: 'collection', reverse: reverse || (sort[0]?.direction === -1 && isNatural) },
    isSorted: isNatural,
  };
}

const isEmptyHint = (hint: unknown) => isDoc(hint) && Object.keys(hint).length === 0;

const plansByRule = (indexes: readonly Index[], filter: Node, sort: readonly SortPart[]): IndexPlan[] =>
  indexes.flatMap((index) => planIndex(index, filter, sort)).sort((a, b) => score(b) - score(a));

/** A unique value first; then more values held, then the order given, then a range. */
function score({ access, equalities, hasRange, isSorted }: IndexPlan): number {
  return (
    (access.isUnique ? 1000 : 0) +
    equalities * 10 +
    (isSorted ? 6 : 0) +
    (hasRange ? 4 : 0) -
    Math.min(access.bounds.length, 500) / 1000
  );
}

/** An `$or` whose every branch an index can narrow: each branch by its own. */
function unionPlans(reader: Reader, indexes: readonly Index[], filter: Node, sort: readonly SortPart[]): KeyedPlan[] {
  const conditions = filter.kind === 'and' ? filter.children : [filter];
  const or = conditions.find((condition) => condition.kind === 'or');
  if (or?.kind !== 'or') return [];
  const others = conditions.filter((condition) => condition !== or);
  const scans: IndexScan[] = [];
  for (const branch of or.children) {
    const access = cheapest(reader, plansByRule(indexes, all([branch, ...others]), []))?.access;
    if (access?.kind !== 'index') return [];
    scans.push(access);
  }
  return [{ access: { kind: 'union', scans }, isSorted: sort.length === 0 }];
}

function hintedPlan(
  reader: Reader,
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
  return cheapest(reader, planIndex(index, filter, sort, true)) ?? scanAll(sort);
}
