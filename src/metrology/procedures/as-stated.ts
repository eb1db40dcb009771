import { quantity, roundToUncertainty, valueIn, type Quantity } from '../quantity';
import type { Point } from './evaluation';
import type { Step } from './procedure-description';

/**
 * A point as it goes on paper: where the procedure worked out its U, the error and the indication are rounded to the last
 * place of U (GUM 7.2.6); what people entered stands as they entered it. Judge the point itself, never this.
 */
export function asStated({ computesUncertainty }: Pick<Step, 'computesUncertainty'>, point: Point): Point {
  const { uncertainty, error, indication } = point;
  if (!computesUncertainty || !uncertainty) return point;
  const rounded = (value: Quantity): Quantity => {
    const place = valueIn(uncertainty.expanded, value.unit);
    return quantity(roundToUncertainty(valueIn(value, value.unit), place).value, value.unit);
  };
  return { ...point, error: rounded(error), indication: indication && rounded(indication) };
}
