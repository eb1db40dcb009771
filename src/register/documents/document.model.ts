import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../organizations';
import { keepNearKeys, storedFileFields, type StoredFile } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey } from '../../platform/text';

/** TCVN, QCVN, QCĐP, TCCS and ĐLVN by their own numbering; laws and decisions are `legal`; ISO, OIML `international`. */
export const documentKinds = ['TCVN', 'QCVN', 'QCDP', 'TCCS', 'DLVN', 'legal', 'international'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How a standard takes over another: identical, modified, not equivalent (ISO/IEC Guide 21-1). */
export const adoptionDegrees = ['IDT', 'MOD', 'NEQ'] as const;
export type AdoptionDegree = (typeof adoptionDegrees)[number];

export interface Adoption {
  readonly number: string;
  readonly degree: AdoptionDegree;
}

/** One edition of a standard, a technical procedure or a legal document. Editions point to each other by number. */
export interface Document {
  kind: DocumentKind;
  /** law, decree, circular, decision … – for legal documents. */
  legalKind?: string;
  /** As typed: `TCVN ISO 9001:2015`, `07/2019/TT-BKHCN`. */
  number: string;
  /** The number however it is typed, by which it is found and in order: `tcvniso09001:02015`. */
  numberKey: string;
  /** By what it is unique: legal numbers begin anew with every issuer and year. */
  issueKey: string;
  /** The number without the edition's year, shared by all editions: `tcvniso09001`. */
  seriesKey: string;
  /** Year of the edition; absent when no source gives it. */
  year?: number;
  /** Absent when the source gives only the number. */
  titleVi?: string;
  titleEn?: string;
  issuer?: string;
  issuingDecision?: string;
  issuedOn?: Day;
  inForceFrom?: Day;
  /** Last day in force. */
  inForceUntil?: Day;
  /** From this day on no source says whether it is still in force. */
  inForceDoubtfulFrom?: Day;
  replaces: string[];
  replacedBy: string[];
  /** Kept from its successors: the first day on which one of them was in force; absent while no source gives one. */
  replacedFrom?: Day;
  /** Kept from its successors: before this day none of them was there. */
  notReplacedBefore?: Day;
  amends: string[];
  /** The keys of the numbers that it replaces and amends: those may be typed otherwise than the documents themselves. */
  replacesKeys: string[];
  amendsKeys: string[];
  adopts: Adoption[];
  topics: string[];
  file?: StoredFile;
  note?: string;
  /** What is improbable about it, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  provenance: Provenance;
  searchWords: string[];
}

const schema = new Schema<Document>(
  {
    kind: { type: String, enum: documentKinds, required: true },
    legalKind: String,
    number: { type: String, required: true },
    numberKey: { type: String, required: true },
    issueKey: { type: String, required: true },
    seriesKey: { type: String, required: true },
    year: Number,
    titleVi: String,
    titleEn: String,
    issuer: String,
    issuingDecision: String,
    issuedOn: String,
    inForceFrom: String,
    inForceUntil: String,
    inForceDoubtfulFrom: String,
    replaces: [String],
    replacedBy: [String],
    replacedFrom: String,
    notReplacedBefore: String,
    amends: [String],
    replacesKeys: [String],
    amendsKeys: [String],
    adopts: [
      new Schema<Adoption>(
        { number: { type: String, required: true }, degree: { type: String, enum: adoptionDegrees, required: true } },
        { _id: false },
      ),
    ],
    topics: [String],
    file: { type: new Schema(storedFileFields, { _id: false }) },
    note: String,
    confirmed: { type: confirmedFields, default: undefined },
    provenance: { ...provenanceFields, required: true },
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ issueKey: 1 }, { unique: true, partialFilterExpression: { issueKey: { $exists: true } } });
schema.index({ numberKey: 1, _id: 1 });
schema.index({ kind: 1, numberKey: 1, _id: 1 });
schema.index({ seriesKey: 1, year: -1 });
schema.index({ replacedBy: 1 });
schema.index({ replacesKeys: 1 });
schema.index({ amendsKeys: 1 });
schema.index({ topics: 1, numberKey: 1, _id: 1 });
schema.index({ searchWords: 1 });
keepNearKeys(schema, { number: ({ numberKey }) => nearKey('documentNumber', numberKey) });

export const DocumentModel = model<Document>('Document', schema);
export type DocumentRecord = Document & { _id: Types.ObjectId; __v: number };
export type DocumentDocument = HydratedDocument<Document>;
