import {
  differenceIn,
  exact,
  formatQuantity,
  improbable,
  limitSides,
  type Evaluation,
  type Point,
  type Procedure,
  type Quantity,
  type Unusual,
} from '../../metrology';
import { defineTexts, fill } from '../../platform/i18n';
import type { BudgetedPoint } from '../budgets';
import { budgetAt } from './stated-uncertainty';
import { coverageBounds, uncertaintyCells } from './uncertainty.cells';
import type { EnteredResults } from './verification.model';

const texts = defineTexts({
  timesBudget: {
    vi: 'U {expanded} quá {times} lần U theo bảng tính, {than}.',
    en: 'U {expanded} is over {times} times that of the budget, {than}.',
  },
  timesLimit: {
    vi: 'U {expanded} quá {times} lần giới hạn, {than}.',
    en: 'U {expanded} is over {times} times the limit, {than}.',
  },
  beyondSpan: {
    vi: 'U {expanded} lớn hơn giá trị lớn nhất đã đo, {than}.',
    en: 'U {expanded} is larger than the largest value measured, {than}.',
  },
});

/** A U so many times what was to be expected is more often a slip of the finger: the registry's own rule. */
const improbableTimes = 100;

/** What is improbable about the U and k that were typed: asked once, at their cells. */
export function unusualUncertainties(
  { steps }: Pick<Procedure, 'steps'>,
  evaluation: Evaluation,
  { readings }: EnteredResults,
  budgeted: readonly BudgetedPoint[] = [],
): readonly Unusual[] {
  return evaluation.points.flatMap((point): Unusual[] => {
    const { step, row, uncertainty, contributions } = point;
    const given = budgeted.find((each) => each.step === step && each.row === row);
    const isTyped = uncertainty && !contributions && uncertainty.expanded.value !== given?.expanded.value;
    if (row === null || !isTyped) return [];
    const cells = uncertaintyCells(steps, { step, row }, readings);
    const { expanded, k } = uncertainty;
    const coverage = improbable(k, coverageBounds);
    const size = outOfProportion(point, evaluation, given && budgetAt(given, uncertainty));
    return [
      ...(coverage ? [{ path: cells.k, value: k, message: coverage }] : []),
      ...(size ? [{ path: cells.expanded, value: expanded.value, message: size }] : []),
    ];
  });
}

function outOfProportion({ uncertainty, limit }: Point, evaluation: Evaluation, budget: Quantity | undefined) {
  const expanded = uncertainty!.expanded;
  const about = (than: Quantity, times: number) => ({
    times,
    expanded: { vi: formatQuantity(expanded, 'vi'), en: formatQuantity(expanded, 'en') },
    than: { vi: formatQuantity(than, 'vi'), en: formatQuantity(than, 'en') },
  });
  if (budget && isOver(expanded, budget, improbableTimes))
    return fill(texts.timesBudget, about(budget, improbableTimes));
  const allowed = limit && largerSide(limit);
  if (allowed && isOver(expanded, allowed, improbableTimes))
    return fill(texts.timesLimit, about(allowed, improbableTimes));
  const span = largestMeasured(evaluation, expanded);
  return span && isOver(expanded, span, 1) ? fill(texts.beyondSpan, about(span, 1)) : undefined;
}

function largerSide(limit: NonNullable<Point['limit']>): Quantity {
  const { lower, upper } = limitSides(limit);
  const [down, up] = [exact(lower).abs(), exact(upper).abs()];
  return { value: (down.gt(up) ? down : up).toFixed(), unit: limit.unit };
}

/** Of an error in % the whole of the value. */
function largestMeasured({ points }: Evaluation, { unit }: Quantity): Quantity | undefined {
  const values = points.flatMap(({ row, reference }) => {
    const value = row === null ? null : differenceOr(reference, unit);
    return value ? [value.abs()] : [];
  });
  if (values.length === 0) return unit === '%' ? { value: '100', unit } : undefined;
  return { value: values.reduce((most, each) => (each.gt(most) ? each : most)).toFixed(), unit };
}

/** Nothing is out of proportion to nothing. */
function isOver(expanded: Quantity, than: Quantity, times: number): boolean {
  const most = differenceOr(than, expanded.unit)?.times(times);
  return most !== undefined && most.gt(0) && exact(expanded.value).gt(most);
}

function differenceOr(difference: Quantity, unit: Quantity['unit']) {
  try {
    return differenceIn(difference, unit);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
