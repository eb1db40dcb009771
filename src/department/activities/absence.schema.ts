import { Joi } from '../../platform/http';
import { activityDetails, activityKinds } from './activity.rules';

/** Of what there was none, and in which year. */
export interface AbsenceInput {
  readonly kind: string;
  readonly detail?: string;
  readonly year: number;
}

export const attestAbsenceSchema = Joi.object<AbsenceInput, true>({
  kind: Joi.string()
    .valid(...activityKinds)
    .required(),
  detail: Joi.string().valid(...activityDetails),
  year: Joi.number().integer().min(2018).max(2100).required(),
});

export interface ListAbsences {
  readonly year?: number;
}

export const listAbsencesSchema = Joi.object<ListAbsences, true>({
  year: Joi.number().integer().min(2018).max(2100),
});
