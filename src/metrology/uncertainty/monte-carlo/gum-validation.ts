import type { Interval } from './coverage-interval';
import { numericalTolerance } from './numerical-tolerance';

/** Whether the GUM's interval agrees with that of a Monte Carlo to the digits that count (JCGM 101:2008, clause 8). */
export interface GumValidation {
  readonly tolerance: number;
  readonly differenceLow: number;
  readonly differenceHigh: number;
  readonly validated: boolean;
}

/** `framework` is y ± U of the GUM, `trials` the interval of the Monte Carlo of the same probability. */
export function validateGum(
  framework: Interval,
  trials: { readonly standardUncertainty: number; readonly interval: Interval },
  significantDigits: 1 | 2,
): GumValidation {
  const tolerance = numericalTolerance(trials.standardUncertainty, significantDigits);
  const differenceLow = Math.abs(framework[0] - trials.interval[0]);
  const differenceHigh = Math.abs(framework[1] - trials.interval[1]);
  return {
    tolerance,
    differenceLow,
    differenceHigh,
    validated: differenceLow <= tolerance && differenceHigh <= tolerance,
  };
}
