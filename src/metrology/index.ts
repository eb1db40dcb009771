export {
  ambiguousNumber,
  compareQuantities,
  convertQuantity,
  decimalText,
  differenceIn,
  dimensionNames,
  dimensionOf,
  dimensions,
  exact,
  formatDecimal,
  formatQuantity,
  isDecimalText,
  isUnit,
  parseDecimal,
  quantity,
  readQuantity,
  readTypedNumber,
  readUcum,
  roundDecimal,
  roundToUncertainty,
  typedText,
  units,
  unitSymbol,
  valueIn,
} from './quantity';
export type { Dimension, Quantity, Unit } from './quantity';
export { enNumber } from './comparisons';
export { proposeInterval, straightLine, twoSidedFactor } from './intervals';
export type { IntervalKind, IntervalMethod, IntervalProposal, Line } from './intervals';
export {
  isWithinLimit,
  limitFor,
  limitTables,
  limitTablesFor,
  meterFlows,
  waterMeterLimit,
  weighingLimit,
  weightClasses,
  weightLimit,
  weightNominals,
} from './limits';
export type { Confidence, LimitConditions, LimitTable } from './limits';
export {
  declareProcedure,
  fieldUnit,
  findProcedure,
  problemsOf,
  procedureForType,
  procedures,
  readTypedCharacteristics,
  readTypedEntry,
  unusualCharacteristics,
  unusualReadings,
} from './procedures';
export type {
  Adequacy,
  Basis,
  Characteristics,
  EnteredFigures,
  Evaluation,
  EvaluationInput,
  EvaluationResult,
  Field,
  NeededFigure,
  NeededValue,
  Point,
  Procedure,
  ReadingError,
  Readings,
  Row,
  StandardNeed,
  StandardWay,
  Step,
  WorkKind,
} from './procedures';
export { isQuantityName, parseExpression } from './expression';
export {
  evaluateBudgets,
  exactQuantity,
  expand as expandUncertainty,
  fromDistribution,
  fromStandard,
  monteCarloSteps,
  validateGum,
} from './uncertainty';
export type { Distribution, InputQuantity, MeasurementModel } from './uncertainty';
export {
  addDays,
  addMonths,
  dayOrder,
  daysBetween,
  disordersOf,
  isDay,
  isOverdue,
  lastDayOfMonth,
  moments,
  proposeValidUntil,
  unusualSpans,
  relationFault,
  relations,
} from './validity';
export type { Moment, Related, RelationName, StatedDays } from './validity';
