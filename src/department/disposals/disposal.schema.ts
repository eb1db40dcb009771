import { dayField, idField, Joi, pagingFields, secretField, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';

export interface ProposeDisposal {
  readonly centreId: string;
  readonly until: Day;
  readonly document: string;
  readonly reason: string;
}

export const proposeDisposalSchema = Joi.object<ProposeDisposal, true>({
  centreId: idField().required(),
  until: dayField().required(),
  document: Joi.string().trim().max(200).required(),
  reason: Joi.string().trim().max(500).required(),
});

export const approveDisposalSchema = Joi.object<{ readonly password: string }, true>({
  password: secretField().max(200).required(),
});

export const refuseDisposalSchema = Joi.object<{ readonly reason: string }, true>({
  reason: Joi.string().trim().max(500).required(),
});

export const listDisposalsSchema = Joi.object<Paging, true>(pagingFields);
