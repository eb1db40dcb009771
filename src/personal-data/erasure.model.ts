import { model, Schema, type Types } from 'mongoose';
import type { Redacted } from '../audit';
import { groups, type Group } from './holding';

/** What became of one kind of record: how many changed or went, and how many stayed as they are, and why. */
export interface Outcome {
  /** The model, as the table of personal data names it. */
  readonly of: string;
  readonly erased: number;
  readonly kept: number;
  /** The rule by which some stayed (`erasure.rules.ts`). */
  readonly because?: string;
}

/** Personal data that was erased because somebody asked: who asked, who did it, and what stayed by which rule. */
export interface Erasure {
  /** Of the person, or of the centre that was asked. */
  organizationId: Types.ObjectId;
  group: Group;
  /** Of people who work with the registry: the account or the verifier. Of contacts nothing is kept that leads to them. */
  personId?: Types.ObjectId;
  /** Who asked, in the words of whoever did it. */
  askedBy: string;
  /** Number and day of what was asked in writing. */
  document: string;
  erasedAt: Date;
  erasedBy: string;
  outcomes: Outcome[];
  /** The entries of the audit trail out of which values were taken. */
  redacted: Redacted[];
}

const schema = new Schema<Erasure>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    group: { type: String, enum: groups, required: true },
    personId: Schema.Types.ObjectId,
    askedBy: { type: String, required: true },
    document: { type: String, required: true },
    erasedAt: { type: Date, required: true },
    erasedBy: { type: String, required: true },
    outcomes: [new Schema<Outcome>({ of: String, erased: Number, kept: Number, because: String }, { _id: false })],
    redacted: [new Schema<Redacted>({ entry: String, hash: String }, { _id: false })],
  },
  { versionKey: false },
);
schema.index({ erasedAt: -1, _id: -1 });
schema.index({ organizationId: 1, erasedAt: -1, _id: -1 });

export const ErasureModel = model<Erasure>('Erasure', schema);
export type ErasureRecord = Erasure & { _id: Types.ObjectId };
