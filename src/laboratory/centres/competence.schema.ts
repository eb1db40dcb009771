import { dayField, Joi } from '../../platform/http';
import { competenceKinds, type Competence } from './competence.model';
import { measurementFields } from './measurement-fields';

/** Codes separated by semicolons in a form, a list in the API. */
const codes = Joi.array()
  .items(Joi.string().trim().uppercase().max(500))
  .single()
  .custom((typed: string[]) => typed.flatMap((each) => each.split(';').map((part) => part.trim())).filter(Boolean))
  .default([]);

export const competenceSchema = Joi.object<Competence>({
  kind: Joi.string()
    .valid(...competenceKinds)
    .required(),
  subject: Joi.string().trim().max(300).required(),
  by: Joi.string().trim().max(300).required(),
  on: dayField().required(),
  validUntil: dayField(),
  evidence: Joi.string().trim().max(500).required(),
  fields: Joi.array()
    .items(Joi.string().valid(...measurementFields))
    .single()
    .min(1)
    .required(),
  typeCodes: codes,
});
