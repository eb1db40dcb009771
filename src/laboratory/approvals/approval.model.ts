import { model, Schema, type Types } from 'mongoose';

/** `running`: some records still wait for their turn; `cancelled`: those that waited then stay submitted. */
export const approvalStatuses = ['running', 'done', 'cancelled'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** A record of the lot in the version that was on the page when it was signed. */
export interface SignedRecord {
  readonly verificationId: Types.ObjectId;
  readonly version: number;
}

/**
 * A lot of records that the head of a centre signed with one password. What was signed never changes; how far the work
 * is stands with its members, and in the few fields that the running work renews.
 */
export interface Approval {
  centreId: Types.ObjectId;
  /** The account that signed, and its name then. */
  headId: string;
  headName: string;
  signedAt: Date;
  /** In the order in which they are decided and printed. */
  records: SignedRecord[];
  status: ApprovalStatus;
  finishedAt?: Date;
  /** Why the head stopped it. */
  cancelReason?: string;
  /** Which instance is at work: host and process. */
  instance?: string;
  /** Renewed while it works; another instance takes over once it has passed. */
  leaseUntil: Date;
}

const schema = new Schema<Approval>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    headId: { type: String, required: true },
    headName: { type: String, required: true },
    signedAt: { type: Date, required: true },
    records: [
      new Schema<SignedRecord>(
        { verificationId: { type: Schema.Types.ObjectId, required: true }, version: { type: Number, required: true } },
        { _id: false },
      ),
    ],
    status: { type: String, enum: approvalStatuses, required: true },
    finishedAt: Date,
    cancelReason: String,
    instance: String,
    leaseUntil: { type: Date, required: true },
  },
  { optimisticConcurrency: true },
);
schema.index({ centreId: 1, signedAt: -1, _id: -1 });
schema.index({ signedAt: -1, _id: -1 });
schema.index({ status: 1, leaseUntil: 1 }, { partialFilterExpression: { status: 'running' } });

export const ApprovalModel = model<Approval>('Approval', schema);
export type ApprovalRecord = Approval & { _id: Types.ObjectId; __v: number };
