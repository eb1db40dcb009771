import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { KeptSecret } from '../../platform/seals';

/** `file`: the registry has the key and signs by itself; `token`: the key is elsewhere, and signatures are brought. */
export const signingKeyKinds = ['file', 'token'] as const;
export type SigningKeyKind = (typeof signingKeyKinds)[number];

export const signingKeyStatuses = ['inUse', 'ended'] as const;
export type SigningKeyStatus = (typeof signingKeyStatuses)[number];

/** Where a key stands on a day: its end comes near, or is past. */
export type SigningKeyStanding = 'inForce' | 'endsSoon' | 'expired' | 'ended';

/** What a centre signs its papers with. Of an ended one the facts remain, and the key is gone. */
export interface SigningKey {
  centreId: Types.ObjectId;
  kind: SigningKeyKind;
  /** Of the certificate: whose it is, who issued it, and the whole subject. */
  name: string;
  issuerName: string;
  subject: string;
  serialNumber: string;
  /** SHA-256 of the certificate, in hex. */
  fingerprint: string;
  /** The first and the last instant at which the certificate is valid. */
  notBefore: Date;
  notAfter: Date;
  /** That of the key, then those of its issuers as far as they are known: DER in base64. */
  certificates: string[];
  status: SigningKeyStatus;
  enteredAt: Date;
  enteredBy: string;
  endedAt?: Date;
  endedBy?: string;
  endReason?: string;
  /** The private key (PKCS#8, DER), encrypted; only of a key in use of kind `file`, and read by signing alone. */
  secret?: KeptSecret;
}

const kept = { type: String, required: true } as const;
const schema = new Schema<SigningKey>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: signingKeyKinds, required: true },
    name: { type: String, required: true },
    issuerName: { type: String, required: true },
    subject: { type: String, required: true },
    serialNumber: { type: String, required: true },
    fingerprint: { type: String, required: true },
    notBefore: { type: Date, required: true },
    notAfter: { type: Date, required: true },
    certificates: [String],
    status: { type: String, enum: signingKeyStatuses, required: true },
    enteredAt: { type: Date, required: true },
    enteredBy: { type: String, required: true },
    endedAt: Date,
    endedBy: String,
    endReason: String,
    secret: {
      type: new Schema<KeptSecret>({ key: kept, iv: kept, tag: kept, text: kept }, { _id: false }),
      select: false,
    },
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, enteredAt: -1, _id: -1 });
schema.index({ enteredAt: -1, _id: -1 });
// A centre signs with one key at a time, whoever enters one at the same moment.
schema.index(
  { centreId: 1, status: 1 },
  { unique: true, partialFilterExpression: { status: 'inUse' }, name: 'oneKeyInUse' },
);

export const SigningKeyModel = model<SigningKey>('SigningKey', schema);
export type SigningKeyRecord = SigningKey & { _id: Types.ObjectId; __v: number };
export type SigningKeyDocument = HydratedDocument<SigningKey>;
