import { formatDecimal, formatQuantity, type Evaluation, type Quantity } from '../../metrology';
import type { BudgetedPoint } from '../budgets';
import { capabilityText } from '../centres';
import type { Budgeted } from './budgeted.shape';
import { isBelow } from './equal-coverage';
import { about, when, type Gate } from './gate.facts';
import { budgetAt } from './stated-uncertainty';
import { uncertaintyRefusals as refusals } from './uncertainty.messages';

/** A U larger than that of the approved budget goes with why; none is below that of the standard, nor below what the centre is capable of. */
export const uncertaintyGate: Gate = ({ isWidened, belowCapability, belowStandard, noted }) => [
  ...when(isWidened && !noted.uncertaintyReason, refusals.noReason),
  ...belowStandard.slice(0, 1).map(({ label, code, expanded, k, least }) =>
    about(refusals.belowStandard, {
      ...{ point: label, code, k: kInWords(k), expanded: inWords(expanded), least: inWords(least) },
    }),
  ),
  ...belowCapability.slice(0, 1).map(({ label, expanded, k, least, line: { subject, cmc } }) =>
    about(refusals.belowCapability, {
      ...{ point: label, subject, expanded: inWords(expanded), least: inWords(least), source: cmc?.source ?? '' },
      k: kInWords(k),
      cmc: cmc ? { vi: capabilityText(cmc, 'vi'), en: capabilityText(cmc, 'en') } : '',
    }),
  ),
];

const kInWords = (k: string) => ({ vi: formatDecimal(k, 'vi'), en: formatDecimal(k, 'en') });
const inWords = (measured: Quantity) => ({ vi: formatQuantity(measured, 'vi'), en: formatQuantity(measured, 'en') });

/** True when some point states more than its budget gave. */
export function isWidened(
  { found, left = [] }: Budgeted,
  evaluations: { readonly found: Evaluation | undefined; readonly left: Evaluation | undefined },
): boolean {
  return isWider(found, evaluations.found) || isWider(left, evaluations.left);
}

function isWider(budgeted: readonly BudgetedPoint[], evaluation: Evaluation | undefined): boolean {
  return budgeted.some((given) => {
    const { step, row, expanded } = given;
    const stated = evaluation?.points.find((point) => point.step === step && point.row === row)?.uncertainty;
    if (!stated || stated.expanded.value === expanded.value) return false;
    return isBelow(budgetAt(given, stated), stated.expanded);
  });
}
