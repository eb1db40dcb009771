import { identityField, Joi } from '../../platform/http';

export interface FindStamp {
  readonly number?: string;
}
export const findStampSchema = Joi.object<FindStamp, true>({ number: identityField(40) });
