import { randomInt } from 'node:crypto';
import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { calculateBudget } from './budget.calculation';
import type { BudgetRecord } from './budget.model';
import { findBudgets, getBudget } from './budget.queries';
import { budgetSchema, listBudgetsSchema, returnBudgetSchema } from './budget.schema';
import { approveBudget, changeBudget, registerBudget, returnBudget, submitBudget, tryBudget } from './budget.service';

export function budgetApi(clock: Clock): readonly Operation[] {
  const common = {
    ...({ tag: 'Uncertainty budgets', path: '/budgets/:id', reads: 'budgets.read' } as const),
    ...{ clock, present: presentBudget },
  };
  const { list, begin, read, step } = resource({ ...common, writes: 'budgets.manage' });
  const { step: decide } = resource({ ...common, writes: 'budgets.approve' });
  return [
    list({
      summary: 'Uncertainty budgets, by procedure',
      answer: 'A page of budgets',
      query: listBudgetsSchema,
      find: findBudgets,
    }),
    begin({
      summary: 'Enter the next edition of a budget, as a draft',
      answer: 'The budget with its result',
      body: budgetSchema,
      run: registerBudget,
    }),
    read({ summary: 'One budget with its contributions', answer: 'The budget', get: getBudget }),
    step('figures', {
      summary: 'Change a draft; sent whole, but for its procedure and step',
      answer: 'The budget as it is now',
      body: budgetSchema,
      run: changeBudget,
    }),
    step('submission', { summary: 'Submit a draft for approval', answer: 'The budget', run: submitBudget }),
    step('monte-carlo', {
      summary: 'Check the budget by a Monte Carlo of 1,000,000 trials (JCGM 101:2008, clause 8)',
      answer: 'The budget with what was found',
      run: (actor, id, _nothing, made) => tryBudget(actor, id, randomInt(1, 2 ** 31), made),
    }),
    decide('return', {
      summary: 'Return a budget with the reason',
      answer: 'The budget',
      body: returnBudgetSchema,
      run: returnBudget,
    }),
    decide('approval', {
      summary: 'Approve what somebody else wrote: records take their U from it',
      answer: 'The budget',
      run: approveBudget,
    }),
  ];
}

function presentBudget(budget: BudgetRecord) {
  const outcome = calculateBudget(budget);
  const shown = presentRecord(budget, 'centreId');
  return { ...shown, result: outcome.ok ? outcome.result : null };
}
