import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { proposalFields, type Proposal, type TwoHands } from '../../access';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey } from '../../platform/text';
import { amendmentSchema, type Amendment } from './amendment.model';
import { scopeLineFields, type ScopeLine } from './scope-line.model';

export {
  scopeActivities,
  verificationModes,
  type ScopeActivity,
  type ScopeLine,
  type VerificationMode,
} from './scope-line.model';
export type { Amendment } from './amendment.model';

/** Ordinary control of group 2 instruments, and verification of disputed instruments (kiểm định đối chứng). */
export const designationKinds = ['control', 'disputed'] as const;
export type DesignationKind = (typeof designationKinds)[number];

export const validFromBases = ['decision', 'attested'] as const;
export type ValidFromBasis = (typeof validFromBases)[number];

/** A period in which the decision does not hold, both days included; open while `until` is absent. */
export interface Suspension {
  readonly from: Day;
  readonly until?: Day;
  readonly reason: string;
  /** The decision by which it was suspended: number, day, issuer. */
  readonly document?: string;
  /** Why it holds again, and by which decision. */
  readonly resumedReason?: string;
  readonly resumedDocument?: string;
}

/**
 * A decision designating a centre (Nghị định 105/2016/NĐ-CP). Facts no source gives are absent, never guessed.
 * While it has a `proposal`, one officer entered it and no second one approved it: it gives no right, and is not public.
 */
export interface Designation extends TwoHands {
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
  withdrawalDocument?: string;
  suspensions: Suspension[];
  /** The decision calls itself provisional. */
  provisional?: boolean;
  /** As decided; what was amended since stands in `amendments` (`scopeOn`). */
  scopeLines: ScopeLine[];
  /** In the order in which they were drafted. */
  amendments?: Amendment[];
  proposal?: Proposal;
  /** It, or an amendment of it, waits for a second officer. */
  waits?: boolean | undefined;
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
    withdrawalDocument: String,
    suspensions: [
      new Schema<Suspension>(
        {
          ...{ from: { type: day, required: true }, until: day, reason: { type: String, required: true } },
          ...{ document: String, resumedReason: String, resumedDocument: String },
        },
        { _id: false },
      ),
    ],
    scopeLines: [scopeLineFields],
    amendments: { type: [amendmentSchema], default: undefined },
    provisional: Boolean,
    proposal: { type: new Schema<Proposal>(proposalFields, { _id: false }) },
    waits: Boolean,
    proposedBy: String,
    confirmedBy: String,
    confirmedAt: Date,
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
schema.index({ waits: 1 }, { sparse: true });
keepNearKeys(schema, { number: ({ number }) => number && nearKey('decisionNumber', number) });
// Whether anything of the register is a sample.
schema.index({ 'provenance.generated': 1 }, { sparse: true });

export const DesignationModel = model<Designation>('Designation', schema);
export type DesignationRecord = Designation & { _id: Types.ObjectId; __v: number };
export type DesignationDocument = HydratedDocument<Designation>;
