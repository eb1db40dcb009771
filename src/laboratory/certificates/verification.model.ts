import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { verificationModes, type VerificationMode } from '../centres';
import type { Evaluation } from '../../metrology';
import { storedFileFields, type StoredFile } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { Budgeted } from './budgeted.shape';
import type { AgreementInput } from './agreement';
import { attachmentPaths, type Attachment } from './attachment';
import type { Frozen, StandardUsed } from './frozen';
import { notedPaths, type Noted } from './verification.notes';
import { recordKinds, type RecordKind } from './work-kinds';

/**
 * draft → submitted → approved (a certificate is issued) or failed (of a verification: a record without a certificate);
 * submitted → returned → submitted; draft and returned → cancelled.
 */
export const verificationStatuses = ['draft', 'submitted', 'returned', 'approved', 'failed', 'cancelled'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/** Rows of cells by the name of their step. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** Readings with the uncertainty of each row, where the kind of work states one. */
export interface EnteredResults {
  readonly readings: Rows;
  /** `expanded` (in the unit of the error), `k` and `probability` (in %), row by row of the readings. */
  readonly uncertainty?: Rows;
}

/** What was typed, kept as it was typed, so that the form comes back the same. */
export interface Entered extends EnteredResults {
  /** What a procedure of the centre's own asks of the instrument beyond what the register says of it. */
  readonly characteristics?: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly checks: Readonly<Record<string, string>>;
  /** The decision rule that was agreed with the customer, with what belongs to it. */
  readonly decision?: AgreementInput;
  /** Taken again after an adjustment (as left); `readings` are then those before it (as found). */
  readonly asLeft?: EnteredResults;
}

/** What is still missing of a draft, at the field where it belongs. */
export interface Gap {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** Biên bản: of work of any kind, always made, pass or fail. */
export interface Verification extends Noted {
  kind: RecordKind;
  /** `BB-2026-00012`, per centre, kind and year. */
  number: string;
  status: VerificationStatus;
  centreId: Types.ObjectId;
  instrumentId: Types.ObjectId;
  /** Copied from the instrument, so that lists and figures need no join and history stays true. */
  instrumentCode: string;
  typeCode: string;
  ownerId: Types.ObjectId;
  communeId?: Types.ObjectId;
  /** Of a verification. */
  mode?: VerificationMode;
  procedureCode: string;
  procedureDocument?: string;
  performedOn: Day;
  verifierId: Types.ObjectId;
  verifierName: string;
  /** Of a verification: nothing else asks for a card. Absent of a draft for which none holds on its day. */
  cardNumber?: string;
  /** Absent where the centre's registration permits the work, and of a draft for which nothing does. */
  designationId?: Types.ObjectId;
  standards: StandardUsed[];
  /** Of a draft: the standards it names that may not be used on its day. */
  unfitStandardIds?: Types.ObjectId[];
  /** Centre and stamp number folded together: holds the stamp while the record lives. One stamp, one instrument. */
  stampKey?: string;
  /** The signed paper from which the result was taken over, as it was attached. */
  paperFile?: StoredFile;
  /** Photos and documents that the verifier put to it. */
  attachments?: Attachment[];
  entered: Entered;
  /** Judges nothing while there are gaps. */
  evaluation: Evaluation;
  /** The same after an adjustment. */
  asLeft?: Evaluation;
  /** What the budgets of the centre gave for its points, with every contribution, when it was last written. */
  budgeted?: Budgeted;
  /** Absent while there are gaps, and where the work states no conformity. */
  passed?: boolean;
  /** A draft may be kept before everything is entered; it is not submitted until nothing is missing. */
  gaps?: Gap[];
  /** The department lets its certificate be issued although it is late, or the designation has ended since. */
  consent?: { readonly byName: string; readonly at: Date; readonly reason: string };
  /** What is improbable about it, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  /** The accounts that wrote the record: none of them may approve it. */
  recordedByIds: string[];
  submittedAt?: Date;
  /** What the record is judged by and what its certificate prints; from submission on. */
  frozen?: Frozen;
  decidedAt?: Date;
  decidedByName?: string;
  /** What stands over that name: `KT. Giám đốc`, `Phó Giám đốc`; absent: the form's own words. */
  decidedAs?: string[];
  /** What the head's signature means, in the words of that day. */
  decidedMeaning?: string;
  /** Why the head returned it. */
  returnReason?: string;
  certificateId?: Types.ObjectId;
  /** Of a failure: the unguessable last part of its public address, and its paper as it was signed. */
  publicCode?: string;
  file?: StoredFile;
  /** The certificate that this record's certificate replaces, when it was made to correct one. */
  replacesCertificateId?: Types.ObjectId;
  /** The record that was concluded to correct this one's certificate: it tells of the same work, and is counted for it. */
  correctedById?: Types.ObjectId;
  /** The run of a bench that it was made in, together with others: no instrument twice. */
  runId?: string;
  /** The work order that it is done for. */
  orderId?: Types.ObjectId;
  generated?: boolean;
  searchWords: string[];
}

const schema = new Schema<Verification>(
  {
    kind: { type: String, enum: recordKinds, required: true },
    number: { type: String, required: true },
    status: { type: String, enum: verificationStatuses, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    instrumentId: { type: Schema.Types.ObjectId, required: true },
    instrumentCode: { type: String, required: true },
    typeCode: { type: String, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
    communeId: Schema.Types.ObjectId,
    mode: { type: String, enum: verificationModes },
    procedureCode: { type: String, required: true },
    procedureDocument: String,
    performedOn: { type: String, required: true },
    verifierId: { type: Schema.Types.ObjectId, required: true },
    verifierName: { type: String, required: true },
    cardNumber: String,
    designationId: Schema.Types.ObjectId,
    unfitStandardIds: { type: [Schema.Types.ObjectId], default: undefined },
    standards: [
      new Schema<StandardUsed>(
        {
          standardId: { type: Schema.Types.ObjectId, required: true },
          code: { type: String, required: true },
          name: { type: String, required: true },
          range: String,
          accuracyClass: String,
          certificateNumber: { type: String, required: true },
          validUntil: { type: String, required: true },
          uncertainty: String,
          issuer: String,
          tracedTo: String,
          certificateSha256: String,
        },
        { _id: false },
      ),
    ],
    ...notedPaths,
    stampKey: String,
    paperFile: { type: new Schema(storedFileFields, { _id: false }) },
    attachments: attachmentPaths,
    entered: { type: Schema.Types.Mixed, required: true },
    evaluation: { type: Schema.Types.Mixed, required: true },
    asLeft: Schema.Types.Mixed,
    budgeted: Schema.Types.Mixed,
    passed: Boolean,
    gaps: { type: Schema.Types.Mixed, default: undefined },
    consent: Schema.Types.Mixed,
    confirmed: { type: confirmedFields, default: undefined },
    recordedByIds: [String],
    submittedAt: Date,
    frozen: Schema.Types.Mixed,
    decidedAt: Date,
    decidedByName: String,
    decidedAs: { type: [String], default: undefined },
    decidedMeaning: String,
    returnReason: String,
    certificateId: Schema.Types.ObjectId,
    publicCode: String,
    file: { type: new Schema(storedFileFields, { _id: false }) },
    replacesCertificateId: Schema.Types.ObjectId,
    correctedById: Schema.Types.ObjectId,
    runId: String,
    orderId: Schema.Types.ObjectId,
    generated: Boolean,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true, minimize: false },
);
schema.index({ centreId: 1, number: 1 }, { unique: true });
schema.index({ stampKey: 1 }, { unique: true, partialFilterExpression: { stampKey: { $exists: true } } });
schema.index({ publicCode: 1 }, { unique: true, partialFilterExpression: { publicCode: { $exists: true } } });
schema.index({ runId: 1, instrumentId: 1 }, { unique: true, partialFilterExpression: { runId: { $exists: true } } });
schema.index({ centreId: 1, performedOn: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, performedOn: -1, _id: -1 });
schema.index({ performedOn: -1, _id: -1 });
schema.index({ kind: 1, performedOn: -1, _id: -1 });
schema.index({ status: 1, performedOn: -1, _id: -1 });
// Counts of the Đề án 996 report, from index keys alone.
schema.index({ kind: 1, status: 1, correctedById: 1, performedOn: -1, _id: -1 });
schema.index({ performedOn: 1 }, { partialFilterExpression: { lateReason: { $exists: true } } });
schema.index({ instrumentId: 1, performedOn: -1, _id: -1 });
schema.index({ verifierId: 1, status: 1, performedOn: -1, _id: -1 });
schema.index({ 'standards.standardId': 1, performedOn: -1, _id: -1 });
schema.index({ typeCode: 1, performedOn: -1, _id: -1 });
schema.index({ orderId: 1 }, { partialFilterExpression: { orderId: { $exists: true } } });
schema.index({ searchWords: 1 });
schema.index({ generated: 1, kind: 1, status: 1, performedOn: 1 }, { partialFilterExpression: { generated: true } });

export const VerificationModel = model<Verification>('Verification', schema);
export type VerificationRecord = Verification & { _id: Types.ObjectId; __v: number };
export type VerificationDocument = HydratedDocument<Verification>;
