import { waterMeterLimit, type MeterFlows } from '../../limits';
import { quantity, type Quantity } from '../../quantity';
import type { Readings } from '../procedure';
import { cellQuantity, distinctValues, fifthOfLimit, type NeededValue, type StandardNeed } from '../standard-need';

/** A meter as its runs are judged. */
export interface Meter {
  flows: MeterFlows;
  accuracyClass: string;
  temperatures: { from: string; upTo: string };
  /** Null where the record of the meter does not state it. */
  registerInterval: Quantity | null;
}

/** Either vessels that hold every actual volume, or a bench that reaches every flow. */
export function benchNeeded(
  { flows, accuracyClass, temperatures }: Meter,
  { flows: rows = [] }: Readings,
): StandardNeed {
  const runs = rows.flatMap(({ flow: typedFlow, actualVolume, waterTemperature }) => {
    const flow = cellQuantity(typedFlow, 'L/h');
    if (!flow) return [];
    const temperature = cellQuantity(waterTemperature, 'Cel') ?? quantity(temperatures.upTo, 'Cel');
    const { limit } = waterMeterLimit({ accuracyClass, flows, flow, temperature, regime: 'verification' });
    return [{ flow, volume: cellQuantity(actualVolume, 'L'), limit }];
  });
  const ofFlow = runs.map(({ flow, limit }): NeededValue => ({ value: flow, limit }));
  const ofVolume = runs.flatMap(({ volume, limit }): NeededValue[] => (volume ? [{ value: volume, limit }] : []));
  return [
    { quantity: 'volume', together: false, values: distinctValues(ofVolume), adequacy: fifthOfLimit },
    { quantity: 'flow', together: false, values: distinctValues(ofFlow), adequacy: fifthOfLimit },
  ];
}
