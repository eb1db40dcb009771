import { clamp, type IntervalBounds } from './bounds';
import { firstCrossing } from './crossing';
import { straightLine, twoSidedFactor, type Line, type Points } from './regression';

export interface ControlChartSettings extends IntervalBounds {
  /** Part of the future values that the limit covers, such as 0.95. */
  readonly confidence: number;
}

/** The drift found, and how long until drift and scatter together may reach the limit. */
export interface ControlChartInterval {
  readonly line: Line;
  readonly interval: number;
}

/**
 * The interval by the control chart of ILAC-G24/OIML D 10:2022, 6.3: the largest t with |d0 + b t| + k u(t) ≤ limit,
 * where u(t) is that of one further value (the clause was not read; the formula is general knowledge). Points are
 * deviations from nominal, with t in days counted from the last calibration: earlier ones are negative.
 */
export function controlChartInterval(
  points: Points,
  limit: number,
  { confidence, ...bounds }: ControlChartSettings,
): ControlChartInterval {
  const line = straightLine(points);
  const k = twoSidedFactor(confidence, line.degreesOfFreedom);
  const margin = (t: number) => limit - Math.abs(line.at(t)) - k * line.predictionUncertainty(t);
  return { line, interval: clamp(firstCrossing(margin, bounds.longest), bounds) };
}
