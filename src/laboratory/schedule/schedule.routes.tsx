import { Router } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findFilterChoices, namesFor, withOwners } from '../instruments';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, pageQueryWith, redirectSaved } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { Logger } from '../../platform/log';
import { sendList, sendPage } from '../../platform/web';
import { countByState, countDueByDay, findDue, findRuns } from './due.queries';
import { calendarSchema, listDueSchema, listRunsSchema } from './due.schema';
import { scheduleTexts as texts } from './schedule.messages';
import { runSchedule, type RunOutcome } from './schedule.run';
import { CalendarPage, DueListPage, DueTable, RunListPage, RunTable } from './schedule.views';

export interface ScheduleRoutesOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
}

export function scheduleRoutes({ clock, log, publicUrl }: ScheduleRoutesOptions): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('schedule.read'), async (req, res) => {
    const query = await pageQueryWith(listDueSchema, req, withOwners);
    const page = await findDue(actorOf(req), query, counted(query), today());
    const props = { page, names: await namesFor(page.items), today: today() };
    const [choices, counts] = await Promise.all([
      findFilterChoices(req, 'schedule.read'),
      countByState(actorOf(req), query, today()),
    ]);
    sendList(req, res, <DueListPage {...{ ...props, choices, counts }} />, <DueTable {...props} />);
  });

  routes.get('/calendar', requirePermission('schedule.read'), async (req, res) => {
    const query = await pageQueryWith(calendarSchema, req, withOwners);
    const month = query.month ?? today().slice(0, 7);
    const counts = await countDueByDay(actorOf(req), { ...query, month }, today());
    const choices = await findFilterChoices(req, 'schedule.read');
    sendPage(req, res, <CalendarPage {...{ month, counts, choices }} />);
  });

  routes.get('/runs', requirePermission('schedule.read'), async (req, res) => {
    const page = await findRuns(actorOf(req), pageQuery(listRunsSchema, req));
    const mayRun = can(actorOf(req), 'schedule.run');
    sendList(req, res, <RunListPage page={page} mayRun={mayRun} />, <RunTable page={page} />);
  });

  routes.post('/runs', requirePermission('schedule.run'), async (req, res) => {
    assertCan(actorOf(req), 'schedule.run');
    flash(req, outcomes[await runSchedule({ day: today(), clock, log, publicUrl })]);
    await redirectSaved(req, res, '/schedule/runs');
  });

  return routes;
}

const outcomes: Readonly<Record<RunOutcome, (typeof texts)[keyof typeof texts]>> = {
  done: texts.runDone,
  alreadyDone: texts.runAlreadyDone,
  held: texts.runHeld,
  interrupted: texts.runInterrupted,
};
