import { actorOf, requirePermission } from '../access';
import { presentInstrument, type InstrumentRecord } from '../instruments';
import { daysBetween } from '../metrology';
import type { Clock } from '../platform/clock';
import { operation, type Operation } from '../platform/http';
import { dayInVietnam, type Day } from '../platform/i18n';
import { findDue, findRuns } from './due.queries';
import { listDueSchema, listRunsSchema, type ListDue, type ListRuns } from './due.schema';
import { stageOf } from './schedule.rules';
import type { ScheduleRun } from './schedule-run.model';

export function scheduleApi(clock: Clock): readonly Operation[] {
  const door = requirePermission('schedule.read');
  const common = { tag: 'Schedule', method: 'get', access: 'read', door } as const;
  return [
    operation<ListDue>({
      ...common,
      path: '/schedule/due',
      summary: 'Instruments by the day on which they fall due; `stage=unknown` lists those whose period is not known',
      query: listDueSchema,
      answer: { status: 200, description: 'A page of instruments' },
      handle: async ({ req, query }) => {
        const today = dayInVietnam(clock.now());
        const page = await findDue(actorOf(req), query, { limit: query.limit, after: query.cursor }, today);
        return { json: { items: page.items.map((each) => presentDue(each, today)), nextCursor: page.next } };
      },
    }),
    operation<ListRuns>({
      ...common,
      path: '/schedule/runs',
      summary: 'The nightly runs, latest day first',
      query: listRunsSchema,
      answer: { status: 200, description: 'A page of runs' },
      handle: async ({ req, query }) => {
        const page = await findRuns(actorOf(req), { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentRun), nextCursor: page.next } };
      },
    }),
  ];
}

/** `stage` is the nearest that applies, null while the due day is far or not known. */
function presentDue(instrument: InstrumentRecord, today: Day) {
  const { dueOn } = instrument;
  const stage = dueOn ? (stageOf(dueOn, today) ?? null) : null;
  return { ...presentInstrument(instrument), stage, daysLeft: dueOn ? daysBetween(today, dueOn) : null };
}

function presentRun({ _id, leaseUntil: _lease, ...run }: ScheduleRun) {
  return { day: _id, ...run };
}
