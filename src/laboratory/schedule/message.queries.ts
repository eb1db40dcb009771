import { visibleTo, type Actor } from '../../access';
import { findPage, withinDays, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { MessageModel, type Message, type MessageRecord } from './message.model';
import type { MessageFilter } from './message.schema';
import { messageTexts as texts } from './schedule.messages';

/** The filter behind the outbox: an organization sees what was written in its name. */
export function messageQuery(actor: Actor, { status, from, until }: MessageFilter): Record<string, unknown> {
  return {
    ...visibleTo(actor, 'messages.read', 'organizationId'),
    ...(status && { status }),
    ...withinDays('createdAt', from, until),
  };
}

/** The outbox, newest first; the texts are left out. */
export async function findMessages(
  actor: Actor,
  filter: MessageFilter,
  page: PageRequest,
): Promise<Page<MessageRecord>> {
  return findPage<Message>(MessageModel, messageQuery(actor, filter), { field: 'createdAt', direction: -1 }, page, {
    body: 0,
  });
}

export async function getMessage(actor: Actor, id: string): Promise<MessageRecord> {
  const found = await MessageModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'messages.read', 'organizationId')],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}
