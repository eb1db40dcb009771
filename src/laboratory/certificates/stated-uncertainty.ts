import type { BudgetedPoint, UnbudgetedPoint } from '../budgets';
import {
  formatDecimal,
  formatQuantity,
  isDecimalText,
  parseDecimal,
  quantity,
  stepsWithoutUncertainty,
  type Evaluation,
  type EvaluationResult,
  type Field,
  type Point,
  type Procedure,
  type Quantity,
  type ReadingError,
  type Step,
} from '../../metrology';
import { defineTexts, fill } from '../../platform/i18n';
import { isBelow, leastAt } from './equal-coverage';
import { asStated } from './stated.figures';
import { filledRows, hasOwnUncertainty, impossibleCoverage, uncertaintyCells } from './uncertainty.cells';
import { budgetedTexts } from './uncertainty.messages';
import type { EnteredResults, Rows } from './verification.model';
import type { StatesUncertainty } from './work-kinds';

const texts = defineTexts({
  expanded: { vi: 'U', en: 'U' },
  k: { vi: 'k', en: 'k' },
  probability: { vi: 'p (%)', en: 'p (%)' },
  missing: {
    vi: 'Kết quả hiệu chuẩn phải có độ không đảm bảo đo U (ISO/IEC 17025:2017, 7.8.4.1 a).',
    en: 'A result of calibration has its uncertainty U (ISO/IEC 17025:2017, 7.8.4.1 a).',
  },
  notPositive: { vi: 'Phải là số lớn hơn 0.', en: 'It must be a number greater than 0.' },
  notProbability: { vi: 'Phải là số trên 0 và dưới 100.', en: 'It must be above 0 and below 100.' },
  notStated: {
    vi: 'Kết quả của bước này không nêu U: bỏ trống.',
    en: 'Results of this step state no U: leave it blank.',
  },
  noReading: { vi: 'Dòng này chưa có số đọc.', en: 'This row has no reading.' },
});

/** What the budgets of the centre give for the points, and where they give nothing. */
export interface Proposed {
  readonly points: readonly BudgetedPoint[];
  readonly without: readonly UnbudgetedPoint[];
}

const nothingProposed: Proposed = { points: [], without: [] };

/**
 * The results with the expanded uncertainty, coverage factor and probability that were entered beside each row. A
 * procedure that computes or reads the uncertainty of its points keeps its own, and a step that states none has none. A point that sums up a step or a
 * row, such as a repeatability or a hysteresis, is part of the others' uncertainty and has none. Where nothing was entered, the U of the approved budget stands.
 */
export function withUncertainty(
  { steps }: Pick<Procedure, 'steps'>,
  result: EvaluationResult,
  { readings, uncertainty = {} }: EnteredResults,
  propose: (evaluation: Evaluation) => Proposed = () => nothingProposed,
  states: Exclude<StatesUncertainty, 'none'> = 'always',
): EvaluationResult {
  if (!result.evaluation) return result;
  const errors: ReadingError[] = [];
  const proposed = propose(result.evaluation);
  const without = stepsWithoutUncertainty(steps);
  const points = result.evaluation.points.map((point) => {
    const budgeted = proposed.points.find((each) => each.step === point.step && each.row === point.row);
    if (point.row === null || point.withoutUncertainty || without.includes(point.step)) return point;
    const place = uncertaintyCells(steps, { ...point, row: point.row }, readings);
    const { row, own, expanded: path } = place;
    if (point.uncertainty) {
      // What a procedure computes by itself is its own affair.
      if (own && budgeted) refuseSmaller(point, budgeted, path, errors);
      if (own && !point.contributions) errors.push(...impossibleCoverage(point.uncertainty.k, place.k));
      return point;
    }
    const cells = uncertainty[point.step]?.[row] ?? {};
    const isBlank = own || (cells['expanded']?.trim() ?? '') === '';
    if (isBlank && budgeted) return { ...point, uncertainty: uncertaintyOf(budgeted) };
    if (isBlank && states === 'whereAsked') return point;
    const why = proposed.without.find((each) => each.step === point.step && each.row === point.row);
    if (isBlank && why) {
      errors.push({ path, code: 'missing', message: fill(budgetedTexts.missingWhy, { why: why.why }), isGap: true });
      return point;
    }
    if (own) {
      errors.push({ path, code: 'missing', message: texts.missing, isGap: true });
      return point;
    }
    const found = stated(point, cells, `uncertainty.${point.step}.${row}`, errors);
    if (budgeted) refuseSmaller(found, budgeted, path, errors);
    return found;
  });
  errors.push(...withoutReading(result.evaluation, readings, uncertainty), ...notStated(without, uncertainty));
  if (errors.length > 0) return { evaluation: null, errors };
  return { evaluation: { ...result.evaluation, points }, errors: null };
}

/** With the effective degrees of freedom, truncated as k was taken for them (GUM G.4.1): decisions count with them. */
function uncertaintyOf({
  expanded,
  k,
  probability,
  degreesOfFreedom,
}: BudgetedPoint): NonNullable<Point['uncertainty']> {
  return {
    expanded,
    k,
    probability,
    ...(degreesOfFreedom !== null && { degreesOfFreedom: wholeFreedom(degreesOfFreedom) }),
  };
}

const wholeFreedom = (effective: number) => Math.max(1, Math.floor(effective * (1 + 1e-9)));

/** What a budget gives at the coverage of a result, with the two digits with which it is read. */
export function budgetAt(budgeted: BudgetedPoint, stated: NonNullable<Point['uncertainty']>): Quantity {
  return asStated(leastAt(uncertaintyOf(budgeted), stated));
}

/** Nobody states less than the approved budget gives, whatever the k. */
function refuseSmaller({ uncertainty }: Point, budgeted: BudgetedPoint, path: string, errors: ReadingError[]): void {
  if (!uncertainty || impossibleCoverage(uncertainty.k, path).length > 0) return;
  const least = budgetAt(budgeted, uncertainty);
  if (!isBelow(uncertainty.expanded, least)) return;
  const said = { vi: formatQuantity(least, 'vi'), en: formatQuantity(least, 'en') };
  const k = { vi: formatDecimal(uncertainty.k, 'vi'), en: formatDecimal(uncertainty.k, 'en') };
  errors.push({ path, code: 'belowBudget', message: fill(budgetedTexts.below, { expanded: said, k }) });
}

/** The cells beside a row of readings: U in the unit of its error, k, and the coverage probability in %. */
export const uncertaintyFields: readonly Field[] = [
  { kind: 'number', name: 'expanded', label: texts.expanded, required: true, unit: null },
  { kind: 'number', name: 'k', label: texts.k, required: true, unit: null },
  { kind: 'number', name: 'probability', label: texts.probability, required: false, unit: null },
];

/** True of a step beside whose rows U is stated. */
export function statesUncertainty(step: Pick<Step, 'fields' | 'computesUncertainty' | 'withoutUncertainty'>): boolean {
  return !step.withoutUncertainty && !hasOwnUncertainty(step);
}

/** What is nearly always stated: k = 2 for about 95 %; whoever computed otherwise types over it. */
export function usualCoverage({ steps }: Pick<Procedure, 'steps'>, readings: Rows): Rows {
  const stating = steps.filter(statesUncertainty).map(({ name }) => name);
  const stated = Object.entries(readings).filter(([step]) => stating.includes(step));
  return Object.fromEntries(stated.map(([step, rows]) => [step, rows.map(() => ({ k: '2', probability: '95' }))]));
}

function stated(point: Point, cells: Readonly<Record<string, string>>, path: string, errors: ReadingError[]): Point {
  const refuse = (cell: string, code: string, message: ReadingError['message']) =>
    void errors.push({ path: `${path}.${cell}`, code, message, ...(code === 'missing' && { isGap: true }) });
  const read = Object.fromEntries(
    uncertaintyFields.map(({ name: cell }) => {
      const typed = cells[cell]?.trim() ?? '';
      if (typed === '') return [cell, null] as const;
      const number = parseDecimal(typed);
      if (number === null || !isPositive(number)) refuse(cell, 'notPositive', texts.notPositive);
      return [cell, number] as const;
    }),
  );
  const { expanded = null, k = null, probability } = read;
  if (expanded === null) refuse('expanded', 'missing', texts.missing);
  if (k === null) refuse('k', 'missing', texts.missing);
  if (probability && Number(probability) >= 100) refuse('probability', 'impossible', texts.notProbability);
  if (!isDecimalText(expanded) || !isDecimalText(k)) return point;
  errors.push(...impossibleCoverage(k, `${path}.k`));
  const given: NonNullable<Point['uncertainty']> = { expanded: quantity(expanded, point.error.unit), k };
  return { ...point, uncertainty: probability ? { ...given, probability } : given };
}

/** U beside a row without a reading belongs to nothing; k and p stand in every row from the start. */
function withoutReading({ points }: Evaluation, readings: Rows, uncertainty: Rows): ReadingError[] {
  return Object.entries(uncertainty).flatMap(([step, rows]) => {
    const filled = filledRows(readings[step] ?? []);
    const measured = points.filter((point) => point.step === step && point.row !== null && !point.withoutUncertainty);
    const known = new Set(measured.map(({ row }) => filled[row!] ?? row));
    return rows.flatMap((cells, at) => {
      const isStray = (cells?.['expanded']?.trim() ?? '') !== '' && !known.has(at);
      return isStray
        ? [{ path: `uncertainty.${step}.${at}.expanded`, code: 'noReading', message: texts.noReading }]
        : [];
    });
  });
}

/** U beside a row of a step that states none. */
function notStated(without: readonly string[], uncertainty: Rows): ReadingError[] {
  return without.flatMap((step) =>
    (uncertainty[step] ?? []).flatMap((cells, at) =>
      (cells?.['expanded']?.trim() ?? '') === ''
        ? []
        : [{ path: `uncertainty.${step}.${at}.expanded`, code: 'notStated', message: texts.notStated }],
    ),
  );
}

function isPositive(number: string): boolean {
  return !number.startsWith('-') && /[1-9]/.test(number);
}
