import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import type { BudgetCorrelation, BudgetFigures, BudgetInput } from './budget.shape';
import type { BudgetTrial } from './budget.trial';

/** draft → submitted → approved → replaced by the next edition; submitted → draft, when it is returned. */
export const budgetStatuses = ['draft', 'submitted', 'approved', 'replaced'] as const;
export type BudgetStatus = (typeof budgetStatuses)[number];

/**
 * The uncertainty budget by which a centre states U of the results of a procedure (ISO/IEC 17025:2017, 7.6). An edition
 * that was approved never changes: the records that used it name it.
 */
export interface Budget extends BudgetFigures {
  centreId: Types.ObjectId;
  name: string;
  procedureCode: string;
  /** Of a procedure that the centre wrote itself: which edition. Records made with another take no U from it. */
  procedureEdition?: number;
  /** One step of the procedure; empty: every step that has no budget of its own. */
  step: string;
  edition: number;
  status: BudgetStatus;
  /** By which document it was made up, or that it is the centre's own. */
  basis: string;
  /** The template it began from. */
  template?: string;
  inputs: BudgetInput[];
  correlations: BudgetCorrelation[];
  /** The last Monte Carlo of these very figures. */
  trial?: BudgetTrial;
  /** The accounts that wrote it: none of them may approve it. */
  writtenByIds: string[];
  writtenBy: string;
  submittedAt?: Date;
  returnReason?: string;
  approvedBy?: string;
  approvedAt?: Date;
}

const inputSchema = new Schema<BudgetInput>(
  {
    name: { type: String, required: true },
    labelVi: { type: String, required: true },
    labelEn: String,
    unit: { type: String, required: true },
    source: { type: String, required: true },
    value: { type: String, required: true },
    estimate: String,
    distribution: { type: String, required: true },
    spread: String,
    isPercent: Boolean,
    k: String,
    shape: String,
    degreesOfFreedom: String,
    count: String,
    result: String,
    series: String,
    characteristic: String,
  },
  { _id: false },
);

const correlationSchema = new Schema<BudgetCorrelation>(
  {
    first: { type: String, required: true },
    second: { type: String, required: true },
    coefficient: { type: String, required: true },
  },
  { _id: false },
);

const schema = new Schema<Budget>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    procedureCode: { type: String, required: true },
    procedureEdition: Number,
    step: { type: String, default: '' },
    edition: { type: Number, required: true },
    status: { type: String, enum: budgetStatuses, required: true },
    basis: { type: String, required: true },
    template: String,
    output: { type: String, required: true },
    unit: { type: String, required: true },
    model: { type: String, required: true },
    inputs: [inputSchema],
    correlations: [correlationSchema],
    probability: { type: String, required: true },
    trial: Schema.Types.Mixed,
    writtenByIds: [String],
    writtenBy: { type: String, required: true },
    submittedAt: Date,
    returnReason: String,
    approvedBy: String,
    approvedAt: Date,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ centreId: 1, procedureCode: 1, step: 1, edition: 1 }, { unique: true });
schema.index(
  { centreId: 1, procedureCode: 1, step: 1, status: 1 },
  { unique: true, partialFilterExpression: { status: 'approved' }, name: 'oneApproved' },
);
schema.index({ centreId: 1, procedureCode: 1, _id: 1 });
schema.index({ procedureCode: 1, _id: 1 });

export const BudgetModel = model<Budget>('Budget', schema);
export type BudgetRecord = Budget & { _id: Types.ObjectId; __v: number };
export type BudgetDocument = HydratedDocument<Budget>;
