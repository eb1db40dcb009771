import type { ClientSession } from 'mongoose';
import type { EvaluationResult } from '../../metrology';
import { budgetBasis, budgetedIn, type BudgetBasis } from './budgeted';
import type { Budgeted } from './budgeted.shape';
import { isWidened } from './uncertainty.gates';
import type { Propose } from './work.outcome';
import { kindsOfWork } from './work-kinds';

type Work = Parameters<typeof budgetBasis>[0] & { readonly budgeted?: Budgeted | null | undefined };

/** Read only where the results state U and nothing was frozen before. */
export async function basisOf(
  work: Work,
  of: Parameters<typeof budgetBasis>[1],
  session: ClientSession | null,
): Promise<BudgetBasis | null> {
  const isAsked = kindsOfWork[work.kind].uncertainty === 'always' && work.budgeted === undefined;
  return isAsked ? budgetBasis(work, of, session) : null;
}

/** What a record was written with stands as it was frozen; else the budgets are asked. */
export function proposing(frozen: Budgeted | null | undefined, basis: BudgetBasis | null): Propose {
  return (evaluation, which) => {
    if (frozen) return { points: frozen[which] ?? [], without: which === 'found' ? frozen.without : [] };
    return basis ? budgetedIn(basis, evaluation) : { points: [], without: [] };
  };
}

/** What a record keeps of its budgets; undefined where the centre has none for the work, or nothing could be judged. */
export function budgetedBy(
  propose: Propose,
  basis: BudgetBasis | null,
  outcome: EvaluationResult | undefined,
  asLeft: EvaluationResult | undefined,
): Budgeted | undefined {
  if (!basis || !outcome?.evaluation) return undefined;
  const { points: found, without } = propose(outcome.evaluation, 'found');
  const left = asLeft?.evaluation && propose(asLeft.evaluation, 'left').points;
  return { found, without, ...(left && { left }) };
}

export function isWidenedBy(
  budgeted: Budgeted | undefined,
  outcome: EvaluationResult | undefined,
  asLeft: EvaluationResult | undefined,
): boolean {
  const evaluations = { found: outcome?.evaluation ?? undefined, left: asLeft?.evaluation ?? undefined };
  return budgeted !== undefined && isWidened(budgeted, evaluations);
}
