/** What a counter of use says of one instrument: hours, cycles, kilometres. */
export interface Use {
  readonly counterAtCalibration: number;
  readonly counterNow: number;
  /** Use allowed between two calibrations, found as an interval is (staircase, control chart), in the counter's unit. */
  readonly allowed: number;
  /** The longest calendar time, in days, whatever the counter says. */
  readonly ceilingDays: number;
  readonly daysSinceCalibration: number;
}

/**
 * What is left until the next calibration (ILAC-G24/OIML D 10:2022, 6.4): in use, and in days at the rate of use since
 * the last calibration, never beyond the calendar ceiling. Null days where nothing was used and no rate is known: the
 * ceiling alone then holds. Throws a RangeError for a counter that runs backwards.
 */
export function useLeft(use: Use): { readonly use: number; readonly days: number; readonly rate: number | null } {
  const { counterAtCalibration, counterNow, allowed, ceilingDays, daysSinceCalibration } = use;
  const used = counterNow - counterAtCalibration;
  if (used < 0) throw new RangeError('A counter of use does not run backwards.');
  const left = Math.max(0, allowed - used);
  const untilCeiling = Math.max(0, ceilingDays - daysSinceCalibration);
  const rate = used > 0 && daysSinceCalibration > 0 ? used / daysSinceCalibration : null;
  const days = left === 0 ? 0 : rate === null ? untilCeiling : Math.min(untilCeiling, Math.floor(left / rate));
  return { use: left, days, rate };
}
