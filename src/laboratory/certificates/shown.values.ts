import { compareQuantities, differenceIn, type Evaluation, type Point, type Quantity } from '../../metrology';
import type { Text } from '../../platform/i18n';
import { broughtAt, type StandardAtWork } from '../standards';
import { isBelow, leastAt } from './equal-coverage';
import { asStated } from './stated.figures';

/** A result that states less than the standard it was measured with. */
export interface BelowStandard {
  readonly label: Text;
  readonly code: string;
  readonly expanded: Quantity;
  readonly k: string;
  /** U of the standard at the k stated. */
  readonly least: Quantity;
}

/** The values that standards showed for single rows. */
export function valuesShown(evaluations: readonly Evaluation[]): Quantity[] {
  return evaluations.flatMap(({ points }) => points.flatMap(({ row, reference }) => (row === null ? [] : [reference])));
}

/**
 * The points whose error is held against the value of a standard and whose U is below that of the standard there, at
 * equal coverage. What a procedure works out by itself holds the U of the standards already.
 */
export function belowStandard(
  standards: readonly StandardAtWork[],
  evaluations: readonly Evaluation[],
): readonly BelowStandard[] {
  return evaluations.flatMap(({ points }) => points.flatMap((point) => smallerThanStandard(standards, point)));
}

function smallerThanStandard(standards: readonly StandardAtWork[], point: Point): readonly BelowStandard[] {
  const { row, label, reference, error, uncertainty, contributions } = point;
  if (row === null || !uncertainty || contributions) return [];
  const { expanded, k } = uncertainty;
  const brought = broughtAt(standards, reference).flatMap((each) => {
    const inError = inUnitOf(each.expanded, error);
    return inError ? [{ code: each.code, least: leastAt({ ...each, expanded: inError }, uncertainty) }] : [];
  });
  const [best] = brought.toSorted((a, b) => compareQuantities(a.least, b.least));
  if (!best) return [];
  const [code, least] = [best.code, asStated(best.least)];
  return isBelow(expanded, least) ? [{ label, code, expanded, k, least }] : [];
}

/** Undefined where the error is of another quantity than the value: how the U of the standard counts is not known then. */
function inUnitOf(expanded: Quantity, { unit }: Quantity): Quantity | undefined {
  try {
    return { value: differenceIn(expanded, unit).toFixed(), unit };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
