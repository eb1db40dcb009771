import { quantity, type Quantity } from '../../quantity';
import type { Readings, Row } from '../entered-readings';
import { cellQuantity, distinctValues, fifthOfLimit, type NeededValue, type StandardNeed } from '../standard-need';
import { limitAt, type Meter } from './meter';
import { shownVolume } from './reference-run';
import { referenceVolume, referenceWayOf } from './reference-volume';

/**
 * Vessels that hold every volume, a bench that reaches every flow, or a balance where every run is weighed. Which of them
 * it is, is open while nothing is read.
 */
export function benchNeeded(meter: Meter, { flows: rows = [] }: Readings): StandardNeed {
  const runs = rows.flatMap((row) => {
    const flow = cellQuantity(row['flow'], 'L/h');
    if (!flow) return [];
    const temperature = cellQuantity(row['waterTemperature'], 'Cel') ?? quantity(meter.temperatures.upTo, 'Cel');
    const { limit } = limitAt(meter, { flow, temperature, regime: 'verification' });
    return [{ flow, ...amountsOf(row), limit }];
  });
  const way = (dimension: 'volume' | 'flow' | 'mass') => {
    const values = runs.flatMap((run): NeededValue[] => {
      const value = run[dimension];
      return value ? [{ value, limit: run.limit }] : [];
    });
    return { quantity: dimension, together: false, values: distinctValues(values), adequacy: fifthOfLimit } as const;
  };
  const weighed = runs.filter(({ mass }) => mass !== null).length;
  if (runs.length > 0 && weighed === runs.length) return [way('mass'), way('flow')];
  const isOpen = runs.every(({ volume, mass }) => !volume && !mass);
  return [way('volume'), way('flow'), ...(isOpen ? [way('mass')] : [])];
}

/** What the standard showed in a row: a mass where it is a balance, else the volume at the meter. */
function amountsOf(row: Row): { volume: Quantity | null; mass: Quantity | null } {
  const volume = referenceVolume(row);
  return {
    volume: volume && shownVolume({ volume, cells: row }),
    mass: referenceWayOf(row) === 'mass' ? cellQuantity(row['mass'], 'kg') : null,
  };
}
