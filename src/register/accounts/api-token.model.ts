import { model, Schema, type Types } from 'mongoose';

export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A key by which a program acts for a person. Only its hash is kept. */
export interface ApiToken {
  accountId: Types.ObjectId;
  name: string;
  /** SHA-256 of the token. */
  tokenHash: string;
  scopes: TokenScope[];
  /** The account's when the token was made. */
  epoch: number;
  expiresAt: Date;
  revokedAt?: Date;
}

const schema = new Schema<ApiToken>(
  {
    accountId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    tokenHash: { type: String, required: true },
    scopes: { type: [String], enum: tokenScopes, required: true },
    epoch: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
    revokedAt: Date,
  },
  { timestamps: true },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ accountId: 1, createdAt: -1 });

export const ApiTokenModel = model<ApiToken>('ApiToken', schema);
export type ApiTokenRecord = ApiToken & { _id: Types.ObjectId; createdAt: Date };
