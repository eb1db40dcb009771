import { Joi, pagingFields, secretField, type Paging } from '../platform/http';
import type { ContactQuery } from './personal-data.schema';

export interface EraseInput {
  readonly askedBy: string;
  readonly document: string;
  readonly password: string;
}

const eraseFields = {
  askedBy: Joi.string().trim().max(200).required(),
  document: Joi.string().trim().max(200).required(),
  password: secretField().max(200).required(),
};
export const eraseSchema = Joi.object<EraseInput, true>(eraseFields);

export const eraseContactSchema = Joi.object<EraseInput & ContactQuery>({
  ...eraseFields,
  phone: Joi.string()
    .trim()
    .max(30)
    .pattern(/^[+\d][\d\s.()-]{6,}$/),
  email: Joi.string().trim().max(200).email({ tlds: false }),
}).or('phone', 'email');

export const listErasuresSchema = Joi.object<Paging, true>(pagingFields);
