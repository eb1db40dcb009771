import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { storedFileFields, type StoredFile } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import { dayPrecisions, type Day, type PartialDay } from '../../platform/i18n';
import { orderKey } from '../../platform/text';

/** The stages of an agency's quality system, in the usual order; a stage may come again. */
export const qualityStages = [
  'building',
  'applied',
  'internalAudit',
  'managementReview',
  'declared',
  'maintained',
  'declaredAnew',
] as const;
export type QualityStage = (typeof qualityStages)[number];

/** One stage reached: on which day as far as known, by which decision, under which edition. */
export interface StageEntry extends PartialDay {
  readonly stage: QualityStage;
  readonly editionNumber: string;
  readonly decisionNumber?: string;
  readonly note?: string;
  readonly evidence?: StoredFile;
  /** That it stands there already, and was confirmed by whoever entered it. */
  readonly confirmed?: readonly Question[];
}

/** What every agency does each year. The articles behind the list were not read: shown as unconfirmed. */
export const yearlyDuties = [
  'plan',
  'objectives',
  'internalAudit',
  'managementReview',
  'procedureReview',
  'report',
] as const;
export type YearlyDuty = (typeof yearlyDuties)[number];

export interface DutyDone {
  readonly year: number;
  readonly duty: YearlyDuty;
  readonly doneOn: Day;
  readonly documentNumber?: string;
  readonly evidence?: StoredFile;
  readonly confirmed?: readonly Question[];
}

/** The ISO 9001 status of one agency. */
export interface QualitySystem {
  agencyId: Types.ObjectId;
  /** Copied from the agency, for the list's order and search. */
  agencyName: string;
  /** Where the name stands in Vietnamese order. */
  nameOrder: string;
  agencyKind: string;
  /** The edition applied now: `TCVN ISO 9001:2015`; an open list, never an enum. */
  editionNumber: string;
  /** Required by QĐ 19/2014/QĐ-TTg, or encouraged. */
  mandatory: boolean;
  /** Administrative procedures within the system, and all that the agency has published; absent when not known. */
  proceduresCovered?: number;
  proceduresPublished?: number;
  stages: StageEntry[];
  duties: DutyDone[];
  provenance?: Provenance;
  searchWords: string[];
}

const confirmed = { type: confirmedFields, default: undefined };
const file = { type: new Schema(storedFileFields, { _id: false }) };
const schema = new Schema<QualitySystem>(
  {
    agencyId: { type: Schema.Types.ObjectId, required: true },
    agencyName: { type: String, required: true },
    nameOrder: { type: String, required: true },
    agencyKind: { type: String, required: true },
    editionNumber: { type: String, required: true },
    mandatory: { type: Boolean, required: true },
    proceduresCovered: Number,
    proceduresPublished: Number,
    stages: [
      new Schema<StageEntry>(
        {
          stage: { type: String, enum: qualityStages, required: true },
          on: { type: String, required: true },
          precision: { type: String, enum: dayPrecisions },
          editionNumber: { type: String, required: true },
          decisionNumber: String,
          note: String,
          evidence: file,
          confirmed,
        },
        { _id: false },
      ),
    ],
    duties: [
      new Schema<DutyDone>(
        {
          year: { type: Number, required: true },
          duty: { type: String, enum: yearlyDuties, required: true },
          doneOn: { type: String, required: true },
          documentNumber: String,
          evidence: file,
          confirmed,
        },
        { _id: false },
      ),
    ],
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ agencyId: 1 }, { unique: true });
schema.index({ nameOrder: 1, _id: 1 });
schema.index({ agencyKind: 1, nameOrder: 1, _id: 1 });
schema.index({ editionNumber: 1, nameOrder: 1, _id: 1 });
schema.index({ searchWords: 1 });
// Whether anything of the register is a sample.
schema.index({ 'provenance.generated': 1 }, { sparse: true });

/** Whoever saves a system keeps its place in the order of names. */
schema.pre('validate', function () {
  this.nameOrder = orderKey(this.agencyName);
});

export const QualitySystemModel = model<QualitySystem>('QualitySystem', schema);
export type QualitySystemRecord = QualitySystem & { _id: Types.ObjectId; __v: number };
export type QualitySystemDocument = HydratedDocument<QualitySystem>;
