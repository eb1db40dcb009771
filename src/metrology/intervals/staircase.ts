import { clamp, type IntervalBounds } from './bounds';

/**
 * Settings of the staircase. ILAC-G24/OIML D 10:2022, 6.2 names the method and no steps: they are the centre's own.
 * All are parts of one: `share` 0.8 is 80 % of the limit, `stepUp` 0.2 lengthens by a fifth.
 */
export interface StaircaseSettings extends IntervalBounds {
  readonly share: number;
  readonly stepUp: number;
  readonly stepDown: number;
}

export type StaircaseStep = 'longer' | 'same' | 'shorter';

/**
 * The next interval after one calibration, in the unit of the last one (days, or hours of use): longer where the errors
 * found keep within the share of the limit, shorter where one exceeds it. `found` is the largest |error|/limit as found.
 */
export function staircase(
  last: number,
  found: number,
  settings: StaircaseSettings,
): { readonly step: StaircaseStep; readonly interval: number } {
  const step: StaircaseStep = found > 1 ? 'shorter' : found <= settings.share ? 'longer' : 'same';
  const factor = { longer: 1 + settings.stepUp, same: 1, shorter: 1 - settings.stepDown }[step];
  return { step, interval: clamp(last * factor, settings) };
}
