import { model, Schema, type Types } from 'mongoose';
import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** `waiting` → `disposed`, or `kept`: by then a rule said no. */
export const memberStates = ['waiting', 'disposed', 'kept'] as const;
export type MemberState = (typeof memberStates)[number];

/** A piece of work that a decision names: its record, its certificate where one was issued, and the files of both. */
export interface DisposalMember {
  disposalId: Types.ObjectId;
  /** From 0, in the order of the list. */
  position: number;
  verificationId: Types.ObjectId;
  recordNumber: string;
  certificateId?: Types.ObjectId;
  certificateNumber?: string;
  /** The day from which its term counts: of the certificate, or of the conclusion where none was issued. */
  day: Day;
  files: number;
  state: MemberState;
  decidedAt?: Date;
  /** Why it was kept. */
  reasons?: Refusal[];
}

const schema = new Schema<DisposalMember>(
  {
    disposalId: { type: Schema.Types.ObjectId, required: true },
    position: { type: Number, required: true },
    verificationId: { type: Schema.Types.ObjectId, required: true },
    recordNumber: { type: String, required: true },
    certificateId: Schema.Types.ObjectId,
    certificateNumber: String,
    day: { type: String, required: true },
    files: { type: Number, required: true },
    state: { type: String, enum: memberStates, required: true },
    decidedAt: Date,
    reasons: { type: Schema.Types.Mixed, default: undefined },
  },
  { versionKey: false },
);
schema.index({ disposalId: 1, position: 1 }, { unique: true });
schema.index({ disposalId: 1, state: 1, position: 1 });

export const DisposalMemberModel = model<DisposalMember>('DisposalMember', schema);
export type MemberRecord = DisposalMember & { _id: Types.ObjectId };
