import { compareQuantities, differenceIn, exact, type Evaluation } from '../../metrology';
import rule from './exceptions.json';

/** Why a record is looked at before the others, in the order in which they are shown; `rest`: nothing sets it apart. */
export const exceptionGroups = ['failed', 'near', 'changed', 'rest'] as const;
export type ExceptionGroup = (typeof exceptionGroups)[number];

type Point = Evaluation['points'][number];
export type Judged = Pick<Evaluation, 'points'>;

/** A point that stands out; `share` is the part of its limit, 1 is the limit itself. */
export interface Outstanding {
  readonly point: Point;
  readonly share: number;
}

/** From which share of the limit on a result counts as near it, and from which share of the limit on it has moved: the registry's own rule. */
export const nearShare = Number(rule.nearShare);
export const shiftShare = Number(rule.shiftShare);

/** The point that comes nearest its limit, if any comes near. What has no limit, or a limit of nothing, has no share. */
export function nearestLimit({ points }: Judged): Outstanding | undefined {
  return largest(
    points.flatMap((point) => shared(point, point)),
    nearShare,
  );
}

/** The point whose error moved most since the last time, in shares of its limit, if any moved far. */
export function farthestMoved(now: Judged, before: Judged): Outstanding | undefined {
  return largest(
    now.points.flatMap((point) =>
      before.points.filter((last) => isSamePoint(point, last)).flatMap((last) => shared(point, point, last)),
    ),
    shiftShare,
  );
}

function shared(point: Point, { error, limit }: Point, last?: Point): Outstanding[] {
  if (!limit) return [];
  const value = differenceIn(error, limit.unit);
  const moved = last ? value.minus(differenceIn(last.error, limit.unit)) : value;
  const bound = exact(moved.isNegative() ? (limit.below ?? limit.value) : limit.value);
  return bound.isZero() ? [] : [{ point, share: moved.abs().div(bound).toNumber() }];
}

function largest(found: readonly Outstanding[], least: number): Outstanding | undefined {
  const [first] = found.filter(({ share }) => share >= least).sort((a, b) => b.share - a.share);
  return first;
}

/** The same place of the procedure at the same value: another load or flow is another point. */
function isSamePoint(one: Point, other: Point): boolean {
  const isSamePlace = one.step === other.step && one.row === other.row;
  return (
    isSamePlace &&
    one.reference.unit === other.reference.unit &&
    compareQuantities(one.reference, other.reference) === 0
  );
}
