import type { Request, Router } from 'express';
import { actorOf, proposalTexts, refuseProposalSchema, requirePermission, waitingProposal } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { ConfirmFigurePage, ProposeFigurePage, RefuseFigurePage, startingFigure } from './figure.form';
import { figureTexts as texts } from './figure.messages';
import { confirmFigure, figureNamed, proposeFigure, refuseFigure } from './figure.service';
import { figuresHref, FiguresPage } from './figure.views';
import { proposeFigureSchema } from './method.schema';
import { getMethod } from './method.service';

/** The figures of a procedure are proposed by one officer, and confirmed or refused by another: below `/methods`. */
export function figureRoutes(routes: Router, clock: Clock): void {
  const door = requirePermission('instrumentTypes.confirm');
  routes.get('/:code/figures', door, async (req, res) => {
    const found = await named(req);
    if (!found.procedure.figures) throw new NotFoundError(texts.notFound);
    sendPage(req, res, <FiguresPage found={found} reader={actorOf(req)} />);
  });

  const proposal = formPage({
    show: async (req) => <ProposeFigurePage {...await asked(req)} />,
    initial: async (req) => startingFigure(await named(req), dayInVietnam(clock.now())),
    record,
    submit: async (req, { version }) => {
      const { code, figure } = parameters(req);
      const change = { at: clock.now(), expectedVersion: version };
      await proposeFigure(actorOf(req), { code, figure }, parseForm(proposeFigureSchema, req.body), change);
      flash(req, texts.proposed);
      return figuresHref(code);
    },
  });
  routes.route('/:code/figures/:figure').all(door).get(proposal.show).post(proposal.submit);

  const confirmation = formPage({
    show: async (req) => <ConfirmFigurePage {...await askedProposal(req)} />,
    record,
    submit: async (req, { version }) => {
      const { code, proposalId } = parameters(req);
      await confirmFigure(actorOf(req), { code, proposalId }, { at: clock.now(), expectedVersion: version });
      flash(req, texts.confirmed);
      return figuresHref(code);
    },
  });
  routes.route('/:code/figure-proposals/:proposal/confirm').all(door).get(confirmation.show).post(confirmation.submit);

  const refusal = formPage({
    show: async (req) => <RefuseFigurePage {...await askedProposal(req)} />,
    record,
    submit: async (req, { version }) => {
      const { code, proposalId } = parameters(req);
      const { reason } = parseForm(refuseProposalSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await refuseFigure(actorOf(req), { code, proposalId }, reason, change);
      flash(req, proposalTexts.refusedNow);
      return figuresHref(code);
    },
  });
  routes.route('/:code/figure-proposals/:proposal/refuse').all(door).get(refusal.show).post(refusal.submit);
}

function parameters({ params }: Request) {
  const { code, figure, proposal } = params;
  return { code: String(code), figure: String(figure), proposalId: String(proposal) };
}

function named(req: Request) {
  return getMethod(actorOf(req), parameters(req).code);
}

async function record(req: Request) {
  const { method, version } = await named(req);
  return { _id: method?._id, __v: version };
}

async function asked(req: Request) {
  const { code, figure } = parameters(req);
  const found = await named(req);
  return { found, figure: figureNamed(code, figure) };
}

async function askedProposal(req: Request) {
  const { code, proposalId } = parameters(req);
  const found = await named(req);
  const proposal = waitingProposal(found.method?.figureProposals ?? [], proposalId);
  return { found, proposal, figure: figureNamed(code, proposal.name) };
}
