import { dayField, Joi } from '../platform/http';
import type { Day } from '../platform/i18n';

/** The query of the audit trail's list. */
export interface ListAudit {
  readonly subjectType?: string;
  readonly actorId?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;
}

export const listAuditSchema = Joi.object<ListAudit, true>({
  subjectType: Joi.string().max(40),
  actorId: Joi.string().max(40),
  from: dayField(),
  until: dayField(),
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: Joi.string(),
  after: Joi.string(),
  before: Joi.string(),
});
