import { model, Schema, type Types } from 'mongoose';
import type { CheckedCase } from '../../metrology';

export const validationStatuses = ['running', 'done', 'interrupted'] as const;
export type ValidationStatus = (typeof validationStatuses)[number];

/** A file of cases that a centre brought: what it was called, and which bytes it was. */
export interface CaseFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Once that the program was held against published cases, or against those of a centre's file (ISO/IEC 17025:2017,
 * 7.11.2). A run that was cut short keeps no case: what was not calculated to the end proves nothing.
 */
export interface ValidationRun {
  startedAt: Date;
  startedBy: string;
  /** Of the person who started it. */
  organizationId: Types.ObjectId;
  /** Who sees it besides the department: `everybody`, or the id of that organization. */
  readers: string;
  /** Of the program that calculated. */
  version: string;
  /** Absent: the published cases that the program comes with. */
  file?: CaseFile;
  status: ValidationStatus;
  /** Renewed while it works; a run that was silent for longer was cut short. */
  leaseUntil: Date;
  finishedAt?: Date;
  /** 0 until the first case is known. */
  total: number;
  checked: number;
  passed: number;
  /** Of them: those that their own file calls incomplete, which are not calculated. */
  incomplete?: number;
  cases: CheckedCase[];
}

const schema = new Schema<ValidationRun>({
  startedAt: { type: Date, required: true },
  startedBy: { type: String, required: true },
  organizationId: { type: Schema.Types.ObjectId, required: true },
  readers: { type: String, required: true },
  version: { type: String, required: true },
  file: new Schema<CaseFile>(
    { name: { type: String, required: true }, sha256: { type: String, required: true } },
    { _id: false },
  ),
  status: { type: String, enum: validationStatuses, required: true },
  leaseUntil: { type: Date, required: true },
  finishedAt: Date,
  total: { type: Number, default: 0 },
  checked: { type: Number, default: 0 },
  passed: { type: Number, default: 0 },
  incomplete: Number,
  cases: { type: [Schema.Types.Mixed] as unknown as CheckedCase[], default: [] },
});
schema.index({ startedAt: -1, _id: -1 });
schema.index({ readers: 1, startedAt: -1, _id: -1 });

export const ValidationRunModel = model<ValidationRun>('ValidationRun', schema);
export type ValidationRunRecord = ValidationRun & { _id: Types.ObjectId; __v: number };
