import { model, Schema, type Types } from 'mongoose';
import type { Refusal } from '../../platform/http';

/**
 * `waiting` → `issued` (a certificate), `failed` (the record of a failure is closed), `refused` (a rule said no: the record
 * stays as it was), or `left` (the lot was stopped before its turn).
 */
export const memberStates = ['waiting', 'issued', 'failed', 'refused', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** What came of one record of a signed lot: written in the transaction of its decision. */
export interface ApprovalMember {
  approvalId: Types.ObjectId;
  /** From 0, in the order of the lot. */
  position: number;
  verificationId: Types.ObjectId;
  recordNumber: string;
  instrumentCode: string;
  /** Of the record, as it was shown. */
  version: number;
  state: MemberState;
  decidedAt?: Date;
  certificateId?: Types.ObjectId;
  certificateNumber?: string;
  /** Why it was refused. */
  reasons?: Refusal[];
}

const schema = new Schema<ApprovalMember>(
  {
    approvalId: { type: Schema.Types.ObjectId, required: true },
    position: { type: Number, required: true },
    verificationId: { type: Schema.Types.ObjectId, required: true },
    recordNumber: { type: String, required: true },
    instrumentCode: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: String, enum: memberStates, required: true },
    decidedAt: Date,
    certificateId: Schema.Types.ObjectId,
    certificateNumber: String,
    reasons: { type: Schema.Types.Mixed, default: undefined },
  },
  { versionKey: false },
);
schema.index({ approvalId: 1, position: 1 }, { unique: true });
// A record waits in one lot at a time, whoever signs at the same moment.
schema.index({ verificationId: 1 }, { unique: true, partialFilterExpression: { state: 'waiting' } });

export const ApprovalMemberModel = model<ApprovalMember>('ApprovalMember', schema);
export type MemberRecord = ApprovalMember & { _id: Types.ObjectId };
