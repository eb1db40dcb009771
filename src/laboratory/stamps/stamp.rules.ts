import type { Day } from '../../platform/i18n';
import { common, countOf, without, type Span } from './span.rules';

/** Where a stamp is: in the store, in a person's hands, on an instrument, or gone in one of four ways. */
export const stampStates = ['inStock', 'held', 'used', 'spoilt', 'voided', 'lost', 'destroyed'] as const;
export type StampState = (typeof stampStates)[number];

/** What happens to stamps, each a record of its own. */
export const movementKinds = [
  ...(['received', 'struck', 'handed', 'returned', 'used', 'givenBack'] as const),
  ...(['spoilt', 'voided', 'lost', 'restored', 'destroyed'] as const),
] as const;
export type MovementKind = (typeof movementKinds)[number];

interface MovementRule {
  /** Where the stamps must be before; `none`: the register does not know them. */
  readonly from: readonly (StampState | 'none')[];
  readonly to: StampState | 'none';
  readonly needsReason?: true;
  /** Destroyed stamps are accounted for by minutes that several people sign. */
  readonly needsMinutes?: true;
  /** A person takes them over. */
  readonly needsHolder?: true;
  /** Follows from a lot or a record, and is never entered by hand. */
  readonly byProgram?: true;
}

/** The whole life of a stamp as a table. */
export const movementRules: Readonly<Record<MovementKind, MovementRule>> = {
  received: { from: ['none'], to: 'inStock', byProgram: true },
  struck: { from: ['inStock'], to: 'none', needsReason: true },
  handed: { from: ['inStock'], to: 'held', needsHolder: true },
  returned: { from: ['held'], to: 'inStock' },
  used: { from: ['held'], to: 'used' },
  givenBack: { from: ['used'], to: 'held', byProgram: true },
  spoilt: { from: ['inStock', 'held'], to: 'spoilt', needsReason: true },
  voided: { from: ['used'], to: 'voided', needsReason: true },
  lost: { from: ['inStock', 'held'], to: 'lost', needsReason: true },
  restored: { from: ['spoilt', 'lost'], to: 'inStock', needsReason: true },
  destroyed: { from: ['inStock', 'spoilt', 'voided'], to: 'destroyed', needsMinutes: true },
};

/** Numbers of a lot that stand alike: where they are, whose they are or were, and since which day. */
export interface Segment extends Span {
  readonly state: StampState;
  /** Who holds them, or held them when they were used, spoilt, voided or lost. */
  readonly holderId?: string;
  readonly since: Day;
}

/** What is to happen to numbers of one lot. */
export interface Move {
  readonly kind: MovementKind;
  readonly day: Day;
  readonly spans: readonly Span[];
  /** Who takes them over. */
  readonly toHolderId?: string | undefined;
  /** In whose hands they must be; undefined: in anybody's, or in the store. */
  readonly ofHolderId?: string | undefined;
}

/** Why numbers cannot be moved so. */
export type StampFault =
  | { readonly kind: 'unknown'; readonly spans: readonly Span[] }
  | { readonly kind: 'state' | 'notTheirs' | 'day'; readonly segment: Segment }
  | { readonly kind: 'mixed'; readonly segments: readonly [Segment, Segment] };

export interface Moved {
  readonly segments: readonly Segment[];
  /** Where all of the numbers were before. */
  readonly source: { readonly state: StampState | 'none'; readonly holderId?: string | undefined };
}

/** The lot after the move, or every reason why it cannot be: what cannot be for one of its numbers is not done for any. */
export function moved(segments: readonly Segment[], move: Move): Moved | { readonly faults: readonly StampFault[] } {
  const touched = segments.flatMap((segment) =>
    common([segment], move.spans).map((span): Segment => ({ ...segment, ...span })),
  );
  const faults = faultsOf(touched, move);
  if (faults.length > 0) return { faults };
  const { to } = movementRules[move.kind];
  const source = { state: touched[0]?.state ?? ('none' as const), holderId: touched[0]?.holderId };
  const holderId = holderAfter(move, source.holderId);
  const kept = segments.flatMap((segment) =>
    without([segment], move.spans).map((span): Segment => ({ ...segment, ...span })),
  );
  const made = to === 'none' ? [] : move.spans.map((span) => segmentOf(span, to, move.day, holderId));
  return { segments: alike([...kept, ...made]), source };
}

function faultsOf(touched: readonly Segment[], { kind, day, spans, ofHolderId }: Move): StampFault[] {
  const { from } = movementRules[kind];
  const unknown = without(spans, touched);
  const faults: StampFault[] =
    unknown.length > 0 && !from.includes('none') ? [{ kind: 'unknown', spans: unknown }] : [];
  for (const segment of touched) {
    if (!from.includes(segment.state)) faults.push({ kind: 'state', segment });
    else if (ofHolderId !== undefined && segment.holderId !== ofHolderId) faults.push({ kind: 'notTheirs', segment });
    else if (day < segment.since) faults.push({ kind: 'day', segment });
  }
  const [first] = touched;
  const other = touched.find(({ state, holderId }) => state !== first?.state || holderId !== first.holderId);
  if (faults.length === 0 && first && other) faults.push({ kind: 'mixed', segments: [first, other] });
  return faults;
}

function holderAfter({ kind, toHolderId }: Move, before: string | undefined): string | undefined {
  const { to, needsHolder } = movementRules[kind];
  if (needsHolder) return toHolderId;
  return to === 'inStock' || to === 'destroyed' ? undefined : before;
}

function segmentOf({ first, last }: Span, state: StampState, since: Day, holderId: string | undefined): Segment {
  return { first, last, state, since, ...(holderId !== undefined && { holderId }) };
}

/** In order, neighbours that stand alike as one. */
function alike(segments: readonly Segment[]): Segment[] {
  const made: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.first - b.first)) {
    const before = made.at(-1);
    const same =
      before?.last === segment.first - 1 &&
      before.state === segment.state &&
      before.holderId === segment.holderId &&
      before.since === segment.since;
    if (same) made[made.length - 1] = { ...before, last: segment.last };
    else made.push(segment);
  }
  return made;
}

/**
 * Where every number stands at the end of a day, or now: nothing but the movements says it. They come in the order in
 * which they were entered; of one number that is the order of their days.
 */
export function segmentsOn(moves: readonly Move[], day?: Day): readonly Segment[] {
  let segments: readonly Segment[] = [];
  for (const move of moves) {
    if (day !== undefined && move.day > day) continue;
    const after = moved(segments, { ...move, ofHolderId: undefined });
    if ('faults' in after)
      throw new Error(`a movement of ${move.day} cannot have been: ${JSON.stringify(after.faults)}`);
    segments = after.segments;
  }
  return segments;
}

export function segmentAt(segments: readonly Segment[], number: number): Segment | undefined {
  return segments.find(({ first, last }) => first <= number && number <= last);
}

/** The numbers that a person holds, or that are in the store. */
export function heldBy(segments: readonly Segment[], holderId: string | undefined): Span[] {
  const state = holderId === undefined ? 'inStock' : 'held';
  return segments.filter((each) => each.state === state && each.holderId === holderId);
}

/** What a count found against what the register says: numbers that are missing, and numbers that should not be there. */
export function differencesOf(expected: readonly Span[], found: readonly Span[]) {
  return { missing: without(expected, found), extra: without(found, expected) };
}

/** How many numbers stand in each state. */
export function countByState(segments: readonly Segment[]): ReadonlyMap<StampState, number> {
  const counts = new Map<StampState, number>();
  for (const segment of segments) counts.set(segment.state, (counts.get(segment.state) ?? 0) + countOf([segment]));
  return counts;
}
