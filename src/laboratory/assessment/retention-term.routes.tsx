import { Router, type Request } from 'express';
import { actorOf, proposalTexts, refuseProposalSchema, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { termTexts as texts } from './retention-term.messages';
import { confirmTermSchema, proposeTermSchema } from './retention-term.schema';
import { confirmTerm, getTerm, proposeTerm, refuseTerm } from './retention-term.service';
import { ConfirmTermPage, ProposeTermPage, RefuseTermPage, retentionHome } from './retention-term.views';

/** Terms proposed by one officer and confirmed by another: below `/assessment/retention/terms`. */
export function retentionTermRoutes(clock: Clock): Router {
  const routes = Router();
  const manage = requirePermission('retention.manage');

  const proposal = formPage({
    show: () => <ProposeTermPage />,
    submit: async (req) => {
      await proposeTerm(actorOf(req), parseForm(proposeTermSchema, req.body), clock.now());
      flash(req, texts.proposed);
      return retentionHome.href;
    },
  });
  routes.route('/new').all(manage).get(proposal.show).post(proposal.submit);

  const confirmation = formPage({
    show: async (req) => <ConfirmTermPage term={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      await confirmTerm(actorOf(req), idOf(req), parseForm(confirmTermSchema, req.body), change);
      flash(req, texts.confirmed);
      return retentionHome.href;
    },
  });
  routes.route('/:id/confirm').all(manage).get(confirmation.show).post(confirmation.submit);

  const refusal = formPage({
    show: async (req) => <RefuseTermPage term={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      await refuseTerm(actorOf(req), idOf(req), parseForm(refuseProposalSchema, req.body), change);
      flash(req, proposalTexts.refusedNow);
      return retentionHome.href;
    },
  });
  routes.route('/:id/refuse').all(manage).get(refusal.show).post(refusal.submit);
  return routes;
}

function asked(req: Request) {
  return getTerm(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
