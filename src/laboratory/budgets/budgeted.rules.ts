import {
  differenceIn,
  exact,
  isUnit,
  pooledDeviation,
  quantity,
  seriesStatistics,
  type Quantity,
} from '../../metrology';
import { defineTexts, fill } from '../../platform/i18n';
import { errorsAt } from './alike.rules';
import { calculateBudget } from './budget.calculation';
import type { BudgetRecord } from './budget.model';
import { fillInput, leastRecords, type FilledInput } from './input.flow';
import type { BudgetedPoint, MeasuredPoint, PointFacts, PooledRepeatability, UnbudgetedPoint } from './point.facts';

const texts = defineTexts({
  noUncertainty: { vi: 'bảng tính cho U = 0.', en: 'the budget comes to U = 0.' },
  otherUnit: {
    vi: 'đơn vị {unit} của bảng tính không phải đơn vị của sai số.',
    en: 'the unit {unit} of the budget is not one of the error.',
  },
});

/** The budget of a step: its own, else that of every step. */
export function budgetFor(budgets: readonly BudgetRecord[], step: string): BudgetRecord | undefined {
  return budgets.find((each) => each.step === step) ?? budgets.find((each) => each.step === '');
}

/** U of a point by a budget, from what the record knows of the point; or why there is none. */
export function budgetPoint(budget: BudgetRecord, facts: PointFacts): BudgetedPoint | UnbudgetedPoint {
  const { name, edition, unit, probability } = budget;
  const { point } = facts;
  const at = { step: point.step, row: point.row ?? 0, name };
  const filled = budget.inputs.map((input) => fillInput(input, facts));
  const open = filled.find((each) => 'why' in each);
  if (open) return { ...at, why: open.why };
  const inputs = filled as readonly FilledInput[];
  const outcome = calculateBudget({ ...budget, inputs: inputs.map(({ input }) => input) });
  if (!outcome.ok) return { ...at, why: outcome.problem.words };
  const { result } = outcome;
  const expanded = inErrorUnit(result.expandedUncertainty, unit, point.error);
  if (!expanded) return { ...at, why: fill(texts.otherUnit, { unit }) };
  if (!exact(expanded.value).greaterThan(0)) return { ...at, why: texts.noUncertainty };
  return {
    ...{ ...at, label: point.label, budgetId: String(budget._id), edition, unit, expanded, probability },
    ...{ k: result.coverageFactor.toFixed(2), degreesOfFreedom: result.degreesOfFreedom },
    standardUncertainty: result.standardUncertainty,
    lines: result.lines.map((line, index) => ({ ...line, basis: inputs[index]!.basis })),
  };
}

function inErrorUnit(expanded: number, unit: string, error: Quantity): Quantity | undefined {
  if (!isUnit(unit) || !Number.isFinite(expanded)) return undefined;
  try {
    const found = differenceIn({ value: exact(expanded.toPrecision(15)).toFixed(), unit }, error.unit);
    return quantity(found.toSignificantDigits(15), error.unit);
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

/**
 * s of one reading at a point, pooled over past records that read it twice or more (GUM 4.2.4); undefined where fewer
 * of them do than make a history.
 */
export function pooledAt(
  point: MeasuredPoint,
  past: readonly (readonly MeasuredPoint[])[],
): PooledRepeatability | undefined {
  const series = past
    .map((points) => errorsAt(point, points).map(({ value }) => Number(value)))
    .filter((errors) => errors.length >= 2)
    .map((errors) => seriesStatistics(errors));
  return series.length >= leastRecords ? { ...pooledDeviation(series), records: series.length } : undefined;
}
