import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { units, type Performance, type Unit } from '../../metrology';
import type { Day } from '../../platform/i18n';

export const roundStatuses = ['draft', 'closed'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** By which score the round judges (ISO 13528:2022, 9.4 to 9.7). Under `z`, z′ judges where u(X) counts beside σ. */
export const criteria = ['en', 'z', 'zeta'] as const;
export type Criterion = (typeof criteria)[number];

/** A value as decimal text in the unit of the round, with U and its k where they are stated. */
export interface StatedValue {
  value: string;
  uncertainty?: string;
  /** Coverage factor of `uncertainty`; 2 unless stated. */
  coverageFactor?: string;
}

/** What is compared: one nominal value of the item. Without a value the assigned one is the robust consensus. */
export interface RoundPoint extends Partial<StatedValue> {
  label: string;
  /** σ_pt, the standard deviation for proficiency assessment, in the unit of the round. */
  sigma?: string;
}

export interface PointResult extends StatedValue {
  /** Which point, from 0. */
  point: number;
}

/** Who takes part: a centre of the register, or a laboratory outside it by its name; to the others only a code. */
export interface Participant {
  code: string;
  centreId?: Types.ObjectId;
  name?: string;
  results: PointResult[];
}

/** What a result scored when the round was closed; a score that its figures do not allow is absent. */
export interface Score {
  code: string;
  point: number;
  en?: number;
  z?: number;
  zPrime?: number;
  zeta?: number;
  performance: Performance;
}

/** So sánh liên phòng, thử nghiệm thành thạo: a round of an interlaboratory comparison (ISO/IEC 17025:2017, 7.7.2). */
export interface ComparisonRound {
  /** The organization that keeps this record: the department, or a centre that took part. */
  keeperId: Types.ObjectId;
  name: string;
  /** The scheme or programme, and who organizes it. */
  scheme?: string;
  organizer: string;
  item: string;
  unit: Unit;
  beginsOn: Day;
  endsOn?: Day;
  criterion: Criterion;
  note?: string;
  points: RoundPoint[];
  participants: Participant[];
  status: RoundStatus;
  closedAt?: Date;
  closedBy?: string;
  /** Of the day it was closed; empty while it is open. */
  scores: Score[];
  generated?: boolean;
}

const stated = { uncertainty: String, coverageFactor: String };
const part = { _id: false };
const participantSchema = new Schema<Participant>(
  {
    code: { type: String, required: true },
    centreId: Schema.Types.ObjectId,
    name: String,
    results: [
      new Schema<PointResult>(
        { point: { type: Number, required: true }, value: { type: String, required: true }, ...stated },
        part,
      ),
    ],
  },
  part,
);
const schema = new Schema<ComparisonRound>(
  {
    keeperId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    scheme: String,
    organizer: { type: String, required: true },
    item: { type: String, required: true },
    unit: { type: String, enum: units, required: true },
    beginsOn: { type: String, required: true },
    endsOn: String,
    criterion: { type: String, enum: criteria, required: true },
    note: String,
    points: [
      new Schema<RoundPoint>(
        { label: { type: String, required: true }, value: String, ...stated, sigma: String },
        part,
      ),
    ],
    participants: [participantSchema],
    status: { type: String, enum: roundStatuses, required: true },
    closedAt: Date,
    closedBy: String,
    scores: [
      new Schema<Score>(
        {
          code: { type: String, required: true },
          point: { type: Number, required: true },
          ...{ en: Number, z: Number, zPrime: Number, zeta: Number },
          performance: { type: String, required: true },
        },
        part,
      ),
    ],
    generated: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ beginsOn: -1, _id: -1 });
schema.index({ 'participants.centreId': 1, beginsOn: -1, _id: -1 });
schema.index({ keeperId: 1, beginsOn: -1, _id: -1 });

export const ComparisonRoundModel = model<ComparisonRound>('ComparisonRound', schema);
export type RoundDocument = HydratedDocument<ComparisonRound>;
export type RoundRecord = ComparisonRound & { _id: Types.ObjectId; __v: number };
