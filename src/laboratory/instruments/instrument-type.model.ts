import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { proposalFields, type Proposal, type TwoHands } from '../../access';
import type { Confidence } from '../../metrology';
import type { Day } from '../../platform/i18n';

/** What the text of the law says of a type from a day on. Null: the text does not say. */
export interface RuleOfLaw {
  readonly effectiveFrom: Day;
  /** Number of the circular. */
  readonly legalBasis: string;
  readonly patternApproval: boolean | null;
  readonly initial: boolean | null;
  readonly periodic: boolean | null;
  readonly afterRepair: boolean | null;
  /** Verification period in months; null: none, or not known – never guessed. */
  readonly periodMonths: number | null;
  /** Where it was read: document, article, row. */
  readonly source: string;
}

/** What the law asks of a type in a period, looked up by the day of the work. Two people answer for it, or the program's list. */
export interface InstrumentTypeRule extends RuleOfLaw, TwoHands {
  /** First day it no longer holds; null while it holds. */
  readonly effectiveTo: Day | null;
  readonly confidence: Confidence | 'partly';
}

/** A rule that one officer has read: nothing is judged by it. */
export interface ProposedRule extends RuleOfLaw, Proposal {}

/** A type of measuring instrument of group 2 (phương tiện đo nhóm 2). The code is ours. */
export interface InstrumentType {
  code: string;
  nameVi: string;
  nameEn?: string;
  /** Field of measurement; verifiers' cards name the same fields. */
  field: string;
  rules: InstrumentTypeRule[];
  /** Rules that wait for a second person, and those that were refused. */
  proposals: ProposedRule[];
  /** Code of the procedure in `metrology` by which it is verified here, when there is one. */
  procedureCode?: string;
  /** Number of the technical procedure: `ĐLVN 14:2009`. */
  procedureDocument?: string;
  note?: string;
  searchWords: string[];
}

const ruleFields = {
  effectiveFrom: { type: String, required: true },
  legalBasis: { type: String, required: true },
  patternApproval: { type: Boolean, default: null },
  initial: { type: Boolean, default: null },
  periodic: { type: Boolean, default: null },
  afterRepair: { type: Boolean, default: null },
  periodMonths: { type: Number, default: null },
  source: { type: String, required: true },
} as const;

const schema = new Schema<InstrumentType>(
  {
    code: { type: String, required: true },
    nameVi: { type: String, required: true },
    nameEn: String,
    field: { type: String, required: true },
    rules: [
      new Schema<InstrumentTypeRule>(
        {
          ...ruleFields,
          effectiveTo: { type: String, default: null },
          confidence: { type: String, enum: ['confirmed', 'partly', 'unconfirmed'], required: true },
          proposedBy: String,
          confirmedBy: String,
          confirmedAt: Date,
        },
        { _id: false },
      ),
    ],
    proposals: [new Schema<ProposedRule>({ ...ruleFields, ...proposalFields })],
    procedureCode: String,
    procedureDocument: String,
    note: String,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ code: 1 }, { unique: true });
schema.index({ code: 1, _id: 1 });
schema.index({ field: 1, code: 1, _id: 1 });
schema.index({ procedureDocument: 1 });
schema.index({ 'rules.legalBasis': 1 });
schema.index({ searchWords: 1 });

export const InstrumentTypeModel = model<InstrumentType>('InstrumentType', schema);
export type InstrumentTypeRecord = InstrumentType & { _id: Types.ObjectId; __v: number };
export type InstrumentTypeDocument = HydratedDocument<InstrumentType>;
