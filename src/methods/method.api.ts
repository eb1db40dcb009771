import { actorOf, requirePermission } from '../access';
import type { Clock } from '../platform/clock';
import { operation, type Operation } from '../platform/http';
import { confirmMethodSchema, type ConfirmMethod } from './method.schema';
import { confirmMethod, findMethods, getMethod, type MethodState } from './method.service';

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
        const found = await getMethod(actorOf(req), params['code'] ?? '');
        return { json: present(found), version: found.version };
      },
    }),
    operation<unknown, ConfirmMethod>({
      ...common,
      method: 'post',
      path: '/methods/:code/confirmation',
      summary: 'Confirm the document of a procedure with its source: its certificates may then be issued',
      access: 'write',
      body: confirmMethodSchema,
      answer: { status: 200, description: 'The procedure with its document' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const code = params['code'] ?? '';
        await confirmMethod(actorOf(req), code, body, { at: clock.now(), expectedVersion });
        const found = await getMethod(actorOf(req), code);
        return { json: present(found), version: found.version };
      },
    }),
  ];
}

function present({ procedure, method, blocks }: MethodState) {
  const { documentNumber, source, confirmedBy, confirmedAt, sample } = method ?? {};
  return {
    ...{ code: procedure.code, name: procedure.name, proposed: procedure.documentNumber, blocks },
    confirmed: method ? { documentNumber, source, confirmedBy, confirmedAt, sample: sample ?? false } : null,
  };
}
