import type { Actor, Change } from '../../access';
import { reviseRecord, type RevisedKind } from '../../audit';
import { RefusedError } from '../../platform/http';
import { messageAudited } from './message.audited';
import { MessageModel, type Message, type MessageRecord } from './message.model';
import type { ResendInput } from './message.schema';
import { mayBeResent } from './outbox.rules';
import { messageTexts as texts, notResentRefusal } from './schedule.messages';

/**
 * Puts a letter that did not arrive back in the queue, to an address that somebody has looked at. It is tried anew, as
 * often as a new one.
 */
export async function resendMessage(
  actor: Actor,
  id: string,
  { to }: ResendInput,
  change: Change,
): Promise<MessageRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'message.resent' }, (message) => {
    if (!mayBeResent(message.status)) throw new RefusedError([notResentRefusal]);
    message.set({ to, status: 'waiting', attempts: 0, nextAttemptAt: change.at, resentAt: change.at });
    message.set('lastError', undefined);
  });
}

const revised: RevisedKind<Message> = {
  model: MessageModel,
  read: 'messages.read',
  manage: 'messages.resend',
  belongsTo: 'organizationId',
  notFound: texts.notFound,
  subjectOf: ({ _id, subject, organizationId }) => ({
    type: messageAudited.type,
    id: _id,
    name: subject,
    organizationId,
  }),
};
