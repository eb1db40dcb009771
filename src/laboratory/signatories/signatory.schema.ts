import { measurementFields, scopeActivities, type ScopeActivity } from '../centres';
import { dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** What the head decides. */
export interface SignatoryInput {
  readonly accountId: string;
  readonly activities: readonly ScopeActivity[];
  readonly fields: readonly string[];
  readonly typeCodes: readonly string[];
  readonly decisionNumber: string;
  readonly decidedOn: Day;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly document?: string;
}

const several = (values: readonly string[]) =>
  Joi.array()
    .items(Joi.string().valid(...values))
    .single()
    .min(1)
    .required();

/** Separated by semicolons in a form, a list in the API. */
const codes = Joi.array()
  .items(Joi.string().trim().uppercase().max(500))
  .single()
  .custom((typed: string[]) => typed.flatMap((each) => each.split(';').map((part) => part.trim())).filter(Boolean))
  .default([]);

export const registerSignatorySchema = Joi.object<SignatoryInput>({
  accountId: idField().required(),
  activities: several(scopeActivities),
  fields: several(measurementFields),
  typeCodes: codes,
  decisionNumber: identityField(100).required(),
  decidedOn: dayField().required(),
  validFrom: dayField().required(),
  validUntil: dayField(),
  document: Joi.string().trim().max(300),
});

export interface EndSignatory {
  readonly endedOn: Day;
  readonly reason: string;
}

export const endSignatorySchema = Joi.object<EndSignatory, true>({
  endedOn: dayField().required(),
  reason: Joi.string().trim().max(1000).required(),
});

export interface ListSignatories extends Paging {
  readonly centreId?: string;
}

export const listSignatoriesSchema = Joi.object<ListSignatories, true>({ centreId: idField(), ...pagingFields });
