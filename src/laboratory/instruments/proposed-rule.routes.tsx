import type { Request, Router } from 'express';
import { actorOf, proposalTexts, refuseProposalSchema, requirePermission, waitingProposal } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import { proposeRuleSchema } from './instrument-type.schema';
import { countVerifiedSince } from './instrument-count.service';
import { getInstrumentType } from './instrument-type.service';
import { confirmRule, proposeRule, refuseRule } from './proposed-rule.service';
import { ConfirmRulePage, ProposeRulePage, RefuseRulePage } from './proposed-rule.views';

/** Rules of law are proposed by one officer, and confirmed or refused by another: below `/instrument-types`. */
export function proposalRoutes(routes: Router, clock: Clock): void {
  const proposal = formPage({
    show: async (req) => <ProposeRulePage type={await asked(req)} />,
    record: asked,
    initial: askedRule,
    submit: async (req, { version }) => {
      const input = parseForm(proposeRuleSchema, req.body);
      const { code } = await proposeRule(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.proposed);
      return `/instrument-types/${code}`;
    },
  });
  const door = requirePermission('instrumentTypes.confirm');
  routes.route('/:id/rules/new').all(door).get(proposal.show).post(proposal.submit);

  const confirmation = formPage({
    show: async (req) => {
      const props = await askedProposal(req);
      const verifiedSince = await countVerifiedSince(props.type.code, props.proposal.effectiveFrom);
      return <ConfirmRulePage {...props} verifiedSince={verifiedSince} />;
    },
    record: asked,
    submit: async (req, { version }) => {
      const { code } = await confirmRule(actorOf(req), named(req), { at: clock.now(), expectedVersion: version });
      flash(req, texts.confirmed);
      return `/instrument-types/${code}`;
    },
  });
  routes.route('/:id/proposals/:proposal/confirm').all(door).get(confirmation.show).post(confirmation.submit);

  const refusal = formPage({
    show: async (req) => <RefuseRulePage {...await askedProposal(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const { reason } = parseForm(refuseProposalSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const { code } = await refuseRule(actorOf(req), named(req), reason, change);
      flash(req, proposalTexts.refusedNow);
      return `/instrument-types/${code}`;
    },
  });
  routes.route('/:id/proposals/:proposal/refuse').all(door).get(refusal.show).post(refusal.submit);
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function named(req: Request) {
  return { id: idOf(req), proposalId: String(req.params['proposal']) };
}

function asked(req: Request) {
  return getInstrumentType(actorOf(req), idOf(req));
}

async function askedProposal(req: Request) {
  const type = await asked(req);
  return { type, proposal: waitingProposal(type.proposals, String(req.params['proposal'])) };
}

/** The rule that `?from=` names, as it stands: somebody compares it with the text. */
async function askedRule(req: Request): Promise<Record<string, unknown>> {
  const { rules } = await asked(req);
  const rule = rules.find(({ effectiveFrom }) => effectiveFrom === req.query['from']);
  const fields = Object.entries(rule ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(fields.map(([name, value]: [string, unknown]) => [name, String(value)]));
}
