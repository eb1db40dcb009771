import { differenceIn, exact, roundToUncertainty, type Point, type Quantity } from '../../metrology';

/** A result as papers state it. */
export interface StatedFigures {
  readonly error: Quantity;
  readonly expanded: Quantity;
}

/**
 * U with two significant digits and the error to the same place, each rounded once from what was computed (GUM 7.2.6;
 * ISO/IEC 17025:2017, 7.8.4.1 a); a U that somebody entered with one digit is given no second. Null of a point without U.
 */
export function statedFigures({ error, uncertainty }: Pick<Point, 'error' | 'uncertainty'>): StatedFigures | null {
  if (!uncertainty) return null;
  const { expanded } = uncertainty;
  const digits = significantDigits(expanded.value) < 2 ? 1 : 2;
  const own = roundToUncertainty(expanded.value, expanded.value, { digits });
  const inError = expanded.unit === error.unit ? exact(expanded.value) : differenceIn(expanded, error.unit);
  const { value } = roundToUncertainty(error.value, inError, { digits });
  return { error: { value, unit: error.unit }, expanded: { value: own.uncertainty, unit: expanded.unit } };
}

/** As it is written: 0.0050 has two, 500 three. */
function significantDigits(written: string): number {
  return written.replace('.', '').replace(/^-?0+/, '').length;
}
