import { model, Schema, type Types } from 'mongoose';
import type { NumberStep } from '../../platform/database';
import type { Seal } from '../../platform/seals';

/** How much the chain holds up to a block, that block included. */
export interface Totals {
  /** Entries of the audit trail. */
  readonly entries: number;
  /** Records that were there when the chain began, or were written by a migration. */
  readonly found: number;
  /** Files that the entries name, each with its SHA-256. */
  readonly files: number;
  /** Steps of number series. */
  readonly numbers: number;
}

/**
 * A block of the installation's one chain. It holds either entries of the audit trail, or what was `found`: the state of
 * records that were there when the chain began, which nothing proves for the time before.
 */
export interface Block {
  /** 1 for the first. */
  _id: number;
  at: Date;
  kind: 'entries' | 'found';
  /** Of what was found: which kind of record. */
  of?: string;
  /** Of what was found: first and last id, in whose order the leaves stand. */
  first?: Types.ObjectId;
  last?: Types.ObjectId;
  /** One after the other (`leaf.ts`). */
  leaves: Buffer;
  /** Of what was found: every number series with its last number. */
  series?: NumberStep[];
  totals: Totals;
  /** The hash of the block before; empty for the first. */
  previous: string;
  /** Over all of the above. */
  hash: string;
  seal: Seal;
}

const schema = new Schema<Block>(
  {
    _id: Number,
    at: { type: Date, required: true },
    kind: { type: String, enum: ['entries', 'found'], required: true },
    of: String,
    first: Schema.Types.ObjectId,
    last: Schema.Types.ObjectId,
    // Empty where only number series were found, which counts as absent to `required`.
    leaves: Buffer,
    series: {
      type: [new Schema<NumberStep>({ series: String, value: Number }, { _id: false })],
      default: undefined,
    },
    totals: { entries: Number, found: Number, files: Number, numbers: Number },
    previous: { type: String, default: '' },
    hash: { type: String, required: true },
    seal: { type: new Schema<Seal>({ key: String, value: String }, { _id: false }), required: true },
  },
  { versionKey: false },
);
schema.index({ of: 1, first: 1 }, { partialFilterExpression: { kind: 'found' } });
// Of a paper that was issued here only what was found after its last entry counts: as a rule nothing.
schema.index({ of: 1, _id: 1 }, { partialFilterExpression: { kind: 'found' } });

export const BlockModel = model<Block>('SealedBlock', schema);
