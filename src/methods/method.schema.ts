import { identityField, Joi } from '../platform/http';

/** What an officer states after reading the document of a procedure. */
export interface ConfirmMethod {
  readonly documentNumber: string;
  readonly source: string;
}

export const confirmMethodSchema = Joi.object<ConfirmMethod, true>({
  documentNumber: identityField(100).required(),
  source: Joi.string().trim().max(500).required(),
});
