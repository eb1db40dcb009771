import { Joi, pagingFields, type Paging } from '../../platform/http';
import { messageStatuses, type MessageStatus } from './message.model';

export interface MessageFilter {
  readonly status?: MessageStatus;
}

/** A page of the outbox as the API and the pages ask for it. */
export interface ListMessages extends MessageFilter, Paging {}

export const listMessagesSchema = Joi.object<ListMessages, true>({
  status: Joi.string().valid(...messageStatuses),
  ...pagingFields,
});

/** Where a letter goes that is put back in the queue. */
export interface ResendInput {
  readonly to: string;
}

export const resendSchema = Joi.object<ResendInput, true>({
  to: Joi.string().trim().email({ tlds: false }).required(),
});
