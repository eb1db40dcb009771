import { Joi } from '../platform/http';

/** The query of the audit trail's list. */
export interface ListAudit {
  readonly subjectType?: string;
  readonly actorId?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: string;
  readonly before?: string;
}

export const listAuditSchema = Joi.object<ListAudit, true>({
  subjectType: Joi.string().max(40),
  actorId: Joi.string().max(40),
  limit: Joi.number().integer().min(1).max(200).default(50),
  cursor: Joi.string(),
  after: Joi.string(),
  before: Joi.string(),
});
