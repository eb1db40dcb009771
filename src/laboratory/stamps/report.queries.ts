import { Types } from 'mongoose';
import { assertCan, reachOf, type Actor } from '../../access';
import { InvalidQueryError, NotFoundError } from '../../platform/http';
import { daysOfYear, type Day } from '../../platform/i18n';
import { OrganizationModel, type OrganizationRecord } from '../../register/organizations';
import { VerifierModel } from '../centres';
import { StampLotModel, type ReceivedLot } from './lot.model';
import { receivedLots } from './lot.queries';
import { StampMovementModel } from './movement.model';
import { reportTexts as texts } from './report.messages';
import { reportRows, type Moved, type ReportRow } from './report.rules';
import type { AskReport } from './report.schema';
import { seriesKeyOf } from './stock.queries';

/** The movements of a year, or of its days up to one, of one centre. */
export interface StampReport {
  readonly centre: OrganizationRecord;
  readonly year: number;
  readonly from: Day;
  readonly until: Day;
  readonly rows: readonly ReportRow[];
  /** A lot of each series, for its words. */
  readonly lots: ReadonlyMap<string, ReceivedLot>;
  readonly names: ReadonlyMap<string, string>;
  readonly hasSample: boolean;
}

/** The report of the actor's centre, or of the one that is asked for by who sees all; of the present year up to today. */
export async function findReport(
  actor: Actor,
  { year: wanted, until: asked, centreId }: AskReport,
  today: Day,
): Promise<StampReport> {
  const year = wanted ?? Number(today.slice(0, 4));
  const id = centreId ?? actor.organizationId;
  assertCan(actor, 'stamps.read', id);
  const centre = await OrganizationModel.findById(id).lean<OrganizationRecord>();
  if (!centre) throw new NotFoundError(texts.noCentre);
  const { first: from, last } = daysOfYear(year);
  if (from > today) throw new InvalidQueryError({ year: texts.notBegun });
  // Nothing is told of days that are still to come.
  const until = [asked && asked >= from ? asked : last, last, today].sort()[0]!;
  const lots = await receivedLots(id);
  const keys = new Map(lots.map((lot) => [String(lot._id), seriesKeyOf(lot)]));
  const rows = reportRows(await movedUntil(id, keys, until, from), await movedUntil(id, keys, until));
  const holders = rows.flatMap(({ holderId }) => holderId ?? []);
  const people = await VerifierModel.find({ _id: { $in: holders } }, { name: 1 }).lean();
  return {
    ...{ centre, year, from, until, rows },
    lots: new Map(lots.map((lot) => [seriesKeyOf(lot), lot])),
    names: new Map(people.map(({ _id, name }) => [String(_id), name])),
    hasSample: lots.some(({ generated }) => generated),
  };
}

/** What moved up to a day, from another on where one is given. */
async function movedUntil(
  centreId: string,
  series: ReadonlyMap<string, string>,
  until: Day,
  from?: Day,
): Promise<Moved[]> {
  const day = { $lte: until, ...(from && { $gte: from }) };
  const groups = await StampMovementModel.aggregate<{
    _id: { lotId: Types.ObjectId; holderId?: Types.ObjectId } & Pick<Moved, 'kind' | 'from' | 'to'>;
    quantity: number;
  }>([
    { $match: { centreId: new Types.ObjectId(centreId), day } },
    {
      $group: {
        _id: { lotId: '$lotId', kind: '$kind', from: '$from', to: '$to', holderId: '$holderId' },
        quantity: { $sum: '$quantity' },
      },
    },
  ]);
  return groups.map(({ _id: { lotId, holderId, ...alike }, quantity }) => ({
    ...alike,
    ...{ series: series.get(String(lotId)) ?? '', holderId: holderId && String(holderId), quantity },
  }));
}

/** The centres whose reports a person may ask for: those that keep a register; none where there is only one's own. */
export async function reportCentres(actor: Actor): Promise<OrganizationRecord[]> {
  if (reachOf(actor, 'stamps.read') !== 'all') return [];
  const ids = await StampLotModel.distinct('centreId', { status: 'received' });
  return OrganizationModel.find({ _id: { $in: ids } })
    .sort({ nameOrder: 1, _id: 1 })
    .lean<OrganizationRecord[]>();
}
