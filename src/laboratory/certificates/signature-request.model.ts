import { model, Schema, type Types } from 'mongoose';

/** What a token was asked to sign: made again from the same facts, the file is the same to the bit. */
export interface SignatureRequest {
  certificateId: Types.ObjectId;
  /** The key of the centre, of which the registry has the certificate. */
  keyId: Types.ObjectId;
  /** Who asked, and signs. */
  signatoryId: string;
  signatory: string;
  /** The time that the signature claims. */
  at: Date;
  /** SHA-256 of what is to be signed, base64. */
  digest: string;
  expiresAt: Date;
}

const schema = new Schema<SignatureRequest>(
  {
    certificateId: { type: Schema.Types.ObjectId, required: true },
    keyId: { type: Schema.Types.ObjectId, required: true },
    signatoryId: { type: String, required: true },
    signatory: { type: String, required: true },
    at: { type: Date, required: true },
    digest: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const SignatureRequestModel = model<SignatureRequest>('SignatureRequest', schema);
export type SignatureRequestRecord = SignatureRequest & { _id: Types.ObjectId };
