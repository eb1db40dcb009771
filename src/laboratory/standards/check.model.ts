import { model, Schema, type Types } from 'mongoose';
import { units, type Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';

export const checkOutcomes = ['passed', 'failed', 'unjudged'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Against what a check failed: the certificate, or the control limits. */
export const checkFailures = ['en', 'limits'] as const;
export type CheckFailure = (typeof checkFailures)[number];

/** What the certificate in force states of the nominal value. */
export interface CheckReference {
  readonly certificate: string;
  readonly value: Quantity;
  /** Of k = 2. */
  readonly uncertainty: Quantity;
}

/** The control limits of the day, in the unit of the nominal value: centre ± 2 s and ± 3 s. */
export interface ControlLimits {
  /** Decimal text. */
  readonly centre: string;
  readonly deviation: number;
  readonly count: number;
}

/** Kiểm tra giữa kỳ: a standard looked at between its certificates (ISO/IEC 17025:2017, 6.4.10). Never changed. */
export interface IntermediateCheck {
  centreId: Types.ObjectId;
  standardId: Types.ObjectId;
  performedOn: Day;
  /** Who did it. */
  performedBy: string;
  /** What it was checked with. */
  artefact: string;
  nominal: Quantity;
  /** Decimal text, in the unit of the nominal value; `value` is their mean. */
  readings: string[];
  value: string;
  uncertainty?: Quantity;
  reference?: CheckReference;
  limits?: ControlLimits;
  en?: number;
  failures: CheckFailure[];
  outcome: CheckOutcome;
  /** The version of the program that judged it. */
  program?: string;
  note?: string;
}

const quantityFields = { value: { type: String, required: true }, unit: { type: String, enum: units, required: true } };
const quantitySchema = new Schema<Quantity>(quantityFields, { _id: false });

const schema = new Schema<IntermediateCheck>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    standardId: { type: Schema.Types.ObjectId, required: true },
    performedOn: { type: String, required: true },
    performedBy: { type: String, required: true },
    artefact: { type: String, required: true },
    nominal: { type: quantitySchema, required: true },
    readings: [String],
    value: { type: String, required: true },
    uncertainty: quantitySchema,
    reference: new Schema<CheckReference>(
      {
        certificate: { type: String, required: true },
        value: { type: quantitySchema, required: true },
        uncertainty: { type: quantitySchema, required: true },
      },
      { _id: false },
    ),
    limits: new Schema<ControlLimits>(
      {
        centre: { type: String, required: true },
        deviation: { type: Number, required: true },
        count: { type: Number, required: true },
      },
      { _id: false },
    ),
    en: Number,
    failures: [{ type: String, enum: checkFailures }],
    outcome: { type: String, enum: checkOutcomes, required: true },
    program: String,
    note: String,
  },
  { timestamps: true },
);
schema.index({ standardId: 1, performedOn: 1, _id: 1 });

export const IntermediateCheckModel = model<IntermediateCheck>('IntermediateCheck', schema);
export type IntermediateCheckRecord = IntermediateCheck & { _id: Types.ObjectId; createdAt?: Date };
