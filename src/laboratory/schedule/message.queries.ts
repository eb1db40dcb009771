import { visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import { Joi, NotFoundError, pagingFields, type Paging } from '../../platform/http';
import { messageStatuses, MessageModel, type Message, type MessageRecord, type MessageStatus } from './message.model';
import { messageTexts as texts } from './schedule.messages';

export interface ListMessages extends Paging {
  readonly status?: MessageStatus;
}

export const listMessagesSchema = Joi.object<ListMessages, true>({
  status: Joi.string().valid(...messageStatuses),
  ...pagingFields,
});

/** The filter behind the outbox: an organization sees what was written in its name. */
export function messageQuery(actor: Actor, { status }: Pick<ListMessages, 'status'>): Record<string, unknown> {
  return { ...visibleTo(actor, 'messages.read', 'organizationId'), ...(status && { status }) };
}

/** The outbox, newest first; the texts are left out. */
export async function findMessages(
  actor: Actor,
  filter: Pick<ListMessages, 'status'>,
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
