import { Router } from 'express';
import { actorOf, assertCan, can, reachOf, refuseProposalSchema, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { amendmentRoutes } from './amendment.routes';
import { approveDesignation, refuseDesignation } from './designation-approval.service';
import { asked, askedToChange, idOf } from './designation.asked';
import {
  ApproveDesignationPage,
  DesignationActPage,
  DesignationFormPage,
  RefuseDesignationPage,
} from './designation.forms';
import { designationActsDone, designationTexts as texts } from './designation.messages';
import type { DesignationRecord } from './designation.model';
import { findDesignations } from './designation.queries';
import { designationActs, type DesignationAct } from './designation.rules';
import {
  changeDesignationSchema,
  designationActSchema,
  listDesignationsSchema,
  registerDesignationSchema,
} from './designation.schema';
import { actOnDesignation, changeDesignation, registerDesignation } from './designation.service';
import type { DesignationSettings } from './designation.settings';
import { DesignationPage } from './designation-record.views';
import { onDaySchema } from './public-register.schema';
import { DesignationListPage, DesignationTable } from './designation.views';
import { scopeLineRoutes } from './scope-line.routes';
import { typeNamesOf } from './type-names';

export function designationRoutes(options: DesignationSettings): Router {
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
      <DesignationPage
        {...{ designation, centre, typeNames, history, actor: actorOf(req), mayManage, day, today: today() }}
      />,
    );
  });

  const change = formPage({
    show: async (req) => <DesignationFormPage centres={[]} designation={await askedToChange(req)} />,
    record: asked,
    initial: async (req) => formOf(await asked(req)),
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
  const approval = approvalPage(clock);
  routes.route('/:id/approve').all(requirePermission('designations.approve')).get(approval.show).post(approval.submit);
  const refusal = refusalPage(clock);
  routes.route('/:id/refuse').all(requirePermission('designations.approve')).get(refusal.show).post(refusal.submit);
  routes.use('/:id/scope-lines', scopeLineRoutes(options));
  routes.use('/:id/amendments', amendmentRoutes(options));
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

function approvalPage(clock: Clock) {
  return formPage({
    show: async (req) => <ApproveDesignationPage designation={await askedToChange(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      await approveDesignation(actorOf(req), idOf(req), { at: clock.now(), expectedVersion: version });
      flash(req, texts.approved);
      return `/designations/${idOf(req)}`;
    },
  });
}

function refusalPage(clock: Clock) {
  return formPage({
    show: async (req) => <RefuseDesignationPage designation={await askedToChange(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const { reason } = parseForm(refuseProposalSchema, req.body);
      await refuseDesignation(actorOf(req), idOf(req), reason, { at: clock.now(), expectedVersion: version });
      flash(req, texts.refusedNow);
      return `/designations/${idOf(req)}`;
    },
  });
}

function formOf({ provisional, ...designation }: DesignationRecord): Record<string, unknown> {
  return { ...designation, provisional: provisional ? 'true' : '' };
}
