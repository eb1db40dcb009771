import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { absenceRoutes } from './absence.routes';
import { activityTexts as texts } from './activity.messages';
import type { ActivityRecord } from './activity.model';
import { ledgerYears } from './activity.rules';
import {
  changeActivitySchema,
  listActivitiesSchema,
  registerActivitySchema,
  removeActivitySchema,
} from './activity.schema';
import { changeActivity, findActivities, getActivity, registerActivity, removeActivity } from './activity.service';
import { ActivityFormPage, ActivityListPage, ActivityPage, ActivityTable, RemoveActivityPage } from './activity.views';

export function activityRoutes(clock: Clock): Router {
  const routes = Router();
  const thisYear = () => Number(dayInVietnam(clock.now()).slice(0, 4));

  routes.get('/', requirePermission('activities.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listActivitiesSchema, req);
    const page = await findActivities(actor, query, counted(query));
    const mayManage = can(actor, 'activities.manage');
    sendList(
      req,
      res,
      <ActivityListPage {...{ page, mayManage, years: ledgerYears(dayInVietnam(clock.now())) }} />,
      <ActivityTable page={page} />,
    );
  });

  const registration = formPage({
    show: (req) => {
      assertCan(actorOf(req), 'activities.manage');
      return <ActivityFormPage />;
    },
    initial: () => ({ year: thisYear(), countsFor996: 'true' }),
    submit: async (req) => {
      const activity = await registerActivity(actorOf(req), parseForm(registerActivitySchema, req.body), clock.now());
      flash(req, texts.registered);
      return `/activities/${String(activity._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('activities.manage')).get(registration.show).post(registration.submit);

  routes.use('/absences', absenceRoutes(clock));

  routes.get('/:id', requirePermission('activities.read'), async (req, res) => {
    const activity = await asked(req);
    const history = await findHistory(activity._id);
    sendPage(req, res, <ActivityPage {...{ activity, history, mayManage: can(actorOf(req), 'activities.manage') }} />);
  });

  const change = formPage({
    show: async (req) => <ActivityFormPage activity={await askedToManage(req)} />,
    record: asked,
    initial: async (req) => typedAgain(await askedToManage(req)),
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const input = parseForm(changeActivitySchema, req.body);
      await changeActivity(actorOf(req), id, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.changed);
      return `/activities/${id}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('activities.manage')).get(change.show).post(change.submit);

  const removal = formPage({
    show: async (req) => <RemoveActivityPage activity={await askedToManage(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(removeActivitySchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await removeActivity(actorOf(req), String(req.params['id']), input, change);
      flash(req, texts.removed);
      return '/activities';
    },
  });
  routes.route('/:id/remove').all(requirePermission('activities.manage')).get(removal.show).post(removal.submit);

  return routes;
}

function asked(req: Request) {
  return getActivity(actorOf(req), String(req.params['id']));
}

/** What the fields of the form hold of an entry: numbers with a decimal comma, documents on one line. */
function typedAgain({ documents, countsFor996, count, amountMillionVnd, ...activity }: ActivityRecord) {
  return {
    ...activity,
    documents: documents.join('; '),
    countsFor996: String(countsFor996),
    count: count === undefined ? '' : String(count).replace('.', ','),
    amountMillionVnd: amountMillionVnd?.replace('.', ','),
  };
}

async function askedToManage(req: Request) {
  assertCan(actorOf(req), 'activities.manage');
  return asked(req);
}
