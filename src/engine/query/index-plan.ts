import type { Index } from '../storage/catalog';
import { afterPrefix, shortenedBound, isTooLong } from '../storage/keys';
import { encodeValue } from '../values/key-encoding';
import { compileFilter } from './filter';
import { implies, isSameLeaf, requiredLeaves } from './implication';
import type { Intervals } from './intervals';
import { contains, isPoint, toBytes } from './intervals';
import { constraintsOn } from './leaf-intervals';
import type { Constraint } from './leaf-intervals';
import type { Leaf, Node } from './nodes';
import type { Bounds, IndexScan, Plan } from './plan';
import type { SortPart } from './sort';

/** One way to use an index for a query, with what speaks for it. */
export interface IndexPlan extends Plan {
  readonly access: IndexScan;
  /** Parts held to single values. */
  readonly equalities: number;
  /** Whether the part after them is narrowed too. */
  readonly hasRange: boolean;
}

const maxCombinations = 500;
const nullBytes = encodeValue(null);

/** How an index could serve: each way narrows it by other conditions. None where it could miss documents or would not help. */
export function planIndex(index: Index, filter: Node, sort: readonly SortPart[], isHinted = false): IndexPlan[] {
  if (index.partialFilter && !implies(filter, compileFilter(index.partialFilter))) return [];
  return usableConstraints(index, filter).flatMap((constraints) =>
    planWith(index, filter, sort, constraints, isHinted),
  );
}

function planWith(
  index: Index,
  filter: Node,
  sort: readonly SortPart[],
  constraints: readonly Constraint[],
  isHinted: boolean,
): IndexPlan[] {
  const first = constraints[0];
  const excludesNull = first !== undefined && !contains(first.intervals, nullBytes);
  if (index.sparse && !excludesNull) return [];
  const order = sortDirection(index, constraints, sort);
  if (constraints.length === 0 && (order === undefined || sort.length === 0) && !isHinted) return [];
  const points = constraints.findIndex(({ intervals }) => !intervals.every(isPoint));
  const equalities = points === -1 ? constraints.length : points;
  const bounds = boundsOf(index, constraints);
  const access: IndexScan = {
    kind: 'index',
    index,
    bounds,
    reverse: order === -1,
    isUnique: index.unique && equalities === index.parts.length && bounds.length === 1,
    isExact: isExact(index, filter, constraints),
    shown: shownBounds(index, constraints),
  };
  return [{ access, equalities, hasRange: points !== -1, isSorted: order !== undefined }];
}

/** Constraints on the index's parts from the first, up to and with the first that is no set of points. */
function usableConstraints(
  index: Index,
  filter: Node,
  held: readonly Constraint[] = [],
  combinations = 1,
): (readonly Constraint[])[] {
  const at = held.length;
  const part = index.parts[at];
  const isMultikey = index.multikey[at] === true;
  // Conditions on two paths through one array may be satisfied by different elements.
  if (!part || (isMultikey && index.multikey.slice(0, at).includes(true))) return [held];
  const fits = ({ intervals }: Constraint) => at === 0 || combinations * intervals.length <= maxCombinations;
  const usable = constraintsOn(filter, part.path, isMultikey).filter(fits);
  if (usable.length === 0) return [held];
  return usable.flatMap((constraint) => {
    const longer = [...held, constraint];
    const goesOn = constraint.intervals.every(isPoint);
    return goesOn ? usableConstraints(index, filter, longer, combinations * constraint.intervals.length) : [longer];
  });
}

/** Every combination of the parts' stretches, in key order. */
function boundsOf(index: Index, constraints: readonly Constraint[]): Bounds[] {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let bounds: Bounds[] = [{ start: Buffer.alloc(0), end: Buffer.from([0xff, 0xff]) }];
  for (const [at, { intervals }] of constraints.entries()) {
    const direction = index.parts[at]?.direction ?? 1;
    const stretches = intervals.map((interval) => toBytes(interval, direction));
    if (direction === -1) stretches.reverse();
    bounds = prefixes.flatMap((prefix) => stretches.map((stretch) => joined(prefix, stretch)));
    prefixes = bounds.map(({ start }) => start);
  }
  return distinct(bounds.map(cut));
}

const joined = (prefix: Buffer, { start, end }: Bounds): Bounds => ({
  start: Buffer.concat([prefix, start]),
  end: Buffer.concat([prefix, end]),
});

/** Keys too long for the store are cut; bounds are widened to reach them. */
function cut({ start, end }: Bounds): Bounds {
  return {
    start: isTooLong(start) ? shortenedBound(start) : start,
    end: isTooLong(end) ? afterPrefix(shortenedBound(end)) : end,
  };
}

/** Cut bounds may coincide. */
const distinct = (bounds: readonly Bounds[]): Bounds[] => [
  ...new Map(bounds.map((stretch) => [stretch.start.toString('latin1'), stretch])).values(),
];

const isSinglePoint = (constraint: Constraint | undefined) =>
  constraint?.intervals.length === 1 && isPoint(constraint.intervals[0] as Intervals[number]);

/** The direction in which the index gives the wanted order; undefined where it does not. */
function sortDirection(
  index: Index,
  constraints: readonly Constraint[],
  sort: readonly SortPart[],
): 1 | -1 | undefined {
  if (sort.length === 0) return 1;
  if (index.truncated) return undefined;
  let direction: 1 | -1 | undefined;
  let at = 0;
  for (const part of sort) {
    while (at < index.parts.length && index.parts[at]?.path !== part.path && isSinglePoint(constraints[at])) at++;
    const indexPart = index.parts[at];
    if (indexPart?.path !== part.path) {
      if (isFixed(index, constraints, part.path)) continue;
      return undefined;
    }
    if (index.multikey[at]) return undefined;
    const needed = (indexPart.direction * part.direction) as 1 | -1;
    if (!isSinglePoint(constraints[at])) {
      direction ??= needed;
      if (direction !== needed) return undefined;
    }
    at++;
  }
  return direction ?? 1;
}

/** Held to one value, a path has no order left to ask for. */
function isFixed(index: Index, constraints: readonly Constraint[], path: string): boolean {
  const at = index.parts.findIndex((part) => part.path === path);
  return at >= 0 && !index.multikey[at] && isSinglePoint(constraints[at]);
}

/** Whether entries within the bounds are exactly the matches. */
function isExact(index: Index, filter: Node, constraints: readonly Constraint[]): boolean {
  if (index.multikey.includes(true) || index.truncated || !constraints.every((constraint) => constraint.isExact))
    return false;
  const covered = new Set(index.parts.slice(0, constraints.length).map(({ path }) => path));
  const given = index.partialFilter ? requiredLeaves(compileFilter(index.partialFilter)) : [];
  const isConjunction = filter.kind === 'leaf' || (filter.kind === 'and' && filter.children.every(isPlain));
  return (
    isConjunction &&
    requiredLeaves(filter).every(
      (leaf) => (covered.has(leaf.path) && narrows(leaf)) || given.some((other) => isSameLeaf(leaf, other)),
    )
  );
}

/** Whether a condition has a part in the bounds of its path: `$ne`, `$exists` or a pattern from no beginning has none. */
const narrows = (leaf: Leaf): boolean => constraintsOn(leaf, leaf.path, false).length > 0;

const isPlain = (node: Node): boolean => node.kind === 'leaf' || (node.kind === 'and' && node.children.every(isPlain));

function shownBounds(index: Index, constraints: readonly Constraint[]): Record<string, string[]> {
  return Object.fromEntries(
    index.parts.map(({ path }, at) => {
      const intervals = constraints[at]?.intervals;
      if (!intervals) return [path, ['[MinKey, MaxKey]']];
      return [
        path,
        intervals.map(
          ({ low, high }) =>
            `${low.includes ? '[' : '('}${low.bytes.toString('hex')}, ${high.bytes.toString('hex')}${high.includes ? ']' : ')'}`,
        ),
      ];
    }),
  );
}
