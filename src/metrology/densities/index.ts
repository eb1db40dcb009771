export { conventionalAir, conventionalWeights } from './conventional';
export { waterDensity, waterDensityRange } from './water-density';
export type { Ratio } from './water-density';
