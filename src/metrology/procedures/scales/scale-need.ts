import { weighingLimit } from '../../limits';
import { decimalText, exact } from '../../quantity';
import type { Readings } from '../entered-readings';
import { cellQuantity, distinctValues, thirdOfLimit, type NeededValue, type StandardNeed } from '../standard-need';
import { substituted } from './substitution';
import type { Scale } from './scale';

/** Weights that make every load weighed; none for the empty scale, nor where any load at all does, as a vehicle or a substitution. */
export function weightsNeeded(scale: Scale, readings: Readings): StandardNeed {
  const { max, e, accuracyClass, eccentricLoading } = scale;
  const onAnyLoad = ['discrimination', 'displacement', 'substitution'];
  if (eccentricLoading !== 'supports') onAnyLoad.push('eccentricity');
  const values = Object.entries(readings)
    .filter(([step]) => !onAnyLoad.includes(step))
    .flatMap(([, rows]) => rows)
    .flatMap((row): NeededValue[] => {
      const load = cellQuantity(row['load'], max.unit);
      if (!load) return [];
      const direct = exact(load.value).minus(substituted(row));
      if (direct.lte(0)) return [];
      const value = { value: decimalText(direct), unit: max.unit };
      return [{ value, limit: weighingLimit({ accuracyClass, e, load: value, regime: 'verification' }).limit }];
    });
  return [{ quantity: 'mass', together: true, values: distinctValues(values), adequacy: thirdOfLimit }];
}
