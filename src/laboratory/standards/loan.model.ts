import { model, Schema, type Types } from 'mongoose';
import type { Day } from '../../platform/i18n';

/** To another body, to a unit or person within, or taken along on a mobile job. */
export const loanKinds = ['outside', 'inside', 'job'] as const;
export type LoanKind = (typeof loanKinds)[number];

export const loanStates = ['out', 'returned'] as const;
export type LoanState = (typeof loanStates)[number];

/** How the standard was when it came back. */
export const returnConditions = ['good', 'damaged'] as const;
export type ReturnCondition = (typeof returnConditions)[number];

/** A standard given out of the hands of whoever keeps it. Its return is added once; nothing else of it is changed. */
export interface StandardLoan {
  centreId: Types.ObjectId;
  standardId: Types.ObjectId;
  kind: LoanKind;
  borrower: string;
  from: Day;
  /** The day by which it is expected back. */
  dueOn: Day;
  purpose?: string;
  lentBy: string;
  state: LoanState;
  returnedOn?: Day;
  condition?: ReturnCondition;
  remark?: string;
  receivedBy?: string;
}

const schema = new Schema<StandardLoan>(
  {
    centreId: { type: Schema.Types.ObjectId, required: true },
    standardId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: loanKinds, required: true },
    borrower: { type: String, required: true },
    from: { type: String, required: true },
    dueOn: { type: String, required: true },
    purpose: String,
    lentBy: { type: String, required: true },
    state: { type: String, enum: loanStates, required: true },
    returnedOn: String,
    condition: { type: String, enum: returnConditions },
    remark: String,
    receivedBy: String,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ standardId: 1, from: -1, _id: -1 });
schema.index({ centreId: 1, from: -1, _id: -1 });
schema.index({ from: -1, _id: -1 });
schema.index({ state: 1, dueOn: 1 });

export const StandardLoanModel = model<StandardLoan>('StandardLoan', schema);
export type LoanRecord = StandardLoan & { _id: Types.ObjectId; __v: number };
