import { refuseProposalSchema, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { confirmFigure, proposeFigure, refuseFigure } from './figure.service';
import { proposeFigureSchema, proposeMethodSchema } from './method.schema';
import { confirmMethod, findMethods, getMethod, proposeMethod, refuseMethod, type MethodState } from './method.service';

export function methodApi(clock: Clock): readonly Operation[] {
  const { listWhole, read, add, step } = methods(clock);
  return [
    listWhole({
      summary: 'The procedures, whether their documents are confirmed, and what waits for that',
      answer: 'All procedures',
      find: findMethods,
    }),
    read({
      summary: 'One procedure, whether its document is confirmed, and what waits for that',
      answer: 'The procedure',
      get: getMethod,
    }),
    add('proposals', {
      summary: 'Propose the document of a procedure with its source; another officer confirms it',
      answer: 'The procedure with what waits',
      body: proposeMethodSchema,
      run: proposeMethod,
    }),
    step('proposals/:proposalId/confirmation', {
      summary: 'Confirm what somebody else proposed: the certificates of the procedure may then be issued',
      answer: 'The procedure with its document',
      run: (actor, code, _nothing, change, { proposalId = '' }) => confirmMethod(actor, { code, proposalId }, change),
    }),
    step('proposals/:proposalId/refusal', {
      summary: 'Refuse what was proposed with the reason, or take back one’s own',
      answer: 'The procedure',
      body: refuseProposalSchema,
      run: (actor, code, { reason }, change, { proposalId = '' }) =>
        refuseMethod(actor, { code, proposalId }, reason, change),
    }),
    ...figureOperations(clock),
  ];
}

/** The figures of a procedure, proposed by one officer and confirmed by another. */
function figureOperations(clock: Clock): readonly Operation[] {
  const { add, step } = methods(clock);
  return [
    add('figures/:figure/proposals', {
      summary: 'Propose a figure of the procedure with its document and clause; another officer confirms it',
      answer: 'The procedure with what waits',
      body: proposeFigureSchema,
      run: (actor, code, read, change, { figure = '' }) => proposeFigure(actor, { code, figure }, read, change),
    }),
    step('figure-proposals/:proposalId/confirmation', {
      summary: 'Confirm a figure that somebody else proposed: work from its first day on is judged by it',
      answer: 'The procedure with its figures',
      run: (actor, code, _nothing, change, { proposalId = '' }) => confirmFigure(actor, { code, proposalId }, change),
    }),
    step('figure-proposals/:proposalId/refusal', {
      summary: 'Refuse a figure that was proposed with the reason, or take back one’s own',
      answer: 'The procedure',
      body: refuseProposalSchema,
      run: (actor, code, { reason }, change, { proposalId = '' }) =>
        refuseFigure(actor, { code, proposalId }, reason, change),
    }),
  ];
}

function methods(clock: Clock) {
  return resource({
    ...{ tag: 'Methods', path: '/methods/:code', clock },
    ...{ reads: 'instrumentTypes.confirm', writes: 'instrumentTypes.confirm', present: presentMethod },
  });
}

function presentMethod({ procedure, method, blocks, version }: MethodState) {
  const { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample = false } = method ?? {};
  const confirmed = { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample };
  return {
    ...{ code: procedure.code, version, name: procedure.name, proposed: procedure.documentNumber, blocks },
    confirmed: documentNumber ? confirmed : null,
    proposals: method?.proposals ?? [],
    figures: (procedure.figures ?? []).map((figure) => ({
      ...figure,
      versions: (method?.figures ?? []).filter(({ name }) => name === figure.name),
    })),
    figureProposals: method?.figureProposals ?? [],
  };
}
