import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../access';
import { findTypesNotListedOn, InstrumentModel, type Instrument, type InstrumentRecord } from '../instruments';
import { findPage, searchFilter, type Page, type PageRequest } from '../platform/database';
import type { Day } from '../platform/i18n';
import type { DueFilter } from './due.schema';
import { monthRange, stageRange, type DayRange } from './schedule.rules';
import { ScheduleRunModel, type ScheduleRun } from './schedule-run.model';

interface DueContext {
  readonly today: Day;
  /** Types that the law does not list today: nothing is scheduled for them. */
  readonly unlisted: readonly string[];
}

/** The filter behind the due list: in service, with a due day in the stretch of days that is asked for. */
export function dueQuery(actor: Actor, filter: DueFilter, { today, unlisted }: DueContext): Record<string, unknown> {
  return { ...common(actor, filter, unlisted), dueOn: dueRange(filter, today) };
}

/** Verified, in service and without a due day: the period of the type is not known, or it has none. */
export function periodUnknownQuery(
  actor: Actor,
  filter: DueFilter,
  unlisted: readonly string[],
): Record<string, unknown> {
  return { ...common(actor, filter, unlisted), dueOn: null, lastVerifiedOn: { $exists: true } };
}

function common(actor: Actor, filter: DueFilter, unlisted: readonly string[]): Record<string, unknown> {
  const { q, centreId, typeCode, communeId, ownerId } = filter;
  return {
    ...(centreId && { centreId: new Types.ObjectId(centreId) }),
    ...visibleTo(actor, 'schedule.read', 'centreId'),
    ...(ownerId && { ownerId: new Types.ObjectId(ownerId) }),
    ...(communeId && { communeId: new Types.ObjectId(communeId) }),
    status: 'inService',
    ...onlyListed(typeCode, unlisted),
    ...searchFilter(q),
  };
}

function onlyListed(typeCode: string | undefined, unlisted: readonly string[]): Record<string, unknown> {
  if (typeCode) return { typeCode: unlisted.includes(typeCode) ? { $in: [] } : typeCode };
  return unlisted.length > 0 ? { typeCode: { $nin: unlisted } } : {};
}

/** Every range asked for at once: stage, month and day narrow each other. */
function dueRange({ stage, month, on }: DueFilter, today: Day): Record<string, Day> {
  const ranges: DayRange[] = [
    ...(stage && stage !== 'unknown' ? [stageRange(stage, today)] : []),
    ...(month ? [monthRange(month)] : []),
    ...(on ? [{ from: on, until: on }] : []),
  ];
  const from = ranges
    .flatMap((range) => range.from ?? [])
    .sort()
    .at(-1);
  const until = ranges.flatMap((range) => range.until ?? []).sort()[0];
  return { ...(from ? { $gte: from } : { $gt: '' }), ...(until && { $lte: until }) };
}

export async function findDue(
  actor: Actor,
  filter: DueFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<InstrumentRecord>> {
  const unlisted = await findTypesNotListedOn(today);
  const unknown = filter.stage === 'unknown';
  const query = unknown ? periodUnknownQuery(actor, filter, unlisted) : dueQuery(actor, filter, { today, unlisted });
  const order = { field: unknown ? '_id' : 'dueOn', direction: 1 } as const;
  return findPage<Instrument>(InstrumentModel, query, order, page) as Promise<Page<InstrumentRecord>>;
}

/** How many instruments fall due on each day of a month. */
export async function countDueByDay(actor: Actor, filter: DueFilter, today: Day): Promise<Map<Day, number>> {
  const unlisted = await findTypesNotListedOn(today);
  const counts = await InstrumentModel.aggregate<{ _id: Day; count: number }>([
    { $match: dueQuery(actor, filter, { today, unlisted }) },
    { $group: { _id: '$dueOn', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}

/** How many instruments are in a stage, for the dashboard. */
export async function countDue(actor: Actor, filter: DueFilter, today: Day): Promise<number> {
  const unlisted = await findTypesNotListedOn(today);
  return InstrumentModel.countDocuments(dueQuery(actor, filter, { today, unlisted }));
}

/** The runs of the schedule, latest day first; the cursor is the last day shown. */
export async function findRuns(
  actor: Actor,
  { limit, after }: { limit: number; after?: Day | undefined },
): Promise<Page<ScheduleRun>> {
  assertCan(actor, 'schedule.read');
  const found = await ScheduleRunModel.find(after ? { _id: { $lt: after } } : {})
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean();
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?._id ?? null) : null, previous: null };
}
