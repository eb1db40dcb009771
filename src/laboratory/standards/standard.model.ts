import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { dimensions, units, type Dimension, type Quantity } from '../../metrology';
import { provenanceFields, type Provenance } from '../../register/organizations';
import { keepNearKeys, storedFileFields, type StoredFile } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey } from '../../platform/text';
import {
  absenceSchema,
  holdSchema,
  quantitySchema,
  storagePlaceSchema,
  upkeepSchema,
  type Absence,
  type Hold,
  type StoragePlace,
  type UpkeepTask,
} from './keeping.model';
import { monitoringSchema, type Monitoring } from './monitoring.model';
import type { ReceivedDigital } from './received-digital.shape';

/** Chuẩn quốc gia, chuẩn chính, chuẩn công tác. */
export const standardKinds = ['national', 'reference', 'working'] as const;
export type StandardKind = (typeof standardKinds)[number];

/** Certified for direct use in verification of group 2 instruments, or calibrated. */
export const standardCertificateKinds = ['certification', 'calibration'] as const;
export type StandardCertificateKind = (typeof standardCertificateKinds)[number];

/** What the centre concluded when it reviewed a certificate that came in. */
export const reviewConclusions = ['accepted', 'conditional', 'rejected'] as const;
export type ReviewConclusion = (typeof reviewConclusions)[number];

/** What a certificate says the standard is traceable to: one of the centre's own standards, the national one, or an institute's. */
export const referenceKinds = ['own', 'national', 'institute'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** From the smallest to the largest value a standard shows, each with its unit. */
export interface StandardRange {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** One nominal value of a set of weights or vessels, and how many pieces of it the set has. */
export interface Nominal extends Quantity {
  readonly count: number;
}

/** A row of a certificate's table: the value found at a nominal one, and its expanded uncertainty. */
export interface CertifiedValue {
  readonly nominal: Quantity;
  readonly value?: Quantity;
  readonly uncertainty: Quantity;
}

/** A certificate of a measurement standard: one link of its traceability chain. */
export interface StandardCertificate {
  readonly number: string;
  readonly kind: StandardCertificateKind;
  readonly issuer: string;
  readonly issuedOn: Day;
  /** Last day it is valid, as printed. */
  readonly validUntil: Day;
  /** Absent where the certificate says nothing: the chain then ends nowhere. */
  readonly traceableTo?: ReferenceKind;
  /** The centre's own standard it was calibrated against. */
  readonly calibratedAgainstId?: Types.ObjectId;
  /** The national standard or the institute, by name. */
  readonly calibratedAgainst?: string;
  /** Expanded uncertainty stated for the whole range, in a unit of the quantity or in %. */
  readonly uncertainty?: Quantity;
  /** The coverage factor k, and the level of confidence in %, of every U it states. */
  readonly coverageFactor?: string;
  readonly confidenceLevel?: string;
  readonly values?: readonly CertifiedValue[];
  /** Its own file as its issuer sent it, one of those received for the standard. */
  readonly digital?: StoredFile;
  readonly review: ReviewConclusion;
  /** What is improbable about its days, and was confirmed by whoever entered them. */
  readonly confirmed?: readonly Question[];
}

export const standardStatuses = ['inUse', 'quarantined', 'retired'] as const;
export type StandardStatus = (typeof standardStatuses)[number];

/** Chuẩn đo lường of a centre, with its certificates. Validity periods are typed from the certificates, never assumed. */
export interface MeasurementStandard {
  centreId: Types.ObjectId;
  /** The centre's own code, unique within the centre. */
  code: string;
  nameVi: string;
  nameEn?: string;
  kind: StandardKind;
  /** Field of measurement, as instrument types name it. */
  field: string;
  maker?: string;
  model?: string;
  serial?: string;
  /** What it measures; its range, its nominal values and its uncertainty are of this quantity. */
  quantity: Dimension;
  /** A standard without a range is used for nothing. */
  range?: StandardRange;
  /** The pieces of a set of weights or vessels, largest first. */
  nominals: Nominal[];
  accuracyClass?: string;
  status: StandardStatus;
  /** Since when it is out of use; absent of one in use, and of one quarantined before this was kept. */
  quarantinedAt?: Date;
  certificates: StandardCertificate[];
  /** Digital certificates that came in, as they came. */
  digitals?: ReceivedDigital[];
  /** Last day of the latest certificate that was not rejected (`validUntilOf`); kept for lists. Absent when there is none. */
  validUntil?: Day;
  note?: string;
  /** How the centre watches it between certificates. */
  monitoring?: Monitoring;
  /** When it was lent to another body. */
  away?: Absence[];
  /** What befell it, so that it is calibrated or checked before it is used. */
  holds?: Hold[];
  /** The upkeep that its centre plans. */
  upkeep?: UpkeepTask[];
  /** The first day on which some upkeep is due (`upkeepDueOf`); kept for lists. Absent when nothing is. */
  upkeepDueOn?: Day;
  /** Where it was kept and is, by day. */
  storages?: StoragePlace[];
  /** The serial that is nearly that of another, confirmed by whoever entered it. */
  confirmed?: Question[];
  provenance?: Provenance;
  searchWords: string[];
}

const quantityFields = { value: { type: String, required: true }, unit: { type: String, enum: units, required: true } };

const valueSchema = new Schema<CertifiedValue>(
  {
    nominal: { type: quantitySchema, required: true },
    value: quantitySchema,
    uncertainty: { type: quantitySchema, required: true },
  },
  { _id: false },
);

const digitalSchema = new Schema<ReceivedDigital>(
  {
    file: { type: new Schema(storedFileFields, { _id: false }), required: true },
    receivedAt: { type: Date, required: true },
    reading: { type: Schema.Types.Mixed, required: true },
  },
  { _id: false },
);

const schema = new Schema<MeasurementStandard>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    code: { type: String, required: true },
    nameVi: { type: String, required: true },
    nameEn: String,
    kind: { type: String, enum: standardKinds, required: true },
    field: { type: String, required: true },
    maker: String,
    model: String,
    serial: String,
    quantity: { type: String, enum: dimensions, required: true },
    range: new Schema<StandardRange>(
      { from: { type: quantitySchema, required: true }, to: { type: quantitySchema, required: true } },
      { _id: false },
    ),
    nominals: [new Schema<Nominal>({ ...quantityFields, count: { type: Number, required: true } }, { _id: false })],
    accuracyClass: String,
    status: { type: String, enum: standardStatuses, required: true, default: 'inUse' },
    quarantinedAt: Date,
    certificates: [
      new Schema<StandardCertificate>(
        {
          number: { type: String, required: true },
          kind: { type: String, enum: standardCertificateKinds, required: true },
          issuer: { type: String, required: true },
          issuedOn: { type: String, required: true },
          validUntil: { type: String, required: true },
          confirmed: { type: confirmedFields, default: undefined },
          traceableTo: { type: String, enum: referenceKinds },
          calibratedAgainstId: Schema.Types.ObjectId,
          calibratedAgainst: String,
          uncertainty: quantitySchema,
          coverageFactor: String,
          confidenceLevel: String,
          values: { type: [valueSchema], default: undefined },
          digital: { type: new Schema(storedFileFields, { _id: false }) },
          review: { type: String, enum: reviewConclusions, required: true },
        },
        { _id: false },
      ),
    ],
    digitals: { type: [digitalSchema], default: undefined },
    validUntil: String,
    note: String,
    monitoring: monitoringSchema,
    away: { type: [absenceSchema], default: undefined },
    holds: { type: [holdSchema], default: undefined },
    upkeep: { type: [upkeepSchema], default: undefined },
    upkeepDueOn: String,
    storages: { type: [storagePlaceSchema], default: undefined },
    confirmed: { type: confirmedFields, default: undefined },
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, code: 1 }, { unique: true });
schema.index({ code: 1, _id: 1 });
schema.index({ validUntil: 1 });
schema.index({ upkeepDueOn: 1 }, { sparse: true });
schema.index({ 'certificates.validUntil': 1 });
schema.index({ searchWords: 1 });
// Whether anything of the register is a sample.
schema.index({ 'provenance.generated': 1 }, { sparse: true });
schema.index({ 'certificates.calibratedAgainstId': 1 });
keepNearKeys(schema, { serial: ({ serial }) => serial && nearKey('serial', serial) });

export const MeasurementStandardModel = model<MeasurementStandard>('MeasurementStandard', schema);
export type MeasurementStandardRecord = MeasurementStandard & { _id: Types.ObjectId; __v: number };
export type MeasurementStandardDocument = HydratedDocument<MeasurementStandard>;
