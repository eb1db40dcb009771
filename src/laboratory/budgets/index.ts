import { join } from 'node:path';

export { budgetApi } from './budget.api';
export { budgetRoutes } from './budget.routes';

/** The script of the form of a budget, bundled for the browser when it is first asked for. */
export const budgetScript = join(__dirname, 'budget.island.ts');
export { errorsAt, measuredIn } from './alike.rules';
export { budgetFor, budgetPoint, pooledAt } from './budgeted.rules';
export { approvedBudgets } from './budget.queries';
export { approveBudget, registerBudget, submitBudget } from './budget.service';
export { templateOf } from './budget.templates';
export { BudgetModel } from './budget.model';
export type { BudgetInput } from './budget.shape';
export { contributionHeads, contributionWords } from './contribution.words';
export type { BudgetRecord } from './budget.model';
export type { ContributionLine } from './budget.shape';
export type { BudgetedPoint, UnbudgetedPoint } from './point.facts';
