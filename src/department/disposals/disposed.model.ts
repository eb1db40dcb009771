import { model, Schema, type Types } from 'mongoose';
import type { Redacted } from '../../audit';
import type { NumberStep } from '../../platform/database';
import type { Day } from '../../platform/i18n';

/** What is left of a record that was disposed of: which it was, by which decision, and the hashes of what it held. */
export interface DisposedRecord {
  disposalId: Types.ObjectId;
  centreId: Types.ObjectId;
  /** As the audit trail calls the kind: `Verification`, `Certificate`, `RecordComment`. */
  of: string;
  recordId: Types.ObjectId;
  number: string;
  /** The day from which its term counted. */
  day: Day;
  /** SHA-256 over the whole record, as it was sealed; absent of what is not held. */
  state?: string;
  /** SHA-256 of each file that was destroyed with it. */
  fileHashes: string[];
  /** The step of its number series, which stays taken. */
  step?: NumberStep;
  /** Of papers: by what the public page still finds it. */
  publicCode?: string;
  checkCharacters?: string;
  document: string;
  disposedAt: Date;
  /** The entries of the audit trail out of which its values were taken. */
  redacted: Redacted[];
}

const required = { type: String, required: true } as const;
const schema = new Schema<DisposedRecord>(
  {
    disposalId: { type: Schema.Types.ObjectId, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    of: required,
    recordId: { type: Schema.Types.ObjectId, required: true },
    ...{ number: required, day: required, state: String, fileHashes: [String] },
    step: new Schema<NumberStep>({ series: String, value: Number }, { _id: false }),
    ...{ publicCode: String, checkCharacters: String, document: required },
    disposedAt: { type: Date, required: true },
    redacted: [new Schema<Redacted>({ entry: String, hash: String }, { _id: false })],
  },
  { versionKey: false },
);
// Nothing is disposed of twice.
schema.index({ recordId: 1 }, { unique: true });
schema.index({ disposalId: 1, _id: 1 });
schema.index({ publicCode: 1 }, { unique: true, partialFilterExpression: { publicCode: { $exists: true } } });
schema.index({ number: 1, checkCharacters: 1 });

export const DisposedRecordModel = model<DisposedRecord>('DisposedRecord', schema);
