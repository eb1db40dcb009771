import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

export const impactStatuses = ['open', 'closed'] as const;
export type ImpactStatus = (typeof impactStatuses)[number];

/** Where the last day comes from on which the standard was known to be good; `nothing`: the register knows of none. */
export const goodSources = ['check', 'certificate', 'typed', 'nothing'] as const;
export type GoodSource = (typeof goodSources)[number];

/** One end of an assessment; it stays when the assessment is opened again, with the reason. */
export interface ImpactClosing {
  readonly conclusion: string;
  /** Why certificates that were to be withdrawn were not. */
  readonly leftReason?: string;
  readonly by: string;
  readonly at: Date;
  readonly reopenedBy?: string;
  readonly reopenedAt?: Date;
  readonly reopenedReason?: string;
}

/**
 * Đánh giá ảnh hưởng: a standard was found faulty, and everything that rests on it since it was last known to be good is
 * looked at, one by one (ISO/IEC 17025:2017, 6.4.9 and 7.10). What is affected stands with its `AffectedWork`.
 */
export interface ImpactAssessment {
  centreId: Types.ObjectId;
  standardId: Types.ObjectId;
  /** As they were when it was opened. */
  standardCode: string;
  standardName: string;
  /** What was found to be wrong. */
  found: string;
  foundOn: Day;
  /** The last day on which the standard was known to be good; absent: nobody knows of one, everything is affected. */
  goodOn?: Day;
  goodSource: GoodSource;
  /** The number of the certificate, where that shows it. */
  goodCertificate?: string;
  /** Why another day holds than the one the register knows. */
  goodReason?: string;
  /** Last day on which what was done with it is in doubt; absent: it is in doubt still. */
  doubtedUntil?: Day;
  /** The report or paper that tells of it. */
  document?: string;
  status: ImpactStatus;
  openedOn: Day;
  /** The account that opened it, and its name then. */
  openedById: string;
  openedBy: string;
  /** When the register was last searched for what is affected. */
  lookedAt: Date;
  /** How many pieces of work are affected, and of how many nobody has decided yet. */
  affected: number;
  undecided: number;
  closings: ImpactClosing[];
  generated?: boolean;
}

const schema = new Schema<ImpactAssessment>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    standardId: { type: Schema.Types.ObjectId, required: true },
    standardCode: { type: String, required: true },
    standardName: { type: String, required: true },
    found: { type: String, required: true },
    foundOn: { type: String, required: true },
    goodOn: String,
    goodSource: { type: String, enum: goodSources, required: true },
    goodCertificate: String,
    goodReason: String,
    doubtedUntil: String,
    document: String,
    status: { type: String, enum: impactStatuses, required: true },
    openedOn: { type: String, required: true },
    openedById: { type: String, required: true },
    openedBy: { type: String, required: true },
    lookedAt: { type: Date, required: true },
    affected: { type: Number, required: true },
    undecided: { type: Number, required: true },
    closings: [
      new Schema<ImpactClosing>(
        {
          conclusion: { type: String, required: true },
          leftReason: String,
          by: { type: String, required: true },
          at: { type: Date, required: true },
          reopenedBy: String,
          reopenedAt: Date,
          reopenedReason: String,
        },
        { _id: false },
      ),
    ],
    generated: Boolean,
  },
  { timestamps: true, optimisticConcurrency: true },
);
// One at a time for each standard, whoever opens two at once.
schema.index({ standardId: 1 }, { unique: true, partialFilterExpression: { status: 'open' } });
schema.index({ standardId: 1, openedOn: -1, _id: -1 });
schema.index({ centreId: 1, openedOn: -1, _id: -1 });
schema.index({ centreId: 1, status: 1, openedOn: -1, _id: -1 });
schema.index({ status: 1, openedOn: -1, _id: -1 });
schema.index({ openedOn: -1, _id: -1 });

export const ImpactAssessmentModel = model<ImpactAssessment>('ImpactAssessment', schema);
export type ImpactRecord = ImpactAssessment & { _id: Types.ObjectId; __v: number };
export type ImpactDocument = HydratedDocument<ImpactAssessment>;
