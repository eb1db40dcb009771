import { compareQuantities, roundToUncertainty, type Evaluation, type Quantity } from '../../metrology';
import type { BudgetedPoint } from '../budgets';
import type { Budgeted } from './budgeted.shape';
import { when, type Gate } from './gate.facts';
import { uncertaintyRefusals as refusals } from './uncertainty.messages';

/** A U larger than that of the approved budget goes with why. */
export const uncertaintyGate: Gate = ({ isWidened, noted }) =>
  when(isWidened && !noted.uncertaintyReason, refusals.noReason);

/** True when some point states more than its budget gave. */
export function isWidened(
  { found, left = [] }: Budgeted,
  evaluations: { readonly found: Evaluation | undefined; readonly left: Evaluation | undefined },
): boolean {
  return isWider(found, evaluations.found) || isWider(left, evaluations.left);
}

function isWider(budgeted: readonly BudgetedPoint[], evaluation: Evaluation | undefined): boolean {
  return budgeted.some(({ step, row, expanded }) => {
    const stated = evaluation?.points.find((point) => point.step === step && point.row === row)?.uncertainty?.expanded;
    return stated !== undefined && stated.value !== expanded.value && compareQuantities(stated, asStated(expanded)) > 0;
  });
}

/** U of a budget with the two digits with which people read and type it. */
export function asStated({ value, unit }: Quantity): Quantity {
  return { value: roundToUncertainty(value, value).uncertainty, unit };
}
