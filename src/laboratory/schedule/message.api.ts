import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { MessageRecord } from './message.model';
import { findMessages, getMessage } from './message.queries';
import { listMessagesSchema, resendSchema } from './message.schema';
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
    read({ summary: 'One letter', answer: 'The letter', get: getMessage }),
    step('resend', {
      summary: 'Put a letter that did not arrive back in the queue',
      answer: 'The letter as it is now',
      body: resendSchema,
      run: resendMessage,
    }),
  ];
}
