import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { storedFileFields, type StoredFile } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { paperSignatureFields, type PaperSignature } from '../signing';
import { recordKinds, type RecordKind } from './work-kinds';

/** What was decided of it; "expired" is not decided but follows from the day. */
export const certificateStatuses = ['valid', 'replaced', 'withdrawn'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** A stored file of XML, and whether the installation's key signed it. */
export interface DigitalFile extends StoredFile {
  readonly isSigned: boolean;
}

/** One printed line: label and value, in the words that were printed; `key` says where on the form it stands. */
export interface PrintedLine {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/**
 * Giấy chứng nhận. Immutable once issued: everything printed is frozen in `lines`, and the file is kept with its hash.
 * A correction is a new certificate that replaces it.
 */
export interface Certificate {
  kind: RecordKind;
  /** As printed; unique within the centre. Gap-free per centre, kind and year. */
  number: string;
  year: number;
  sequence: number;
  centreId: Types.ObjectId;
  verificationId: Types.ObjectId;
  instrumentId: Types.ObjectId;
  instrumentCode: string;
  typeCode: string;
  ownerId: Types.ObjectId;
  communeId?: Types.ObjectId;
  /** The standards it rests on, as the record names them. */
  standardIds: Types.ObjectId[];
  /** The two that are printed with its number; absent of papers from before there were any. */
  checkCharacters?: string;
  /** Unguessable: 128 random bits, the last part of the QR's address. */
  publicCode: string;
  performedOn: Day;
  issuedAt: Date;
  /** Last day of validity as printed; absent when the type's period is not known or there is none. */
  validUntil?: Day;
  lines: PrintedLine[];
  file?: StoredFile;
  /** The same as data: a digital calibration certificate that carries the file above. */
  xml?: DigitalFile;
  /** That of the PDF; absent where it was issued without one. */
  signature?: PaperSignature;
  /** Where a token signed it after its issue: the same PDF with the signature behind it, beside the file as it was issued. */
  signedFile?: StoredFile;
  status: CertificateStatus;
  /** Why it was withdrawn or replaced. */
  statusReason?: string;
  statusChangedAt?: Date;
  replacesId?: Types.ObjectId;
  replacedById?: Types.ObjectId;
  generated?: boolean;
  searchWords: string[];
}

const schema = new Schema<Certificate>(
  {
    kind: { type: String, enum: recordKinds, required: true },
    number: { type: String, required: true },
    year: { type: Number, required: true },
    sequence: { type: Number, required: true },
    centreId: { type: Schema.Types.ObjectId, required: true },
    verificationId: { type: Schema.Types.ObjectId, required: true },
    instrumentId: { type: Schema.Types.ObjectId, required: true },
    instrumentCode: { type: String, required: true },
    typeCode: { type: String, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
    communeId: Schema.Types.ObjectId,
    standardIds: [Schema.Types.ObjectId],
    checkCharacters: String,
    publicCode: { type: String, required: true },
    performedOn: { type: String, required: true },
    issuedAt: { type: Date, required: true },
    validUntil: String,
    lines: [
      new Schema<PrintedLine>(
        {
          key: { type: String, required: true },
          name: { type: String, required: true },
          value: { type: String, required: true },
        },
        { _id: false },
      ),
    ],
    file: { type: new Schema(storedFileFields, { _id: false }) },
    xml: { type: new Schema({ ...storedFileFields, isSigned: { type: Boolean, required: true } }, { _id: false }) },
    signedFile: { type: new Schema(storedFileFields, { _id: false }) },
    signature: { type: new Schema<PaperSignature>(paperSignatureFields, { _id: false }) },
    status: { type: String, enum: certificateStatuses, required: true },
    statusReason: String,
    statusChangedAt: Date,
    replacesId: Schema.Types.ObjectId,
    replacedById: Schema.Types.ObjectId,
    generated: Boolean,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, number: 1 }, { unique: true });
schema.index({ centreId: 1, kind: 1, year: 1, sequence: 1 }, { unique: true });
schema.index({ publicCode: 1 }, { unique: true });
schema.index({ number: 1, checkCharacters: 1 });
schema.index({ verificationId: 1 }, { unique: true });
// An instrument has one valid certificate of verification, whoever issues at the same moment.
schema.index(
  { kind: 1, instrumentId: 1 },
  { unique: true, partialFilterExpression: { status: 'valid', kind: 'verification' } },
);
schema.index({ centreId: 1, issuedAt: -1, _id: -1 });
schema.index({ issuedAt: -1, _id: -1 });
schema.index({ kind: 1, issuedAt: -1, _id: -1 });
schema.index({ status: 1, issuedAt: -1, _id: -1 });
schema.index({ instrumentId: 1, issuedAt: -1, _id: -1 });
schema.index({ standardIds: 1, issuedAt: -1, _id: -1 });
schema.index({ year: 1, kind: 1 });
schema.index({ searchWords: 1 });
schema.index({ generated: 1, issuedAt: 1 }, { partialFilterExpression: { generated: true } });

export const CertificateModel = model<Certificate>('Certificate', schema);
export type CertificateRecord = Certificate & { _id: Types.ObjectId; __v: number };
export type CertificateDocument = HydratedDocument<Certificate>;
