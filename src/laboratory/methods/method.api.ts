import { actorOf, refuseProposalSchema, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import type { MethodDocumentRead } from './method.model';
import { proposeMethodSchema } from './method.schema';
import { confirmMethod, findMethods, getMethod, proposeMethod, refuseMethod, type MethodState } from './method.service';

export function methodApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Methods', door: requirePermission('instrumentTypes.confirm') } as const;
  return [
    operation({
      ...common,
      method: 'get',
      path: '/methods',
      summary: 'The procedures, whether their documents are confirmed, and what waits for that',
      access: 'read',
      answer: { status: 200, description: 'All procedures' },
      handle: async ({ req }) => {
        const found = await findMethods(actorOf(req));
        return { json: { items: found.map(present), nextCursor: null } };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/methods/:code',
      summary: 'One procedure, whether its document is confirmed, and what waits for that',
      access: 'read',
      answer: { status: 200, description: 'The procedure' },
      handle: async ({ req, params }) => {
        return answerWith(await getMethod(actorOf(req), params['code'] ?? ''));
      },
    }),
    operation<unknown, MethodDocumentRead>({
      ...common,
      method: 'post',
      path: '/methods/:code/proposals',
      summary: 'Propose the document of a procedure with its source; another officer confirms it',
      access: 'write',
      body: proposeMethodSchema,
      answer: { status: 201, description: 'The procedure with what waits' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await proposeMethod(actorOf(req), params['code'] ?? '', body, { at: clock.now(), expectedVersion });
        return answerWith(await getMethod(actorOf(req), params['code'] ?? ''));
      },
    }),
    operation({
      ...common,
      method: 'post',
      path: '/methods/:code/proposals/:proposalId/confirmation',
      summary: 'Confirm what somebody else proposed: the certificates of the procedure may then be issued',
      access: 'write',
      answer: { status: 200, description: 'The procedure with its document' },
      handle: async ({ req, params, expectedVersion }) => {
        await confirmMethod(actorOf(req), namedIn(params), { at: clock.now(), expectedVersion });
        return answerWith(await getMethod(actorOf(req), params['code'] ?? ''));
      },
    }),
    operation<unknown, { readonly reason: string }>({
      ...common,
      method: 'post',
      path: '/methods/:code/proposals/:proposalId/refusal',
      summary: 'Refuse what was proposed with the reason, or take back one’s own',
      access: 'write',
      body: refuseProposalSchema,
      answer: { status: 200, description: 'The procedure' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await refuseMethod(actorOf(req), namedIn(params), body.reason, { at: clock.now(), expectedVersion });
        return answerWith(await getMethod(actorOf(req), params['code'] ?? ''));
      },
    }),
  ];
}

function namedIn(params: Readonly<Record<string, string>>) {
  return { code: params['code'] ?? '', proposalId: params['proposalId'] ?? '' };
}

function answerWith(found: MethodState) {
  return { json: present(found), version: found.version };
}

function present({ procedure, method, blocks, version }: MethodState) {
  const { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample = false } = method ?? {};
  const confirmed = { documentNumber, source, proposedBy, confirmedBy, confirmedAt, sample };
  return {
    ...{ code: procedure.code, version, name: procedure.name, proposed: procedure.documentNumber, blocks },
    confirmed: documentNumber ? confirmed : null,
    proposals: method?.proposals ?? [],
  };
}
