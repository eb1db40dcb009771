import { model, Schema, type Types } from 'mongoose';

/** Classes whose term may be confirmed; the audit trail is kept without end by the registry’s own rule. */
export const termKeys = ['certificates', 'stamps', 'orders', 'capability'] as const;
export type TermKey = (typeof termKeys)[number];

/**
 * How long a class of records is kept, as one officer proposed it by a document and another confirmed it. The newest
 * confirmed one holds; without any, nothing of the class is disposed of.
 */
export interface RetentionTerm {
  recordClass: TermKey;
  years: number;
  /** The document that sets the term: number, day, issuer, clause. */
  document: string;
  proposedBy: string;
  /** The account of whoever proposed it: it is not confirmed by the same. */
  proposedById: string;
  proposedAt: Date;
  confirmedBy?: string;
  confirmedAt?: Date;
  refusedBy?: string;
  refusedAt?: Date;
  refusalReason?: string;
}

const required = { type: String, required: true } as const;
const schema = new Schema<RetentionTerm>(
  {
    recordClass: { type: String, enum: termKeys, required: true },
    years: { type: Number, required: true },
    ...{ document: required, proposedBy: required, proposedById: required },
    proposedAt: { type: Date, required: true },
    ...{ confirmedBy: String, confirmedAt: Date, refusedBy: String, refusedAt: Date, refusalReason: String },
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ recordClass: 1, proposedAt: -1 });

export const RetentionTermModel = model<RetentionTerm>('RetentionTerm', schema);
export type RetentionTermRecord = RetentionTerm & { _id: Types.ObjectId; __v: number };
