import { refuseProposalSchema, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { proposeMethodSchema } from './method.schema';
import { confirmMethod, findMethods, getMethod, proposeMethod, refuseMethod, type MethodState } from './method.service';

export function methodApi(clock: Clock): readonly Operation[] {
  const { listWhole, read, add, step } = resource({
    ...{ tag: 'Methods', path: '/methods/:code', clock },
    ...{ reads: 'instrumentTypes.confirm', writes: 'instrumentTypes.confirm', present: presentMethod },
  });
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
  ];
}

function presentMethod({ procedure, method, blocks, version }: MethodState) {
  const { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample = false } = method ?? {};
  const confirmed = { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample };
  return {
    ...{ code: procedure.code, version, name: procedure.name, proposed: procedure.documentNumber, blocks },
    confirmed: documentNumber ? confirmed : null,
    proposals: method?.proposals ?? [],
  };
}
