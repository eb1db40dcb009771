import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { sendLetters } from './message.letters';
import type { MessageRecord } from './message.model';
import { findMessages, getMessage } from './message.queries';
import { listMessagesSchema, printLettersSchema, resendSchema } from './message.schema';
import { resendMessage } from './message.service';

export function messageApi(clock: Clock): readonly Operation[] {
  const { list, read, step } = resource({
    ...{ tag: 'Messages', path: '/messages/:id', clock },
    ...{ reads: 'messages.read', writes: 'messages.resend' },
    present: (message: MessageRecord) => presentRecord(message),
  });
  return [
    list({
      summary: 'Letters of the outbox, newest first, without their texts',
      answer: 'A page of letters',
      query: listMessagesSchema,
      find: findMessages,
    }),
    operation({
      ...{ tag: 'Messages', method: 'get', path: '/messages/letters.pdf', access: 'read' },
      door: requirePermission('messages.read'),
      summary: 'Letters of the outbox on paper, for the post; what a centre is told of its own instruments is left out',
      query: printLettersSchema,
      answer: { status: 200, description: 'A page for each letter', mediaType: 'application/pdf' },
      handle: ({ req, query }) =>
        Promise.resolve({ send: (res) => sendLetters(res, actorOf(req), query, clock.now()) }),
    }),
    read({ summary: 'One letter', answer: 'The letter', get: getMessage }),
    step('resend', {
      summary: 'Put a letter that did not arrive back in the queue',
      answer: 'The letter as it is now',
      body: resendSchema,
      run: resendMessage,
    }),
  ];
}
