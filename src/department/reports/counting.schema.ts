import { dayField, Joi } from '../../platform/http';

/** What a person states of a register. */
export interface StateCounting {
  readonly since: string;
  readonly basis: string;
}

export const stateCountingSchema = Joi.object<StateCounting, true>({
  since: dayField().required(),
  basis: Joi.string().trim().min(5).max(500).required(),
});
