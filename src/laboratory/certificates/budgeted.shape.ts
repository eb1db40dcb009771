import type { BudgetedPoint, UnbudgetedPoint } from '../budgets';

/** What the budgets of the centre gave for the points of a record, as found and as left, and where they gave nothing. */
export interface Budgeted {
  readonly found: readonly BudgetedPoint[];
  readonly left?: readonly BudgetedPoint[];
  readonly without: readonly UnbudgetedPoint[];
}
