import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../../access';
import {
  countState,
  countStates,
  datedRange,
  InstrumentModel,
  inState,
  ofOwners,
  stateContextOf,
  whereListed,
  withOwners,
  type Instrument,
  type InstrumentRecord,
  type LegalState,
  type OwnersNamed,
  type StateContext,
  type StateCounts,
} from '../instruments';
import { findPage, searchFilter, type Page, type PageRequest } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import type { DueFilter } from './due.schema';
import { monthRange, stageRange, type DayRange } from './schedule.rules';
import { ScheduleRunModel, type ScheduleRun } from './schedule-run.model';

/** The filter behind the list: instruments in a state, or with a due day in the stretch of days that is asked for. */
export function dueQuery(
  actor: Actor,
  filter: DueFilter & OwnersNamed,
  context: StateContext,
): Record<string, unknown> {
  const scope = scopeOf(actor, filter);
  if (filter.state) return { ...scope, ...inState(filter.state, context, filter.typeCode) };
  const dated = whereListed(context.unlisted, filter.typeCode);
  return { ...scope, ...dated, stateKey: dueRange(filter, context.today) };
}

/** Everything narrowed but by type and by day. */
function scopeOf(
  actor: Actor,
  { q, centreId, communeId, ...filter }: DueFilter & OwnersNamed,
): Record<string, unknown> {
  return {
    ...(centreId && { centreId: new Types.ObjectId(centreId) }),
    ...visibleTo(actor, 'schedule.read', 'centreId'),
    ...ofOwners(filter),
    ...(communeId && { communeId: new Types.ObjectId(communeId) }),
    ...searchFilter(q),
  };
}

/** Every range asked for at once: stage, month and day narrow each other. */
function dueRange({ stage, month, on }: DueFilter, today: Day): Record<string, Day> {
  const ranges: DayRange[] = [
    ...(stage ? [stageRange(stage, today)] : []),
    ...(month ? [monthRange(month)] : []),
    ...(on ? [{ from: on, until: on }] : []),
  ];
  const from = ranges
    .flatMap((range) => range.from ?? [])
    .sort()
    .at(-1);
  const until = ranges.flatMap((range) => range.until ?? []).sort()[0];
  return { ...datedRange, ...(from && { $gte: from }), ...(until && { $lte: until }) };
}

export async function findDue(
  actor: Actor,
  filter: DueFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<InstrumentRecord>> {
  const query = dueQuery(actor, await withOwners(filter), await stateContextOf(today));
  const order = { field: 'stateKey', direction: 1 } as const;
  return findPage<Instrument>(InstrumentModel, query, order, page) as Promise<Page<InstrumentRecord>>;
}

/** How many instruments fall due on each day of a month. */
export async function countDueByDay(actor: Actor, filter: DueFilter, today: Day): Promise<Map<Day, number>> {
  const counts = await InstrumentModel.aggregate<{ _id: Day; count: number }>([
    { $match: dueQuery(actor, await withOwners(filter), await stateContextOf(today)) },
    { $group: { _id: '$stateKey', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}

/** How many instruments are in each legal state: together every instrument that the actor sees and the filter finds. */
export async function countByState(actor: Actor, filter: DueFilter, today: Day): Promise<StateCounts> {
  return countStates(scopeOf(actor, await withOwners(filter)), await stateContextOf(today), filter.typeCode);
}

/** How many are in one state, for the dashboard. */
export async function countInState(actor: Actor, state: LegalState, today: Day): Promise<number> {
  return countState(scopeOf(actor, {}), state, await stateContextOf(today));
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
