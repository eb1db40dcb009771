import { actorOf, requirePermission } from '../../access';
import { namesFor, presentInstrument, stateOf, type InstrumentRecord, type LegalState } from '../instruments';
import { daysBetween } from '../../metrology';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { countByState, findDue, findRuns } from './due.queries';
import { listDueSchema, listRunsSchema, statesSchema, type DueFilter, type ListDue, type ListRuns } from './due.schema';
import { stageOf, totalOf } from './schedule.rules';
import type { ScheduleRun } from './schedule-run.model';

export function scheduleApi(clock: Clock): readonly Operation[] {
  const door = requirePermission('schedule.read');
  const common = { tag: 'Schedule', method: 'get', access: 'read', door } as const;
  return [
    operation<ListDue>({
      ...common,
      path: '/schedule/due',
      summary: 'Instruments by the day on which they fall due, or those in a legal state, `state=failedOrWithdrawn`',
      query: listDueSchema,
      answer: { status: 200, description: 'A page of instruments' },
      handle: async ({ req, query }) => {
        const today = dayInVietnam(clock.now());
        const page = await findDue(actorOf(req), query, { limit: query.limit, after: query.cursor }, today);
        const names = await namesFor(page.items);
        const items = page.items.map((each) => presentDue(each, stateOf(each, names, today), today));
        return { json: { items, nextCursor: page.next } };
      },
    }),
    operation<DueFilter>({
      ...common,
      path: '/schedule/states',
      summary: 'How many instruments are in each legal state; together they are all instruments',
      query: statesSchema,
      answer: { status: 200, description: 'The number of each state, and their sum' },
      handle: async ({ req, query }) => {
        const states = await countByState(actorOf(req), query, dayInVietnam(clock.now()));
        return { json: { states, total: totalOf(states) } };
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
function presentDue(instrument: InstrumentRecord, state: LegalState, today: Day) {
  const { dueOn } = instrument;
  const stage = dueOn ? (stageOf(dueOn, today) ?? null) : null;
  return { ...presentInstrument(instrument), state, stage, daysLeft: dueOn ? daysBetween(today, dueOn) : null };
}

function presentRun({ _id, leaseUntil: _lease, ...run }: ScheduleRun) {
  return { day: _id, ...run };
}
