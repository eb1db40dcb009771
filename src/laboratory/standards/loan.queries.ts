import { Types, type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findPage, type Page, type PageRequest } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { StandardLoanModel, type LoanRecord, type StandardLoan } from './loan.model';
import type { LoanFilter } from './loan.schema';

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function loanQuery(actor: Actor, { standardId, state }: LoanFilter, today: Day): QueryFilter<StandardLoan> {
  return {
    ...visibleTo(actor, 'standards.read', 'centreId'),
    ...(standardId && { standardId: new Types.ObjectId(standardId) }),
    ...(state === 'overdue' ? overdueOn(today) : state && { state }),
  };
}

/** The loans that the reader may see, newest first. */
export async function findLoans(
  actor: Actor,
  filter: LoanFilter,
  page: PageRequest,
  today: Day,
): Promise<Page<LoanRecord>> {
  const order = { field: 'from', direction: -1 } as const;
  return (await findPage(StandardLoanModel, loanQuery(actor, filter, today), order, page)) as Page<LoanRecord>;
}

/** The last loans of a standard, newest first. */
export async function lastLoansOf(standardId: Types.ObjectId, most: number): Promise<LoanRecord[]> {
  return StandardLoanModel.find({ standardId }).sort({ from: -1, _id: -1 }).limit(most).lean<LoanRecord[]>();
}

/** Of every centre, what should be back and is not. */
export async function overdueLoans(today: Day): Promise<LoanRecord[]> {
  return StandardLoanModel.find(overdueOn(today)).sort({ dueOn: 1 }).lean<LoanRecord[]>();
}

/** How many standards should be back and are not, of those that the reader sees. */
export async function countOverdueLoans(actor: Actor, today: Day): Promise<number> {
  return StandardLoanModel.countDocuments(loanQuery(actor, { state: 'overdue' }, today));
}

export function isOverdue({ state, dueOn }: Pick<StandardLoan, 'state' | 'dueOn'>, today: Day): boolean {
  return state === 'out' && dueOn < today;
}

function overdueOn(today: Day) {
  return { state: 'out' as const, dueOn: { $lt: today } };
}
