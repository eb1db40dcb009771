import { Joi } from '../../platform/http';

/** What a token's program brings. */
export interface BringSignature {
  readonly requestId: string;
  /** Base64: PKCS#1 v1.5 of an RSA key, DER of ECDSA. */
  readonly signature: string;
}

export const bringSignatureSchema = Joi.object<BringSignature>({
  requestId: Joi.string().hex().length(24).required(),
  signature: Joi.string().base64().max(2_000).required(),
});
