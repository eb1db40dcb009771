import { dayField, Joi, pagingFields, type Paging } from '../platform/http';
import type { Day } from '../platform/i18n';

/** The query of the audit trail's list. */
export interface ListAudit extends Paging {
  readonly subjectType?: string;
  readonly actorId?: string;
  readonly from?: Day;
  readonly until?: Day;
}

const filters = {
  subjectType: Joi.string().max(40),
  actorId: Joi.string().max(40),
  from: dayField(),
  until: dayField(),
};

export const filterAuditSchema = Joi.object<Omit<ListAudit, keyof Paging>, true>(filters);

export const listAuditSchema = Joi.object<ListAudit, true>({ ...filters, ...pagingFields });
