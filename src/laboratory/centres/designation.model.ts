import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey } from '../../platform/text';
import type { Capability } from './cmc.rules';

/** Ordinary control of group 2 instruments, and verification of disputed instruments (kiểm định đối chứng). */
export const designationKinds = ['control', 'disputed'] as const;
export type DesignationKind = (typeof designationKinds)[number];

/** The modes of verification a scope line permits. */
export const verificationModes = ['initial', 'periodic', 'afterRepair'] as const;
export type VerificationMode = (typeof verificationModes)[number];

export const scopeActivities = ['verification', 'calibration', 'test', 'inspection'] as const;
export type ScopeActivity = (typeof scopeActivities)[number];

export const validFromBases = ['decision', 'attested'] as const;
export type ValidFromBasis = (typeof validFromBases)[number];

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

/** A period in which the decision does not hold, both days included; open while `until` is absent. */
export interface Suspension {
  readonly from: Day;
  readonly until?: Day;
  readonly reason: string;
}

/** A decision designating a centre (Nghị định 105/2016/NĐ-CP). Facts no source gives are absent, never guessed. */
export interface Designation {
  centreId: Types.ObjectId;
  kind: DesignationKind;
  /** Number of the decision; absent when no source gives it. */
  number?: string;
  /** The number however it is typed, and that with its issuer and year, by which the decision is entered once. */
  numberKey?: string;
  issueKey?: string;
  /** The designation mark, `N 383`. */
  mark?: string;
  issuer?: string;
  issuedOn?: Day;
  /** First day it holds, as far as known: see `validFromBasis`. */
  validFrom: Day;
  /** `attested`: no source gives the first day; `validFrom` is the earliest day on which a source says it holds. */
  validFromBasis?: ValidFromBasis;
  /** Last day it holds; absent when the decision sets none or no source gives it. */
  validUntil?: Day;
  /** What is improbable about it, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  /** First day it no longer holds because it was withdrawn. */
  withdrawnOn?: Day;
  withdrawalReason?: string;
  suspensions: Suspension[];
  scopeLines: ScopeLine[];
  note?: string;
  provenance?: Provenance;
  searchWords: string[];
}

const day = String;
const schema = new Schema<Designation>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: designationKinds, required: true },
    number: String,
    numberKey: String,
    issueKey: String,
    mark: String,
    issuer: String,
    issuedOn: day,
    validFrom: { type: day, required: true },
    validFromBasis: { type: String, enum: validFromBases },
    validUntil: day,
    withdrawnOn: day,
    withdrawalReason: String,
    suspensions: [
      new Schema<Suspension>(
        { from: { type: day, required: true }, until: day, reason: { type: String, required: true } },
        { _id: false },
      ),
    ],
    scopeLines: [
      new Schema<ScopeLine>(
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
      ),
    ],
    note: String,
    confirmed: { type: confirmedFields, default: undefined },
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, validFrom: -1, _id: -1 });
schema.index({ validFrom: -1, _id: -1 });
schema.index({ numberKey: 1 }, { sparse: true });
// One decision may name several centres; a centre is named in it once.
schema.index(
  { issueKey: 1, kind: 1, centreId: 1 },
  { unique: true, partialFilterExpression: { issueKey: { $exists: true } } },
);
schema.index({ searchWords: 1 });
keepNearKeys(schema, { number: ({ number }) => number && nearKey('decisionNumber', number) });
// Whether anything of the register is a sample.
schema.index({ 'provenance.generated': 1 }, { sparse: true });

export const DesignationModel = model<Designation>('Designation', schema);
export type DesignationRecord = Designation & { _id: Types.ObjectId; __v: number };
export type DesignationDocument = HydratedDocument<Designation>;
