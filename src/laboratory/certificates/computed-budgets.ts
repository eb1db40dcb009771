import type { ContributionLine } from '../budgets';
import { unitSymbol, type Evaluation } from '../../metrology';
import type { Text } from '../../platform/i18n';

/** What U of one point is made of, where the procedure itself worked it out: as frozen with the point. */
export interface ComputedBudget {
  readonly key: string;
  readonly label: Text;
  /** Of the error, and so of every contribution: as it prints. */
  readonly unit: string;
  readonly lines: readonly Omit<ContributionLine, 'source'>[];
}

/** The points in their order; each contribution counts in full, as the procedure states it in the unit of the error. */
export function computedBudgets({ points }: Pick<Evaluation, 'points'>): ComputedBudget[] {
  return points.flatMap(({ step, row, label, reference, error, contributions }) => {
    if (!contributions) return [];
    const unit = unitSymbol(error.unit);
    const lines = contributions.map((each) => ({
      ...each,
      ...{ unit, sensitivity: 1, contribution: each.standardUncertainty },
    }));
    const at = `${reference.value} ${unitSymbol(reference.unit)}`;
    return [{ key: `${step} ${row}`, label: withNominal(label, at), unit, lines }];
  });
}

/** Weights alike but for their mass are told apart by it. */
const withNominal = ({ vi, en }: Text, nominal: string): Text => ({ vi: `${vi}, ${nominal}`, en: `${en}, ${nominal}` });
