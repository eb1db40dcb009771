import type { Limit } from '../../limits';
import { exact, quantity, valueIn, type Quantity } from '../../quantity';
import type { PointUncertainty, Row } from '../procedure';

/** The coverage factor that R 111-1 judges by, and what a blank cell means. */
const usualFactor = '2';

/** U of a row in mg, with the k it was stated for. */
export function statedUncertainty({ uncertainty = '', k = usualFactor }: Row): PointUncertainty {
  return { expanded: quantity(uncertainty, 'mg'), k };
}

/** True where |error| + U(k = 2) is at most the limit, the limit itself included: R 111-1, 5.3. */
export function conforms(error: Quantity, { expanded, k }: PointUncertainty, limit: Limit): boolean {
  const ofError = valueIn(error, 'mg').abs().times(k);
  return ofError.plus(valueIn(expanded, 'mg').times(usualFactor)).lte(valueIn(limit, 'mg').times(k));
}

/** True where U(k = 2) is at most a third of the limit: R 111-1, 5.2. Multiplied out, so that nothing is rounded. */
export function isAdequate({ expanded, k }: PointUncertainty, limit: Limit): boolean {
  return valueIn(expanded, 'mg')
    .times(usualFactor)
    .times(3)
    .lte(exact(k).times(valueIn(limit, 'mg')));
}
