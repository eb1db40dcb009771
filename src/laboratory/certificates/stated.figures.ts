import { differenceIn, exact, roundToUncertainty, type Point, type Quantity } from '../../metrology';

/** A result as papers state it. */
export interface StatedFigures {
  readonly error: Quantity;
  readonly expanded: Quantity;
}

/**
 * U with two significant digits and the error to the same place, each rounded once from what was computed (GUM 7.2.6;
 * ISO/IEC 17025:2017, 7.8.4.1 a). Null of a point without U.
 */
export function statedFigures({ error, uncertainty }: Pick<Point, 'error' | 'uncertainty'>): StatedFigures | null {
  if (!uncertainty) return null;
  const { expanded } = uncertainty;
  const own = roundToUncertainty(expanded.value, expanded.value);
  const inError = expanded.unit === error.unit ? exact(expanded.value) : differenceIn(expanded, error.unit);
  const { value } = roundToUncertainty(error.value, inError);
  return { error: { value, unit: error.unit }, expanded: { value: own.uncertainty, unit: expanded.unit } };
}

/** U of a budget with the two digits with which people read and type it. */
export function asStated({ value, unit }: Quantity): Quantity {
  return { value: roundToUncertainty(value, value).uncertainty, unit };
}
