import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { actionTexts as texts } from './action.messages';
import { effectSchema, listActionsSchema, planSchema } from './action.schema';
import { closeAction, findActions, getAction, planAction } from './action.service';
import {
  actionAddress,
  ActionListPage,
  ActionListTable,
  ActionPage,
  CloseActionPage,
  PlanActionPage,
} from './action.views';

/** What is done about failed results: below `/comparisons/actions`. */
export function actionRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('comparisons.read');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listActionsSchema, req);
    const page = await findActions(actorOf(req), query, counted(query));
    const props = { page, today: dayInVietnam(clock.now()) };
    sendList(req, res, <ActionListPage {...props} />, <ActionListTable {...props} />);
  });
  routes.get('/:id', read, async (req, res) => {
    const action = await asked(req);
    const centre = (await organizationsById([action.centreId])).get(String(action.centreId));
    const mayAct = can(actorOf(req), 'comparisons.act', action.centreId);
    sendPage(req, res, <ActionPage {...{ action, centre, mayAct }} history={await findHistory(action._id)} />);
  });

  const plan = formPage({
    show: async (req) => <PlanActionPage action={await toAct(req)} />,
    record: asked,
    initial: async (req) => ({ ...(await asked(req)) }),
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const action = await planAction(actorOf(req), idOf(req), parseForm(planSchema, req.body), change);
      flash(req, texts.planned);
      return actionAddress(action);
    },
  });
  const closing = formPage({
    show: async (req) => <CloseActionPage action={await toAct(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const action = await closeAction(actorOf(req), idOf(req), parseForm(effectSchema, req.body), change);
      flash(req, texts.closed);
      return actionAddress(action);
    },
  });
  const act = requirePermission('comparisons.act');
  routes.route('/:id/plan').all(act).get(plan.show).post(plan.submit);
  routes.route('/:id/close').all(act).get(closing.show).post(closing.submit);
  return routes;
}

async function toAct(req: Request) {
  const action = await asked(req);
  assertCan(actorOf(req), 'comparisons.act', action.centreId);
  return action;
}

function asked(req: Request) {
  return getAction(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
