import {
  asNewWaterMeterClass,
  meterFlows,
  oldMeterFlows,
  oldWaterMeterClasses,
  oldWaterMeterLimit,
  oldWaterMeterWarmest,
  waterMeterLimit,
  waterTemperatureRange,
  type LimitRegime,
  type MeterFlows,
} from '../../limits';
import type { Quantity } from '../../quantity';
import type { Characteristics } from '../entered-readings';

/** A meter as its runs are judged. */
export interface Meter {
  /** Of a meter that bears Qn: Qmin, Qt, Qn and Qmax. */
  flows: MeterFlows;
  /** The class of R 49 by whose rules its runs are read and its errors held against each other. */
  accuracyClass: string;
  isOld: boolean;
  temperatures: { from: string; upTo: string };
  /** Null where the record of the meter does not state it. */
  registerInterval: Quantity | null;
}

export function isOfOldClass({ accuracyClass }: Characteristics): boolean {
  return oldWaterMeterClasses.some((each) => each === accuracyClass);
}

/** Null where its class has no meter of this Qn. */
export function oldFlowsOf({ accuracyClass, qn }: Characteristics): MeterFlows | null {
  return typeof accuracyClass === 'string' && typeof qn === 'object' ? oldMeterFlows(accuracyClass, qn) : null;
}

export function meterOf(characteristics: Characteristics): Meter {
  const { q3, ratio, accuracyClass, temperatureClass, registerInterval } = characteristics;
  const interval = typeof registerInterval === 'object' ? registerInterval : null;
  if (isOfOldClass(characteristics)) {
    const flows = oldFlowsOf(characteristics);
    if (!flows) throw new Error('The class of the meter has none of this size.');
    const temperatures = { from: '0.1', upTo: oldWaterMeterWarmest };
    return { flows, accuracyClass: asNewWaterMeterClass, isOld: true, temperatures, registerInterval: interval };
  }
  const temperatures = typeof temperatureClass === 'string' ? waterTemperatureRange(temperatureClass) : null;
  if (typeof q3 !== 'object' || typeof ratio !== 'string' || typeof accuracyClass !== 'string' || !temperatures) {
    throw new Error('The characteristics of the meter are incomplete.');
  }
  return { flows: meterFlows(q3, ratio), accuracyClass, isOld: false, temperatures, registerInterval: interval };
}

/** The limit of one run, in %. */
export function limitAt(
  { flows, accuracyClass, isOld }: Meter,
  { flow, temperature, regime }: { flow: Quantity; temperature: Quantity; regime: LimitRegime },
) {
  return isOld
    ? oldWaterMeterLimit({ flows, flow, regime })
    : waterMeterLimit({ accuracyClass, flows, flow, temperature, regime });
}
