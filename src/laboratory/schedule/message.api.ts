import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { MessageRecord } from './message.model';
import { findMessages, getMessage } from './message.queries';
import { listMessagesSchema, resendSchema, type ListMessages, type ResendInput } from './message.schema';
import { resendMessage } from './message.service';

export function messageApi(clock: Clock): readonly Operation[] {
  const answer = (message: MessageRecord) => ({ json: presentRecord(message), version: message.__v ?? 0 });
  const common = { tag: 'Messages' } as const;
  const reading = { ...common, method: 'get', access: 'read', door: requirePermission('messages.read') } as const;
  return [
    operation<ListMessages>({
      ...reading,
      path: '/messages',
      summary: 'Letters of the outbox, newest first, without their texts',
      query: listMessagesSchema,
      answer: { status: 200, description: 'A page of letters' },
      handle: async ({ req, query: { limit, cursor, ...filter } }) => {
        const page = await findMessages(actorOf(req), filter, { limit, after: cursor });
        return { json: { items: page.items.map((each) => presentRecord(each)), nextCursor: page.next } };
      },
    }),
    operation({
      ...reading,
      path: '/messages/:id',
      summary: 'One letter',
      answer: { status: 200, description: 'The letter' },
      handle: async ({ req, params }) => answer(await getMessage(actorOf(req), params['id'] ?? '')),
    }),
    operation<unknown, ResendInput>({
      ...common,
      method: 'post',
      access: 'write',
      door: requirePermission('messages.resend'),
      path: '/messages/:id/resend',
      summary: 'Put a letter that did not arrive back in the queue',
      body: resendSchema,
      answer: { status: 200, description: 'The letter as it is now' },
      handle: async ({ req, params, body, expectedVersion }) =>
        answer(await resendMessage(actorOf(req), params['id'] ?? '', body.to, { at: clock.now(), expectedVersion })),
    }),
  ];
}
