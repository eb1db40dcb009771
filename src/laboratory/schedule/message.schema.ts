import { dayField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { messageStatuses, type MessageStatus } from './message.model';

export interface MessageFilter {
  readonly status?: MessageStatus;
  /** Written on these days, both included. */
  readonly from?: Day;
  readonly until?: Day;
}

/** A page of the outbox as the API and the pages ask for it. */
export interface ListMessages extends MessageFilter, Paging {}

const filters = { status: Joi.string().valid(...messageStatuses), from: dayField(), until: dayField() };

export const listMessagesSchema = Joi.object<ListMessages, true>({ ...filters, ...pagingFields });

/** The letters that are printed as one file. */
export const printLettersSchema = Joi.object<MessageFilter, true>(filters);

/** Where a letter goes that is put back in the queue. */
export interface ResendInput {
  readonly to: string;
}

export const resendSchema = Joi.object<ResendInput, true>({
  to: Joi.string().trim().email({ tlds: false }).required(),
});
