import { randomInt } from 'node:crypto';
import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { ownProcedureChoices } from '../procedures';
import { organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm, parseQuery, redirectSaved } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { formPage, postedVersion, sendList, sendPage } from '../../platform/web';
import { BudgetFormPage } from './budget.form';
import { budgetTexts as texts } from './budget.messages';
import { procedureNames } from './budget.procedure';
import { findBudgets, getBudget } from './budget.queries';
import { budgetSchema, listBudgetsSchema, newBudgetSchema, returnBudgetSchema } from './budget.schema';
import { approveBudget, changeBudget, registerBudget, returnBudget, submitBudget, tryBudget } from './budget.service';
import { stepRefusal } from './budget.steps';
import { startingValues, valuesOf, withoutBlankInputs } from './budget.entry';
import { addressOf, BudgetListPage, BudgetPage, BudgetStepPage, BudgetTable } from './budget.views';

export function budgetRoutes(clock: Clock): Router {
  const routes = Router();

  routes.get('/', requirePermission('budgets.read'), async (req, res) => {
    const query = pageQuery(listBudgetsSchema, req);
    const page = await findBudgets(actorOf(req), query, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const mayManage = can(actorOf(req), 'budgets.manage');
    const shown = { page, centres, nameOf: await procedureNames(page.items) };
    sendList(req, res, <BudgetListPage {...{ ...shown, mayManage }} />, <BudgetTable {...shown} />);
  });

  const registration = formPage({
    show: async (req) => <BudgetFormPage own={await ownProcedureChoices(actorOf(req).organizationId)} />,
    initial: (req) => startingValues(actorOf(req), parseQuery(newBudgetSchema, req.query)),
    submit: async (req) => {
      const { template } = parseQuery(newBudgetSchema, req.query);
      const entry = { ...parseForm(budgetSchema, req.body), ...(template && { template }) };
      const budget = await registerBudget(actorOf(req), entry, clock.now());
      flash(req, texts.registered);
      return addressOf(budget);
    },
  });
  routes.route('/new').all(requirePermission('budgets.manage')).get(registration.show).post(moreInputs(registration));

  routes.get('/:id', requirePermission('budgets.read'), async (req, res) => {
    const actor = actorOf(req);
    const budget = await asked(req);
    const { centreId } = budget;
    const centre = (await organizationsById([centreId])).get(String(centreId));
    const rights = {
      mayManage: can(actor, 'budgets.manage', centreId),
      mayApprove: can(actor, 'budgets.approve', centreId) && !budget.writtenByIds.includes(actor.id),
    };
    const shown = { budget, centre, nameOf: await procedureNames([budget]), history: await findHistory(budget._id) };
    sendPage(req, res, <BudgetPage {...{ ...shown, ...rights }} />);
  });

  const change = formPage({
    show: async (req) => {
      const budget = await askedTo(req, 'budgets.manage');
      const refusal = stepRefusal('change', budget, actorOf(req).id);
      if (refusal) return <BudgetStepPage {...{ act: 'change', budget, refusal }} />;
      return <BudgetFormPage own={await ownProcedureChoices(budget.centreId)} budget={budget} />;
    },
    record: asked,
    initial: async (req) => valuesOf(await asked(req)),
    submit: async (req, { version }) => {
      const made = { at: clock.now(), expectedVersion: version };
      const budget = await changeBudget(actorOf(req), idOf(req), parseForm(budgetSchema, req.body), made);
      flash(req, texts.changed);
      return addressOf(budget);
    },
  });
  routes.route('/:id/change').all(requirePermission('budgets.manage')).get(change.show).post(moreInputs(change));

  for (const act of ['submit', 'approve', 'return'] as const) {
    const permission = act === 'submit' ? 'budgets.manage' : 'budgets.approve';
    const step = formPage({
      show: async (req) => {
        const budget = await askedTo(req, permission);
        return <BudgetStepPage {...{ act, budget, refusal: stepRefusal(act, budget, actorOf(req).id) }} />;
      },
      record: asked,
      submit: async (req, { version }) => {
        const budget = await steps[act](req, { at: clock.now(), expectedVersion: version });
        flash(req, done[act]);
        return addressOf(budget);
      },
    });
    routes.route(`/:id/${act}`).all(requirePermission(permission)).get(step.show).post(step.submit);
  }

  routes.post('/:id/monte-carlo', requirePermission('budgets.manage'), async (req, res) => {
    const made = { at: clock.now(), expectedVersion: postedVersion(req) };
    const budget = await tryBudget(actorOf(req), idOf(req), randomInt(1, 2 ** 31), made);
    flash(req, texts.trialDone);
    await redirectSaved(req, res, addressOf(budget));
  });
  return routes;
}

type Act = 'submit' | 'approve' | 'return';
type Made = Parameters<typeof submitBudget>[3];

const steps: Readonly<Record<Act, (req: Request, made: Made) => ReturnType<typeof submitBudget>>> = {
  submit: (req, made) => submitBudget(actorOf(req), idOf(req), undefined, made),
  approve: (req, made) => approveBudget(actorOf(req), idOf(req), undefined, made),
  return: (req, made) => returnBudget(actorOf(req), idOf(req), parseForm(returnBudgetSchema, req.body), made),
};
const done: Readonly<Record<Act, Text>> = {
  submit: texts.submitted,
  approve: texts.approved,
  return: texts.returned,
};

/** The buttons that ask for more inputs, or for the result, send the form; it comes back as it was. */
function moreInputs({ show, submit }: { show: RequestHandler; submit: RequestHandler }): RequestHandler {
  return (req, res, next) => {
    req.body = withoutBlankInputs(req.body as Record<string, unknown>);
    return ((req.body as { more?: string }).more ? show : submit)(req, res, next);
  };
}

function asked(req: Request) {
  return getBudget(actorOf(req), idOf(req));
}

async function askedTo(req: Request, permission: 'budgets.manage' | 'budgets.approve') {
  const budget = await asked(req);
  assertCan(actorOf(req), permission, budget.centreId);
  return budget;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
