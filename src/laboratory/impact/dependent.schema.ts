import { dayField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { recordKinds, type RecordKind } from '../certificates';

export interface DependentFilter {
  readonly kind?: RecordKind;
  /** First and last day on which the standard was used. */
  readonly from?: Day;
  readonly until?: Day;
}

const filterFields = {
  kind: Joi.string().valid(...recordKinds),
  from: dayField(),
  until: dayField(),
};

export const filterDependentsSchema = Joi.object<DependentFilter, true>(filterFields);
export type ListDependents = DependentFilter & Paging;
export const listDependentsSchema = Joi.object<ListDependents, true>({ ...filterFields, ...pagingFields });
