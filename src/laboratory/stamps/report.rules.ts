import { movementKinds, type MovementKind, type StampState } from './stamp.rules';

/** How many stamps moved alike: of one series, by one kind of movement, in one person's hands or in nobody's. */
export interface Moved {
  readonly series: string;
  readonly kind: MovementKind;
  readonly from: StampState | 'none';
  readonly to: StampState | 'none';
  readonly holderId: string | undefined;
  readonly quantity: number;
}

/** A series, or one person's part of it, over a time. */
export interface ReportRow {
  readonly series: string;
  /** Absent: the series as a whole. */
  readonly holderId?: string;
  /** What moved in the time, by kind; a kind that did not occur is 0: every movement is in the register. */
  readonly moved: Readonly<Record<MovementKind, number>>;
  /** At the end: in the store (of the whole series alone) and in hands, unused. */
  readonly inStore: number;
  readonly inHands: number;
}

/** The rows of a report: each series as a whole, then its people. `until` are all movements up to the last day. */
export function reportRows(during: readonly Moved[], until: readonly Moved[]): ReportRow[] {
  const series = [...new Set(until.map((each) => each.series))];
  return series.flatMap((name) => {
    const [inTime, all] = [during, until].map((list) => list.filter((each) => each.series === name)) as [
      Moved[],
      Moved[],
    ];
    const people = [...new Set(all.flatMap(({ holderId }) => holderId ?? []))];
    const ofPerson = (list: readonly Moved[], id: string) => list.filter(({ holderId }) => holderId === id);
    return [
      { series: name, moved: sums(inTime), inStore: standing(all, 'inStock'), inHands: standing(all, 'held') },
      ...people
        .map((holderId) => ({
          ...{ series: name, holderId, moved: sums(ofPerson(inTime, holderId)) },
          ...{ inStore: 0, inHands: standing(ofPerson(all, holderId), 'held') },
        }))
        .filter(({ moved, inHands }) => inHands > 0 || Object.values(moved).some((count) => count > 0)),
    ];
  });
}

function sums(list: readonly Moved[]): Record<MovementKind, number> {
  const count = (kind: MovementKind) => total(list.filter((each) => each.kind === kind));
  return Object.fromEntries(movementKinds.map((kind) => [kind, count(kind)])) as Record<MovementKind, number>;
}

/** What came to a state less what left it. */
function standing(all: readonly Moved[], state: StampState): number {
  return total(all.filter(({ to }) => to === state)) - total(all.filter(({ from }) => from === state));
}

function total(list: readonly Moved[]): number {
  return list.reduce((sum, { quantity }) => sum + quantity, 0);
}
