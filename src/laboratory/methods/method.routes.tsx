import { Router, type Request } from 'express';
import { actorOf, proposalTexts, refuseProposalSchema, requirePermission, waitingProposal } from '../../access';
import { findTypesWithWaitingRules } from '../instruments';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { figureRoutes } from './figure.routes';
import { methodTexts as texts } from './method.messages';
import { proposeMethodSchema } from './method.schema';
import {
  confirmMethod,
  countUnconfirmedRules,
  findMethods,
  getMethod,
  proposeMethod,
  refuseMethod,
} from './method.service';
import { ConfirmMethodPage, ProposeMethodPage, RefuseMethodPage } from './method.form';
import { methodList, MethodsPage } from './method.views';

/** What waits for confirmation: below `/methods`. */
export function methodRoutes(clock: Clock): Router {
  const routes = Router();

  routes.get('/', requirePermission('instrumentTypes.confirm'), async (req, res) => {
    const unconfirmedRules = await countUnconfirmedRules(dayInVietnam(clock.now()));
    const reader = actorOf(req);
    const [found, types] = await Promise.all([findMethods(reader), findTypesWithWaitingRules()]);
    sendPage(req, res, <MethodsPage {...{ found, types, reader, unconfirmedRules, day: dayInVietnam(clock.now()) }} />);
  });

  const record = async (req: Request) => {
    const { method, version } = await named(req);
    return { _id: method?._id, __v: version };
  };
  const door = requirePermission('instrumentTypes.confirm');
  const proposal = formPage({
    show: async (req) => <ProposeMethodPage found={await named(req)} />,
    initial: async (req) => {
      const { method, procedure } = await named(req);
      return { documentNumber: method?.documentNumber ?? procedure.documentNumber ?? undefined };
    },
    record,
    submit: async (req, { version }) => {
      const input = parseForm(proposeMethodSchema, req.body);
      await proposeMethod(actorOf(req), codeOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.proposed);
      return methodList.href;
    },
  });
  routes.route('/:code').all(door).get(proposal.show).post(proposal.submit);

  const confirmation = formPage({
    show: async (req) => <ConfirmMethodPage {...await askedProposal(req)} />,
    record,
    submit: async (req, { version }) => {
      await confirmMethod(actorOf(req), asked(req), { at: clock.now(), expectedVersion: version });
      flash(req, texts.confirmed);
      return methodList.href;
    },
  });
  routes.route('/:code/proposals/:proposal/confirm').all(door).get(confirmation.show).post(confirmation.submit);

  const refusal = formPage({
    show: async (req) => <RefuseMethodPage {...await askedProposal(req)} />,
    record,
    submit: async (req, { version }) => {
      const { reason } = parseForm(refuseProposalSchema, req.body);
      await refuseMethod(actorOf(req), asked(req), reason, { at: clock.now(), expectedVersion: version });
      flash(req, proposalTexts.refusedNow);
      return methodList.href;
    },
  });
  routes.route('/:code/proposals/:proposal/refuse').all(door).get(refusal.show).post(refusal.submit);
  figureRoutes(routes, clock);
  return routes;
}

function codeOf(req: Request): string {
  return String(req.params['code']);
}

function named(req: Request) {
  return getMethod(actorOf(req), codeOf(req));
}

function asked(req: Request) {
  return { code: codeOf(req), proposalId: String(req.params['proposal']) };
}

async function askedProposal(req: Request) {
  const found = await named(req);
  return { found, proposal: waitingProposal(found.method?.proposals ?? [], asked(req).proposalId) };
}
