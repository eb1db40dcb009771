import { dayField, Joi, pagingFields, type Paging } from '../platform/http';
import type { Day } from '../platform/i18n';

/** The query of the audit trail's list. */
export interface ListAudit extends Paging {
  readonly subjectType?: string;
  readonly actorId?: string;
  readonly from?: Day;
  readonly until?: Day;
}

export const listAuditSchema = Joi.object<ListAudit, true>({
  subjectType: Joi.string().max(40),
  actorId: Joi.string().max(40),
  from: dayField(),
  until: dayField(),
  ...pagingFields,
});
