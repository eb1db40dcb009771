import { dayField, Joi, pagingFields, type Paging } from '../../platform/http';
import { actionStatuses, type ActionStatus } from './action.model';

/** Why the result failed and what is done about it (ISO/IEC 17025:2017, 8.7.1). */
export interface PlanInput {
  readonly cause: string;
  readonly correction: string;
  readonly responsible: string;
  readonly dueOn: string;
}
export const planSchema = Joi.object<PlanInput, true>({
  cause: Joi.string().trim().max(2000).required(),
  correction: Joi.string().trim().max(2000).required(),
  responsible: Joi.string().trim().max(200).required(),
  dueOn: dayField().required(),
});

/** How it was seen that the correction helped (ISO/IEC 17025:2017, 8.7.1 d). */
export interface EffectInput {
  readonly effect: string;
  readonly effectCheckedOn: string;
}
export const effectSchema = Joi.object<EffectInput, true>({
  effect: Joi.string().trim().max(2000).required(),
  effectCheckedOn: dayField().required(),
});

export interface ActionFilter {
  readonly status?: ActionStatus | 'unfinished';
}
export type ListActions = Paging & ActionFilter;
export const listActionsSchema = Joi.object<ListActions, true>({
  ...pagingFields,
  status: Joi.string().valid(...actionStatuses, 'unfinished'),
});
