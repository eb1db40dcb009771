export { evaluateBudgets } from './budget';
export { expand } from './expansion';
export { coverageFactorOf, exactQuantity, freedomOfDoubt, fromDistribution, fromExpanded, fromStandard } from './input';
export type { InputQuantity } from './input';
export type { MeasurementModel } from './model';
export { roundResult } from './print';
export { correlationOfReadings, fromPooled, fromReadings, pooledDeviation, seriesStatistics } from './readings';
export { fitStraightLine, lineAt } from './straight-line';
export { analyseVariance } from './variance-analysis';
