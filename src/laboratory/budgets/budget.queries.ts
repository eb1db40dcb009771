import type { ClientSession, Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { findProcedure, type Procedure } from '../../metrology';
import { findPage, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { budgetTexts as texts } from './budget.messages';
import { BudgetModel, type Budget, type BudgetRecord } from './budget.model';
import type { ListBudgets } from './budget.schema';

const orders: Record<ListBudgets['sort'], Order> = {
  procedureCode: { field: 'procedureCode', direction: 1 },
  '-procedureCode': { field: 'procedureCode', direction: -1 },
};

type Filter = Pick<ListBudgets, 'procedureCode' | 'status' | 'sort'>;

export async function findBudgets(
  actor: Actor,
  { procedureCode, status, sort }: Filter,
  page: PageRequest,
): Promise<Page<BudgetRecord>> {
  const query = {
    ...visibleTo(actor, 'budgets.read', 'centreId'),
    ...(procedureCode && { procedureCode }),
    ...(status && { status }),
  };
  return findPage<Budget>(BudgetModel, query, orders[sort], page) as Promise<Page<BudgetRecord>>;
}

export async function getBudget(actor: Actor, id: string): Promise<BudgetRecord> {
  const visible = visibleTo(actor, 'budgets.read', 'centreId');
  const found = await BudgetModel.findOne({ $and: [{ _id: id }, visible] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/**
 * The budgets by which a centre states U of the results of a procedure; of one that it wrote itself, those for that very
 * edition. The caller has checked what may be seen.
 */
export async function approvedBudgets(
  centreId: Types.ObjectId | string,
  { code: procedureCode, edition }: Pick<Procedure, 'code' | 'edition'>,
  session: ClientSession | null = null,
): Promise<BudgetRecord[]> {
  const ofEdition = findProcedure(procedureCode) ? {} : { procedureEdition: Number(edition) };
  return BudgetModel.find({ centreId, procedureCode, ...ofEdition, status: 'approved' })
    .sort({ step: 1 })
    .session(session)
    .lean();
}
