import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { getVerifierFor } from '../centres';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { leavingTexts as texts } from './leaving.messages';
import { countInHand, outstandingOf } from './leaving.queries';
import { leavingSchema, withdrawSchema } from './leaving.schema';
import { beginLeaving, finishLeaving, withdrawLeaving } from './leaving.service';
import { BeginLeavingPage, FinishLeavingPage, WithdrawLeavingPage } from './leaving.forms';
import { LeavingPage } from './leaving.views';

/** A person leaves: below `/verifiers/:id/leaving`. */
export function leavingRoutes(clock: Clock): Router {
  const routes = Router();
  const manages = requirePermission('leavings.manage');

  routes.get('/:id/leaving', requirePermission('verifiers.read'), async (req, res) => {
    const actor = actorOf(req);
    const verifier = await getVerifierFor(actor, idOf(req));
    const outstanding = await outstandingOf(actor, verifier, dayInVietnam(clock.now()));
    const mayManage = can(actor, 'leavings.manage', verifier.centreId);
    sendPage(req, res, <LeavingPage {...{ verifier, outstanding, actor, mayManage }} />);
  });

  const beginning = formPage({
    show: async (req) => <BeginLeavingPage {...await askedToEnd(req)} />,
    record: askedToChange,
    initial: async (req) => {
      const { leaving } = await askedToChange(req);
      return { on: dayInVietnam(clock.now()), ...(leaving?.finishedAt ? {} : leaving) };
    },
    submit: async (req, { version }) => {
      const input = parseForm(leavingSchema, req.body);
      await beginLeaving(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.begun);
      return addressOf(req);
    },
  });
  routes.route('/:id/leaving/begin').all(manages).get(beginning.show).post(beginning.submit);

  const withdrawing = formPage({
    show: async (req) => <WithdrawLeavingPage verifier={await askedToChange(req)} />,
    record: askedToChange,
    submit: async (req, { version }) => {
      const input = parseForm(withdrawSchema, req.body);
      await withdrawLeaving(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.withdrawn);
      return addressOf(req);
    },
  });
  routes.route('/:id/leaving/withdraw').all(manages).get(withdrawing.show).post(withdrawing.submit);

  const finishing = formPage({
    show: async (req) => <FinishLeavingPage {...await askedToEnd(req)} />,
    record: askedToChange,
    submit: async (req, { version }) => {
      await finishLeaving(actorOf(req), idOf(req), { at: clock.now(), expectedVersion: version });
      flash(req, texts.finishedNow);
      return addressOf(req);
    },
  });
  routes.route('/:id/leaving/finish').all(manages).get(finishing.show).post(finishing.submit);
  return routes;
}

async function askedToChange(req: Request) {
  const verifier = await getVerifierFor(actorOf(req), idOf(req));
  assertCan(actorOf(req), 'leavings.manage', verifier.centreId);
  return verifier;
}

async function askedToEnd(req: Request) {
  const verifier = await askedToChange(req);
  return { verifier, inHand: await countInHand(verifier._id) };
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function addressOf(req: Request): string {
  return `/verifiers/${idOf(req)}/leaving`;
}
