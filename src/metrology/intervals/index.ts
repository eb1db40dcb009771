export { controlChartInterval } from './control-chart';
export { useLeft } from './in-use-time';
export { proposeInterval } from './propose';
export type { IntervalKind, IntervalMethod, IntervalProposal } from './propose';
export { straightLine, twoSidedFactor } from './regression';
export type { Line } from './regression';
export { comparableIntervals, reliabilityInterval } from './reliability-target';
export { staircase } from './staircase';
export { fitDrift, intervalForReliability, intervalForUncertainty } from './variables-method';
