import { statedAt95 } from '../../decisions';
import type { Limit } from '../../limits';
import { quantity, valueIn, type Decimal, type Quantity } from '../../quantity';
import type { Row } from '../entered-readings';
import type { PointUncertainty } from '../evaluation';

/** The coverage factor that R 111-1 judges by, and what a blank cell means. */
const usualFactor = '2';

/** U of a row in mg, with the k it was stated for. */
export function statedUncertainty({ uncertainty = '', k = usualFactor }: Row): PointUncertainty {
  return { expanded: quantity(uncertainty, 'mg'), k };
}

/** True where |error| + U is at most the limit, the limit itself included (R 111-1, 5.3): U as it counts at 95 %. */
export function conforms(error: Quantity, uncertainty: PointUncertainty, limit: Limit): boolean {
  return valueIn(error, 'mg').abs().plus(counted(uncertainty)).lte(valueIn(limit, 'mg'));
}

/** True where U, as it counts at 95 %, is at most a third of the limit: R 111-1, 5.2. */
export function isAdequate(uncertainty: PointUncertainty, limit: Limit): boolean {
  return counted(uncertainty).times(3).lte(valueIn(limit, 'mg'));
}

function counted({ expanded, ...stated }: PointUncertainty): Decimal {
  return statedAt95({ ...stated, expanded: valueIn(expanded, 'mg').toFixed() });
}
