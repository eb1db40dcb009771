export { confidenceOf, limitRegimes, weakestConfidence } from './limit';
export type { Confidence, Limit, LimitRegime, Mark, Source } from './limit';
export { isConditionName } from './condition-names';
export { isWithinLimit, limitFor } from './limit-for';
export { isLopsided, limitSides, limitText, lopsidedText } from './limit-words';
export type { LimitTable } from './limit-table';
export { limitTables, limitTablesFor } from './limit-tables';
export type { LimitConditions } from './term';
export {
  asEccentricityLimit,
  asRepeatabilityLimit,
  weighingBandEdges,
  weighingClasses,
  weighingClassRow,
  weighingLimit,
} from './weighing-limits';
export type { WeighingClassRow } from './weighing-limits';
export {
  asNetLimit,
  discriminationLimit,
  eccentricParts,
  eccentricPositions,
  fewestLoads,
  isAuxiliaryInterval,
  isAuxiliaryTooFine,
  isFinestAuxiliary,
  isNearLoad,
  isReadFinely,
  isTriedForDiscrimination,
  mayHaveAuxiliary,
  nearLoadShare,
  repeatedLoad,
  repeatedWeighings,
  rollingLoad,
  rollingPlaces,
  sensitivityLimit,
  standstillLimit,
  substitutedWeighings,
  substitutionParts,
  tareLimit,
  weighingTestSources,
  zeroLimit,
  zeroLoad,
} from './weighing-tests';
export { weightClasses, weightLimit, weightNominals } from './weight-limits';
export {
  flowPoints,
  meterFlows,
  testFlowRange,
  waterMeterClasses,
  waterMeterLimit,
  waterMeterSeries,
  waterTemperatureClasses,
  waterTemperatureRange,
} from './water-meter-limits';
export type { FlowPoint, MeterFlows } from './water-meter-limits';
export {
  asNewWaterMeterClass,
  oldMeterFlows,
  oldWaterMeterClasses,
  oldWaterMeterLimit,
  oldWaterMeterWarmest,
} from './old-water-meter-limits';
export {
  asSpreadLimit,
  leastTestVolume,
  sameSignLimit,
  spreadTimes,
  verificationWater,
  waterMeterTestSources,
} from './water-meter-tests';
