import { controlChartInterval, type ControlChartSettings } from './control-chart';
import type { Points } from './regression';
import { comparableIntervals, reliabilityInterval, type ReliabilitySettings } from './reliability-target';
import { staircase, type StaircaseSettings } from './staircase';

/** Whose the interval is: of the law, which fixes it and nobody computes it, or of the centre, which manages it. */
export type IntervalKind = 'statutory' | 'managed';

/** A method of ILAC-G24/OIML D 10:2022 or NCSLI RP-1 with the centre's own parameters. */
export type IntervalMethod =
  | ({ readonly kind: 'staircase' } & StaircaseSettings)
  | ({ readonly kind: 'controlChart' } & ControlChartSettings)
  | ({ readonly kind: 'reliabilityTarget' } & ReliabilitySettings);

/** What is known of an item or a group of like items; intervals in days. */
export interface IntervalHistory {
  /** Each calibration after an interval: how long it was, and the largest |error|/limit found. */
  readonly calibrations: readonly { readonly days: number; readonly found: number }[];
  /** Deviations from nominal over days, the last calibration at 0, of the place that drifts most. */
  readonly points: Points;
  /** What the deviations are held against, in their unit. */
  readonly limit: number;
}

export type IntervalProposal = { readonly days: number } | { readonly refused: 'statutory' | 'tooFewCalibrations' };

/** The next interval by the centre's method: a proposal, never a rule. A statutory interval is not computed at all. */
export function proposeInterval(
  kind: IntervalKind,
  method: IntervalMethod,
  history: IntervalHistory,
): IntervalProposal {
  if (kind === 'statutory') return { refused: 'statutory' };
  const days = byMethod(method, history);
  return days === null ? { refused: 'tooFewCalibrations' } : { days: Math.floor(days) };
}

function byMethod(method: IntervalMethod, { calibrations, points, limit }: IntervalHistory): number | null {
  const last = calibrations.at(-1);
  if (method.kind === 'controlChart')
    return points.length < 3 ? null : controlChartInterval(points, limit, method).interval;
  if (!last) return null;
  if (method.kind === 'staircase') return staircase(last.days, last.found, method).interval;
  const comparable = comparableIntervals(calibrations, last.days);
  const inTolerance = comparable.filter(({ found }) => found <= 1).length;
  return reliabilityInterval({ inTolerance, n: comparable.length, last: last.days }, method).interval;
}
