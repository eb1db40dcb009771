import { identityField, Joi } from '../../platform/http';
import type { MethodDocumentRead } from './method.model';

/** What an officer states after reading the document of a procedure. */
export const proposeMethodSchema = Joi.object<MethodDocumentRead, true>({
  documentNumber: identityField(100).required(),
  source: Joi.string().trim().max(500).required(),
});
