import type { Types } from 'mongoose';
import { findProcedure, type Procedure } from '../../metrology';
import type { Day, Text } from '../../platform/i18n';
import { editionFor, nameKey, ownProcedureNames } from '../procedures';
import type { Budget } from './budget.model';

/** The procedure that a budget serves, as far as the budget asks: a ready one, or an edition of the centre's own. */
export interface BudgetedProcedure {
  readonly steps: readonly Pick<Procedure['steps'][number], 'name'>[];
  /** Of the centre's own. */
  readonly edition?: number;
  /** False of an edition of the centre's own that nobody has approved yet. */
  readonly isApproved: boolean;
}

type Named = Pick<Budget, 'procedureCode'> & { readonly procedureEdition?: number | undefined };

/** Of the centre's own without an edition: the one in use on the day. Undefined where there is no such procedure. */
export async function procedureOf(
  { procedureCode: code, procedureEdition: edition }: Named,
  centreId: Types.ObjectId,
  day: Day,
): Promise<BudgetedProcedure | undefined> {
  const ready = findProcedure(code);
  // A ready procedure has no edition to choose.
  if (ready) return edition === undefined ? { steps: ready.steps, isApproved: true } : undefined;
  const own = await editionFor({ centreId, code, edition }, day);
  if (!own) return undefined;
  return { steps: own.declaration.steps, edition: own.edition, isApproved: own.approvedOn !== undefined };
}

type NamesProcedure = Pick<Budget, 'centreId' | 'procedureCode'>;

/** What the procedure of a budget is called. */
export type NameOfProcedure = (budget: NamesProcedure) => Text;

/** What the procedures of budgets are called: the ready ones, and those of their centres. */
export async function procedureNames(budgets: readonly NamesProcedure[]): Promise<NameOfProcedure> {
  const series = ({ centreId, procedureCode: code }: NamesProcedure) => ({ centreId, code });
  const own = await ownProcedureNames(budgets.filter(({ procedureCode }) => !findProcedure(procedureCode)).map(series));
  return (budget) => {
    const { procedureCode: code } = budget;
    return findProcedure(code)?.name ?? own.get(nameKey(series(budget))) ?? { vi: code, en: code };
  };
}
