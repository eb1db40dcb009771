import { model, Schema, type Types } from 'mongoose';
import type { NumberStep } from '../platform/database';
import type { Seal } from '../platform/seals';
import type { AuditedType } from './audited';

/** What a change was made to. */
export interface AuditSubject {
  readonly type: AuditedType;
  readonly id: Types.ObjectId;
  /** The words people know the record by, copied at that moment. */
  readonly name: string;
  /** Whose record it is; decides who may read the entry. */
  readonly organizationId?: Types.ObjectId;
}

/** One field's value before and after; absent means there was none. */
export interface AuditChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** That values were taken out of an entry by a decision, and what is left of it, under the key of the installation. */
export interface Redaction {
  /** The record of the decision; its entry tells of this one (`redaction.ts`). */
  readonly by: Types.ObjectId;
  /** The hash of what is left. */
  readonly hash: string;
  readonly seal: Seal;
}

/**
 * Who did what, when, to what, and why. Entries of one subject form a chain: each carries the hash of the one before and
 * a seal under the installation's key, so that a changed or missing entry shows (ISO/IEC 17025:2017, 7.5.2 and 8.4). All
 * entries together are sealed in blocks, one over the other (`ledger/`).
 */
export interface AuditEntry {
  at: Date;
  actorId: string;
  /** Copied, so that it reads right after the account is renamed or gone. */
  actorName: string;
  action: string;
  subject: AuditSubject;
  changes: AuditChange[];
  reason?: string;
  /** The version of the record that the change made; absent where there is none, as of a record that is removed. */
  version?: number;
  /** 1 for the first entry of a subject. */
  sequence: number;
  previousHash: string;
  hash: string;
  /** Of a record that is held against its entries: the digest of the whole record after the change; empty when it is gone. */
  state?: string;
  /** The steps of number series that were taken with the change. */
  numbers?: NumberStep[];
  seal: Seal;
  /** Absent while every value is there: hash and seal stay those of the entry as it was written. */
  redaction?: Redaction;
  /** The block in which it is sealed with all others; 0 until then. */
  block: number;
}

const schema = new Schema<AuditEntry>(
  {
    at: { type: Date, required: true },
    actorId: { type: String, required: true },
    actorName: { type: String, required: true },
    action: { type: String, required: true },
    subject: {
      type: new Schema<AuditSubject>(
        {
          type: { type: String, required: true },
          id: { type: Schema.Types.ObjectId, required: true },
          name: { type: String, required: true },
          organizationId: Schema.Types.ObjectId,
        },
        { _id: false },
      ),
      required: true,
    },
    changes: [
      new Schema<AuditChange>(
        { field: { type: String, required: true }, before: Schema.Types.Mixed, after: Schema.Types.Mixed },
        { _id: false, minimize: false },
      ),
    ],
    reason: String,
    version: Number,
    sequence: { type: Number, required: true },
    previousHash: { type: String, default: '' },
    hash: { type: String, required: true },
    state: String,
    numbers: {
      type: [new Schema<NumberStep>({ series: String, value: Number }, { _id: false })],
      default: undefined,
    },
    seal: { type: new Schema<Seal>({ key: String, value: String }, { _id: false }), required: true },
    redaction: {
      type: new Schema<Redaction>(
        {
          by: Schema.Types.ObjectId,
          hash: String,
          seal: new Schema<Seal>({ key: String, value: String }, { _id: false }),
        },
        { _id: false },
      ),
    },
    block: { type: Number, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ 'subject.id': 1, sequence: 1 }, { unique: true });
schema.index({ at: -1, _id: -1 });
schema.index({ 'subject.organizationId': 1, at: -1, _id: -1 });
schema.index({ 'subject.type': 1, at: -1, _id: -1 });
schema.index({ actorId: 1, at: -1, _id: -1 });
schema.index({ block: 1, _id: 1 });

export const AuditEntryModel = model<AuditEntry>('AuditEntry', schema);
