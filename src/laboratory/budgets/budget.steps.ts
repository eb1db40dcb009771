import type { Refusal } from '../../platform/http';
import { budgetTexts as texts } from './budget.messages';
import type { Budget } from './budget.model';

/** What may be done with a budget once it is entered. */
export type BudgetAct = 'change' | 'submit' | 'approve' | 'return';

type Rule = 'notDraft' | 'notSubmitted' | 'sameHand' | 'procedureWaits';

const statusFor = { change: 'draft', submit: 'draft', approve: 'submitted', return: 'submitted' } as const;

/** Why a person cannot take the step as the budget stands; undefined where it can be taken. */
export function stepRefusal(
  act: BudgetAct,
  { status, writtenByIds }: Pick<Budget, 'status' | 'writtenByIds'>,
  personId: string,
): Refusal | undefined {
  const wanted = statusFor[act];
  if (status !== wanted) return budgetRefusal(wanted === 'draft' ? 'notDraft' : 'notSubmitted');
  return act === 'approve' && writtenByIds.includes(personId) ? budgetRefusal('sameHand') : undefined;
}

/** A rule of budgets that refuses, with its words. */
export function budgetRefusal(rule: Rule): Refusal {
  const legalBasis = rule === 'sameHand' ? { legalBasis: 'ISO/IEC 17025:2017, 7.6.1' } : {};
  return { rule: `budget.${rule}`, text: texts[rule], remedy: texts[`${rule}Remedy`], ...legalBasis };
}
