import { Joi, pagingFields, secretField, type Paging } from '../../platform/http';

/** What a form brings beside its file. */
export interface EnterSigningKeyForm {
  readonly filePassword?: string;
}
const filePassword = secretField().max(200);
export const enterSigningKeyFormSchema = Joi.object<EnterSigningKeyForm>({ filePassword });

/** The same by a program: the file in base64. */
export interface EnterSigningKeyBody extends EnterSigningKeyForm {
  readonly file: string;
}
export const enterSigningKeySchema = Joi.object<EnterSigningKeyBody>({
  file: Joi.string().base64().max(140_000).required(),
  filePassword,
});

export interface EndSigningKey {
  readonly reason: string;
}
export const endSigningKeySchema = Joi.object<EndSigningKey>({ reason: Joi.string().trim().max(500).required() });

export const listSigningKeysSchema = Joi.object<Paging, true>(pagingFields);
