export { airDensity, airOf } from './air-density';
export type { Air } from './air-density';
export { buoyancyBetween, buoyancyWithinClass } from './buoyancy';
export type { Densities } from './buoyancy';
export { compareWeights } from './comparison';
export type { Comparator, ConventionalMass, Reference } from './comparison';
export { cycleDifference, leastCycles, orderOf } from './weighing-cycles';
export type { WeighingCycle } from './weighing-cycles';
