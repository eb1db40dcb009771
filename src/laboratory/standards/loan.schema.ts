import { dayField, idField, identityField, Joi, pagingFields, type Paging } from '../../platform/http';
import {
  loanKinds,
  loanStates,
  returnConditions,
  type LoanKind,
  type LoanState,
  type ReturnCondition,
} from './loan.model';

/** What a person types when a standard is given out. */
export interface LoanInput {
  readonly kind: LoanKind;
  readonly borrower: string;
  readonly from: string;
  readonly dueOn: string;
  readonly purpose?: string;
}

export const loanSchema = Joi.object<LoanInput, true>({
  kind: Joi.string()
    .valid(...loanKinds)
    .required(),
  borrower: identityField(300).required(),
  from: dayField().required(),
  dueOn: dayField().required(),
  purpose: Joi.string().trim().max(1000),
});

/** What a person types when it comes back. */
export interface ReturnInput {
  readonly returnedOn: string;
  readonly condition: ReturnCondition;
  readonly remark?: string;
}

export const returnSchema = Joi.object<ReturnInput, true>({
  returnedOn: dayField().required(),
  condition: Joi.string()
    .valid(...returnConditions)
    .required(),
  remark: Joi.string().trim().max(1000),
});

export interface LoanFilter {
  readonly standardId?: string;
  readonly state?: LoanState | 'overdue';
}
export type ListLoans = Paging & LoanFilter;
export const listLoansSchema = Joi.object<ListLoans, true>({
  ...pagingFields,
  standardId: idField(),
  state: Joi.string().valid(...loanStates, 'overdue'),
});
