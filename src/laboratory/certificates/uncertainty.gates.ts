import { compareQuantities, formatQuantity, roundToUncertainty, type Evaluation, type Quantity } from '../../metrology';
import type { BudgetedPoint } from '../budgets';
import { capabilityText } from '../centres';
import type { Budgeted } from './budgeted.shape';
import { about, when, type Gate } from './gate.facts';
import { uncertaintyRefusals as refusals } from './uncertainty.messages';

/** A U larger than that of the approved budget goes with why; none is below what the centre is capable of. */
export const uncertaintyGate: Gate = ({ isWidened, belowCapability, noted }) => [
  ...when(isWidened && !noted.uncertaintyReason, refusals.noReason),
  ...belowCapability.slice(0, 1).map(({ label, expanded, least, line: { subject, cmc } }) =>
    about(refusals.belowCapability, {
      ...{ point: label, subject, expanded: inWords(expanded), least: inWords(least), source: cmc?.source ?? '' },
      cmc: cmc ? { vi: capabilityText(cmc, 'vi'), en: capabilityText(cmc, 'en') } : '',
    }),
  ),
];

const inWords = (measured: Quantity) => ({ vi: formatQuantity(measured, 'vi'), en: formatQuantity(measured, 'en') });

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
