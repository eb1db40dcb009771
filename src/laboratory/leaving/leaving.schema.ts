import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';

export interface LeavingInput {
  readonly on: Day;
  readonly reason: string;
  readonly document?: string;
}

export const leavingSchema = Joi.object<LeavingInput>({
  on: dayField().required(),
  reason: Joi.string().trim().max(1000).required(),
  document: Joi.string().trim().max(500),
});

export interface WithdrawLeaving {
  readonly reason: string;
}

export const withdrawSchema = Joi.object<WithdrawLeaving>({ reason: Joi.string().trim().max(1000).required() });
