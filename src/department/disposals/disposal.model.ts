import { model, Schema, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** `proposed` → `running` (approved: some records still wait for their turn) → `done`; or `refused`. */
export const disposalStatuses = ['proposed', 'running', 'done', 'refused'] as const;
export type DisposalStatus = (typeof disposalStatuses)[number];

/** How many a decision names: pieces of work, certificates among them, files of both; and how many of these are done. */
interface DisposalCounts {
  readonly records: number;
  readonly certificates: number;
  readonly files: number;
}

/**
 * A decision to dispose of a centre's files that were kept for their whole term: proposed by one person with what it
 * names, approved by another. What was proposed never changes; how far the work is stands with its members.
 */
export interface Disposal {
  centreId: Types.ObjectId;
  /** Number, day and issuer of the decision. */
  document: string;
  reason: string;
  /** Results of this day and before it. */
  until: Day;
  /** The term that was confirmed by then, in years. */
  years: number;
  counts: DisposalCounts;
  status: DisposalStatus;
  proposedBy: string;
  /** The account of whoever proposed it: it is not approved by the same. */
  proposedById: string;
  proposedAt: Date;
  approvedBy?: string;
  approvedById?: string;
  approvedAt?: Date;
  refusedBy?: string;
  refusedAt?: Date;
  refusalReason?: string;
  finishedAt?: Date;
  /** Which instance is at work: host and process. */
  instance?: string;
  /** Renewed while it works; another instance takes over once it has passed. */
  leaseUntil?: Date;
}

const required = { type: String, required: true } as const;
const schema = new Schema<Disposal>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    ...{ document: required, reason: required, until: required },
    years: { type: Number, required: true },
    counts: { records: Number, certificates: Number, files: Number },
    status: { type: String, enum: disposalStatuses, required: true },
    ...{ proposedBy: required, proposedById: required, proposedAt: { type: Date, required: true } },
    ...{ approvedBy: String, approvedById: String, approvedAt: Date },
    ...{ refusedBy: String, refusedAt: Date, refusalReason: String, finishedAt: Date },
    ...{ instance: String, leaseUntil: Date },
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ proposedAt: -1, _id: -1 });
schema.index({ centreId: 1, proposedAt: -1, _id: -1 });
schema.index({ status: 1, leaseUntil: 1 }, { partialFilterExpression: { status: 'running' } });

export const DisposalModel = model<Disposal>('Disposal', schema);
export type DisposalRecord = Disposal & { _id: Types.ObjectId; __v: number };
