export { controlChartInterval } from './control-chart';
export { useLeft } from './in-use-time';
export { proposeInterval } from './propose';
export type { IntervalMethod } from './propose';
export { straightLine } from './regression';
export { comparableIntervals, reliabilityInterval } from './reliability-target';
export { staircase } from './staircase';
export { fitDrift, intervalForReliability, intervalForUncertainty } from './variables-method';
