import { Router, type Request } from 'express';
import { actorOf, can, refuseProposalSchema, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage, sendPage } from '../../platform/web';
import { amendmentTexts as texts } from './amendment.messages';
import { changeAmendmentSchema, draftAmendmentSchema } from './amendment.schema';
import { approveAmendment, changeAmendment, draftAmendment, refuseAmendment } from './amendment.service';
import {
  amendmentAddress,
  AmendmentFormPage,
  AmendmentPage,
  ApproveAmendmentPage,
  RefuseAmendmentPage,
} from './amendment.views';
import { amendmentIdOf, asked, askedAmendment, askedToChange, idOf } from './designation.asked';
import type { DesignationSettings } from './designation.settings';
import { designationTexts } from './designation.messages';
import { scopeLineRoutes } from './scope-line.routes';
import { typeNamesOf } from './type-names';

/** What a designation says from a day on: drafted by one officer, approved by another; below `/designations/:id/amendments`. */
export function amendmentRoutes(settings: DesignationSettings): Router {
  const { clock, findTypeChoices } = settings;
  const routes = Router({ mergeParams: true });
  const manages = requirePermission('designations.manage');
  const approves = requirePermission('designations.approve');

  const drafting = draftPage(clock);
  routes.route('/new').all(manages).get(drafting.show).post(drafting.submit);
  routes.get('/:amendment', requirePermission('designations.read'), async (req, res) => {
    const named = await askedAmendment(req);
    const typeNames = typeNamesOf(await findTypeChoices());
    const actor = actorOf(req);
    const mayManage = can(actor, 'designations.manage', named.designation.centreId);
    sendPage(req, res, <AmendmentPage {...{ ...named, typeNames, actor, mayManage }} />);
  });
  const change = changePage(clock);
  routes.route('/:amendment/change').all(manages).get(change.show).post(change.submit);
  const approval = approvalPage(clock);
  routes.route('/:amendment/approve').all(approves).get(approval.show).post(approval.submit);
  const refusal = refusalPage(clock);
  routes.route('/:amendment/refuse').all(approves).get(refusal.show).post(refusal.submit);
  routes.use('/:amendment/scope-lines', scopeLineRoutes(settings));
  return routes;
}

function draftPage(clock: Clock) {
  return formPage({
    show: async (req) => <AmendmentFormPage designation={await askedToChange(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(draftAmendmentSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const { amendments = [] } = await draftAmendment(actorOf(req), idOf(req), input, change);
      flash(req, texts.drafted);
      return amendmentAddress(idOf(req), String(amendments.at(-1)?._id));
    },
  });
}

function changePage(clock: Clock) {
  return formPage({
    show: async (req) => <AmendmentFormPage {...await askedAmendment(req)} />,
    record: asked,
    initial: async (req) => ({ ...(await askedAmendment(req)).amendment }),
    submit: async (req, { version }) => {
      const input = parseForm(changeAmendmentSchema, req.body);
      await changeAmendment(actorOf(req), named(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.drafted);
      return addressOf(req);
    },
  });
}

function approvalPage(clock: Clock) {
  return formPage({
    show: async (req) => <ApproveAmendmentPage {...await askedAmendment(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      await approveAmendment(actorOf(req), named(req), { at: clock.now(), expectedVersion: version });
      flash(req, texts.approved);
      return addressOf(req);
    },
  });
}

function refusalPage(clock: Clock) {
  return formPage({
    show: async (req) => <RefuseAmendmentPage {...await askedAmendment(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const { reason } = parseForm(refuseProposalSchema, req.body);
      await refuseAmendment(actorOf(req), named(req), reason, { at: clock.now(), expectedVersion: version });
      flash(req, designationTexts.refusedNow);
      return addressOf(req);
    },
  });
}

function named(req: Request) {
  return { id: idOf(req), amendmentId: amendmentIdOf(req) ?? '' };
}

function addressOf(req: Request): string {
  const { id, amendmentId } = named(req);
  return amendmentAddress(id, amendmentId);
}
