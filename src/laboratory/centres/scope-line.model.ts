import { Schema } from 'mongoose';
import type { Capability } from './cmc.rules';

/** The modes of verification a scope line permits. */
export const verificationModes = ['initial', 'periodic', 'afterRepair'] as const;
export type VerificationMode = (typeof verificationModes)[number];

export const scopeActivities = ['verification', 'calibration', 'test', 'inspection'] as const;
export type ScopeActivity = (typeof scopeActivities)[number];

/** One line of the scope: what may be verified, in which range and class, in which modes. */
export interface ScopeLine {
  readonly activity: ScopeActivity;
  /** Code of the instrument type; absent for lines on measurement standards or unlisted instruments. */
  readonly typeCode?: string;
  /** As the decision words it. */
  readonly subject: string;
  /** As printed, e.g. `đến 20 kg`. */
  readonly range?: string;
  /** Largest maximum capacity or flow permitted, decimal text with UCUM unit, when the range gives one. */
  readonly upTo?: { readonly value: string; readonly unit: string };
  /** Accuracy classes permitted; empty when the decision names none. */
  readonly accuracyClasses: readonly string[];
  readonly modes: readonly VerificationMode[];
  /** Of calibration: no U below it is stated. */
  readonly cmc?: Capability;
}

/** Of a decision, and of each amendment to it. */
export const scopeLineFields = new Schema<ScopeLine>(
  {
    activity: { type: String, enum: scopeActivities, required: true },
    typeCode: String,
    subject: { type: String, required: true },
    range: String,
    upTo: {
      type: new Schema(
        { value: { type: String, required: true }, unit: { type: String, required: true } },
        { _id: false },
      ),
    },
    accuracyClasses: [String],
    modes: { type: [String], enum: verificationModes },
    cmc: {
      type: new Schema<Capability>(
        {
          value: { type: String, required: true },
          unit: { type: String, required: true },
          slope: String,
          source: { type: String, required: true },
        },
        { _id: false },
      ),
    },
  },
  { _id: false },
);
