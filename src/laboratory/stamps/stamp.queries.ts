import type { Types } from 'mongoose';
import { type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import type { Day } from '../../platform/i18n';
import { receivedLots, segmentsOf } from './lot.queries';
import { StampLotModel, type ReceivedLot, type StampLot, type StampUse } from './lot.model';
import { StampMovementModel, type MovementRecord, type StampMovement } from './movement.model';
import { holderNames } from './movement.moving';
import { spansText, stampKeyIn, stampText } from './series.rules';
import { firstNumbers, without, type Span } from './span.rules';
import { heldBy, segmentAt, segmentsOn, type Move, type Segment } from './stamp.rules';

/** The record that names a stamp and is not decided yet. */
export interface NamingRecord {
  readonly id: string;
  readonly number: string;
}

/** Told by the folder of the records, which stands above this one. */
export type FindNamingRecord = (centreId: Types.ObjectId, stamp: string) => Promise<NamingRecord | undefined>;

/** One stamp: where it is, and everything that happened to it. */
export interface OneStamp {
  readonly stamp: string;
  readonly lot: ReceivedLot;
  readonly segment: Segment | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** Newest first. */
  readonly movements: readonly MovementRecord[];
  readonly namedBy: NamingRecord | undefined;
}

/** The stamps of that number, in the centres that the actor sees; two centres may have one of the same. */
export async function findStamps(actor: Actor, typed: string, findNaming: FindNamingRecord): Promise<OneStamp[]> {
  const key = stampKeyIn(typed);
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  if (!key) return [];
  const { stem, width, number } = key;
  const filter = { ...own, status: 'received', stem, width, from: { $lte: number }, to: { $gte: number } };
  const lots = await StampLotModel.find(filter as QueryFilter<StampLot>).lean<ReceivedLot[]>();
  const standing = await segmentsOf(lots);
  return Promise.all(
    lots.map(async (lot) => {
      const segment = segmentAt(standing.get(String(lot._id)) ?? [], number);
      const stamp = stampText(lot, number);
      return {
        ...{ stamp, lot, segment, movements: (await movementsOf(lot, number)).toReversed() },
        names: await holderNames(segment ? [segment] : []),
        namedBy: segment?.state === 'held' ? await findNaming(lot.centreId, stamp) : undefined,
      };
    }),
  );
}

/** What happened to one number of a lot, in the order in which it was entered. */
async function movementsOf({ _id }: ReceivedLot, number: number): Promise<MovementRecord[]> {
  const spans = { $elemMatch: { first: { $lte: number }, last: { $gte: number } } };
  return StampMovementModel.find({ lotId: _id, spans } as QueryFilter<StampMovement>)
    .sort({ _id: 1 })
    .lean<MovementRecord[]>();
}

/** Where the numbers of a lot stood at the end of a day. */
export async function segmentsOfLotOn({ _id }: ReceivedLot, day: Day): Promise<readonly Segment[]> {
  const standing = (await segmentsOf([{ _id }])).get(String(_id)) ?? [];
  // Where nothing moved after the day, it is as it stands.
  if (!(await StampMovementModel.exists({ lotId: _id, day: { $gt: day } }))) return standing;
  const movements = await StampMovementModel.find({ lotId: _id, day: { $lte: day } })
    .sort({ _id: 1 })
    .lean<MovementRecord[]>();
  return segmentsOn(movements.map(moveOf), day);
}

/** Where one number of a lot stood at the end of a day. */
export async function segmentOn(lot: ReceivedLot, number: number, day: Day): Promise<Segment | undefined> {
  const only: Span = { first: number, last: number };
  const moves = (await movementsOf(lot, number)).map((movement) => ({ ...moveOf(movement), spans: [only] }));
  return segmentAt(segmentsOn(moves, day), number);
}

function moveOf({ kind, day, spans, holderId }: MovementRecord): Move {
  return { kind, day, spans, ...(kind === 'handed' && holderId && { toHolderId: String(holderId) }) };
}

/** Whose stamps are asked for. */
interface Holder {
  readonly centreId: Types.ObjectId | string;
  readonly verifierId: string;
}

interface HeldOfLot {
  readonly lot: ReceivedLot;
  readonly spans: readonly Span[];
}

/** What a person holds of one use, unused, that came to them by the day: the oldest lot first. */
async function stampsHeldBy({ centreId, verifierId }: Holder, use: StampUse, day: Day): Promise<HeldOfLot[]> {
  const lots = (await receivedLots(centreId)).filter((lot) => lot.use === use).toReversed();
  const standing = await segmentsOf(lots);
  return lots.flatMap((lot) => {
    const since = (standing.get(String(lot._id)) ?? []).filter((segment) => segment.since <= day);
    const spans = heldBy(since, verifierId);
    return spans.length > 0 ? [{ lot, spans }] : [];
  });
}

/**
 * The next free stamps of a person, counting up: held on the day, unused, and named by no record that lives; of those
 * that follow `after`, where it is given. Fewer than asked for where there are no more. `namedAmong` answers which of
 * some stamps a record names.
 */
export async function nextStampsOf(
  holder: Holder & { readonly use: StampUse; readonly after?: string | undefined },
  count: number,
  day: Day,
  namedAmong: (stamps: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<string[]> {
  const found: string[] = [];
  const held = await stampsHeldBy(holder, holder.use, day);
  for (const { lot, spans } of holder.after === undefined ? held : heldAfter(held, holder.after)) {
    const all = firstNumbers(spans, count + namedAtMost).map((number) => stampText(lot, number));
    const named = all.length > 0 ? await namedAmong(all) : new Set<string>();
    found.push(...all.filter((stamp) => !named.has(stamp)));
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

/** The higher numbers of the lot that a stamp is of, then the lots that came after it; none where its lot is not held. */
function heldAfter(held: readonly HeldOfLot[], stamp: string): HeldOfLot[] {
  const key = stampKeyIn(stamp);
  const isOf = ({ stem, width, from, to }: ReceivedLot) =>
    key?.stem === stem && key.width === width && from <= key.number && key.number <= to;
  const at = held.findIndex(({ lot }) => isOf(lot));
  const own = held[at];
  if (!key || !own) return [];
  return [{ ...own, spans: without(own.spans, [{ first: own.lot.from, last: key.number }]) }, ...held.slice(at + 1)];
}

/** How many stamps of a lot may wait in records that are not decided, before the next lot is looked at. */
const namedAtMost = 500;

/** The same in words: `26V00012–26V00100`. */
export async function heldText(holder: Holder, use: StampUse, day: Day): Promise<string> {
  const held = await stampsHeldBy(holder, use, day);
  return held.map(({ lot, spans }) => spansText(lot, spans)).join('; ');
}
