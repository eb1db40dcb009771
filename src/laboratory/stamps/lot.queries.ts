import type { Types } from 'mongoose';
import { type ClientSession, type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { lotTexts as texts } from './lot.messages';
import { StampLotModel, type LotRecord, type ReceivedLot, type StampLot, type StampUse } from './lot.model';
import type { LotFilter } from './lot.schema';
import { LotStandingModel, type LotStanding } from './movement.model';
import { stampKeyIn } from './series.rules';
import type { Segment } from './stamp.rules';

/** Newest order first. */
export async function findLots(actor: Actor, { status }: LotFilter, page: PageRequest): Promise<Page<LotRecord>> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const filter = { ...own, ...(status && { status }) } as QueryFilter<StampLot>;
  return (await findPage(StampLotModel, filter, { field: 'orderedOn', direction: -1 }, page)) as Page<LotRecord>;
}

export async function getLot(actor: Actor, id: string): Promise<LotRecord> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const found = await StampLotModel.findOne({ $and: [{ _id: id }, own] }).lean<LotRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The lots that a centre has received, the newest first. */
export async function receivedLots(
  centreId: Types.ObjectId | string,
  session: ClientSession | null = null,
): Promise<ReceivedLot[]> {
  return StampLotModel.find({ centreId, status: 'received' })
    .sort({ orderedOn: -1, _id: -1 })
    .session(session)
    .lean<ReceivedLot[]>();
}

/** The lot of a centre that has the stamp, and its number there, however it is typed. */
export async function lotOfStamp(
  centreId: Types.ObjectId | string,
  typed: string,
  session: ClientSession | null = null,
): Promise<{ readonly lot: ReceivedLot; readonly number: number } | undefined> {
  const key = stampKeyIn(typed);
  if (!key) return undefined;
  const { stem, width, number } = key;
  const lots = StampLotModel.find({ centreId, status: 'received', stem, width, from: { $lte: number } });
  const [lot] = await lots.sort({ from: -1 }).limit(1).session(session).lean<ReceivedLot[]>();
  return lot && number <= lot.to ? { lot, number } : undefined;
}

/** How lots stand now, by id; a lot that has nothing left stands empty. */
export async function segmentsOf(
  lots: readonly Pick<LotRecord, '_id'>[],
  session: ClientSession | null = null,
): Promise<ReadonlyMap<string, readonly Segment[]>> {
  const found = await LotStandingModel.find({ _id: { $in: lots.map(({ _id }) => _id) } })
    .session(session)
    .lean<LotStanding[]>();
  return new Map(found.map(({ _id, segments }) => [String(_id), segments]));
}

/** Whether a centre keeps a register of such stamps on a day, which begins with the first lot that it receives. */
export async function keepsStamps(
  centreId: Types.ObjectId | string,
  use: StampUse,
  day: string,
  session: ClientSession | null = null,
): Promise<boolean> {
  const filter = { centreId, use, status: 'received', receivedOn: { $lte: day } } as QueryFilter<StampLot>;
  return (await StampLotModel.exists(filter).session(session)) !== null;
}
