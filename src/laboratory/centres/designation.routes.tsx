import { Router, type Request } from 'express';
import { actorOf, assertCan, can, reachOf, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQuery, redirectSaved } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, postedVersion, sendList, sendPage, type Choice } from '../../platform/web';
import { DesignationActPage, DesignationFormPage, ScopeLineFormPage } from './designation.forms';
import { designationActsDone, designationTexts as texts } from './designation.messages';
import type { DesignationRecord } from './designation.model';
import { findDesignations, getDesignation } from './designation.queries';
import { designationActs, type DesignationAct } from './designation.rules';
import {
  changeDesignationSchema,
  designationActSchema,
  listDesignationsSchema,
  registerDesignationSchema,
  scopeLineSchema,
} from './designation.schema';
import {
  actOnDesignation,
  addScopeLine,
  changeDesignation,
  registerDesignation,
  replaceScopeLine,
} from './designation.service';
import { DesignationPage } from './designation-record.views';
import { onDaySchema } from './public-register.schema';
import { DesignationListPage, DesignationTable } from './designation.views';
import { typeNamesOf } from './type-names';

interface Options {
  readonly clock: Clock;
  /** The instrument types a scope line can name; they belong to a higher folder. */
  readonly findTypeChoices: () => Promise<readonly Choice[]>;
}

export function designationRoutes(options: Options): Router {
  const { clock } = options;
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('designations.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listDesignationsSchema, req);
    const page = await findDesignations(actor, query, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const props = { page, centres, day: query.on ?? query.inForceOn ?? today() };
    const centreChoices =
      reachOf(actor, 'designations.read') === 'all' ? await findOrganizationChoices(['centre']) : [];
    const mayManage = can(actor, 'designations.manage');
    sendList(
      req,
      res,
      <DesignationListPage {...props} {...{ mayManage, centreChoices }} />,
      <DesignationTable {...props} />,
    );
  });

  const registration = formPage({
    show: async (req) => {
      assertCan(actorOf(req), 'designations.manage');
      return <DesignationFormPage centres={await findOrganizationChoices(['centre'])} />;
    },
    submit: async (req) => {
      const input = parseForm(registerDesignationSchema, req.body);
      const designation = await registerDesignation(actorOf(req), input, clock.now());
      flash(req, texts.registered);
      return `/designations/${String(designation._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('designations.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id', requirePermission('designations.read'), async (req, res) => {
    const designation = await asked(req);
    const { on: day = today() } = pageQuery(onDaySchema, req);
    const centre = (await organizationsById([designation.centreId])).get(String(designation.centreId));
    const typeNames = typeNamesOf(await options.findTypeChoices());
    const history = await findHistory(designation._id);
    const mayManage = can(actorOf(req), 'designations.manage', designation.centreId);
    sendPage(
      req,
      res,
      <DesignationPage {...{ designation, centre, typeNames, history, mayManage, day, today: today() }} />,
    );
  });

  const change = formPage({
    show: async (req) => <DesignationFormPage centres={[]} designation={await askedToChange(req)} />,
    record: asked,
    initial: async (req) => ({ ...(await asked(req)) }),
    submit: async (req, { version }) => {
      await changeDesignation(actorOf(req), idOf(req), parseForm(changeDesignationSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return `/designations/${idOf(req)}`;
    },
  });
  routes.route('/:id/change').all(requirePermission('designations.manage')).get(change.show).post(change.submit);

  for (const act of designationActs) {
    const page = actPage(act, clock);
    routes.route(`/:id/${act}`).all(requirePermission('designations.manage')).get(page.show).post(page.submit);
  }
  routes.use('/:id/scope-lines', scopeLineRoutes(options));
  return routes;
}

function actPage(act: DesignationAct, clock: Clock) {
  return formPage({
    show: async (req) => <DesignationActPage designation={await askedToChange(req)} act={act} />,
    record: asked,
    initial: () => ({ on: dayInVietnam(clock.now()) }),
    submit: async (req, { version }) => {
      await actOnDesignation(actorOf(req), idOf(req), act, parseForm(designationActSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, designationActsDone[act]);
      return `/designations/${idOf(req)}`;
    },
  });
}

/** A page for each line of the scope: added, changed and removed one by one, without a script. */
function scopeLineRoutes({ clock, findTypeChoices }: Options): Router {
  const routes = Router({ mergeParams: true });

  const addition = formPage({
    show: async (req) => <ScopeLineFormPage designation={await askedToChange(req)} types={await findTypeChoices()} />,
    record: asked,
    submit: async (req, { version }) => {
      await addScopeLine(actorOf(req), idOf(req), parseForm(scopeLineSchema, req.body), {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.lineAdded);
      return `/designations/${idOf(req)}`;
    },
  });
  routes.route('/new').all(requirePermission('designations.manage')).get(addition.show).post(addition.submit);

  const change = formPage({
    show: async (req) => (
      <ScopeLineFormPage designation={await askedToChange(req)} types={await findTypeChoices()} index={indexOf(req)} />
    ),
    record: asked,
    initial: async (req) => lineAsked(await asked(req), indexOf(req)),
    submit: async (req, { version }) => {
      const line = parseForm(scopeLineSchema, req.body);
      await replaceScopeLine(actorOf(req), idOf(req), indexOf(req), [line], {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return `/designations/${idOf(req)}`;
    },
  });
  routes.route('/:index/change').all(requirePermission('designations.manage')).get(change.show).post(change.submit);

  routes.post('/:index/remove', requirePermission('designations.manage'), async (req, res) => {
    const version = postedVersion(req);
    await replaceScopeLine(actorOf(req), idOf(req), indexOf(req), [], { at: clock.now(), expectedVersion: version });
    flash(req, texts.lineRemoved);
    await redirectSaved(req, res, `/designations/${idOf(req)}`);
  });
  return routes;
}

function lineAsked({ scopeLines }: DesignationRecord, index: number): Record<string, unknown> {
  const line = scopeLines[index];
  if (!line) throw new NotFoundError(texts.noSuchLine);
  return { ...line, accuracyClasses: line.accuracyClasses.join('; ') };
}

function asked(req: Request) {
  return getDesignation(actorOf(req), idOf(req));
}

async function askedToChange(req: Request) {
  const designation = await asked(req);
  assertCan(actorOf(req), 'designations.manage', designation.centreId);
  return designation;
}

function idOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}

/** Lines count from 0 in addresses. */
function indexOf(req: Request): number {
  return Number((req.params as Record<string, unknown>)['index']);
}
