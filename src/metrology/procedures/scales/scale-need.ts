import { weighingLimit } from '../../limits';
import { exact } from '../../quantity';
import type { Readings } from '../procedure';
import { cellQuantity, distinctValues, thirdOfLimit, type NeededValue, type StandardNeed } from '../standard-need';
import type { Scale } from './scale';

/** Weights that make every load weighed; none for the empty scale, nor where any load at all does. */
export function weightsNeeded({ max, e, accuracyClass }: Scale, readings: Readings): StandardNeed {
  const { discrimination: _onAnyLoad, ...weighed } = readings;
  const values = Object.values(weighed)
    .flat()
    .flatMap(({ load }): NeededValue[] => {
      const value = cellQuantity(load, max.unit);
      if (!value || exact(value.value).isZero()) return [];
      return [{ value, limit: weighingLimit({ accuracyClass, e, load: value, regime: 'verification' }).limit }];
    });
  return [{ quantity: 'mass', together: true, values: distinctValues(values), adequacy: thirdOfLimit }];
}
