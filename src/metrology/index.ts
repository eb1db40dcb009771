export { text } from './text';
export type { BilingualText, Language } from './text';
export {
  ambiguousNumber,
  compareQuantities,
  convertQuantity,
  exact,
  formatDecimal,
  formatQuantity,
  isDecimalText,
  isUnit,
  parseDecimal,
  quantity,
  readTypedNumber,
  roundDecimal,
  typedText,
  units,
  unitSymbol,
} from './quantity';
export type { AmbiguousNumber, Quantity, TypedNumber, Unit } from './quantity';
export {
  limitRegimes,
  meterFlows,
  testFlowRange,
  waterMeterLimit,
  weighingLimit,
  weightClasses,
  weightLimit,
  weightNominals,
} from './limits';
export type { Confidence, Limit, LimitAbsence, LimitLookup, LimitRegime, Mark, MeterFlows, Source } from './limits';
export {
  fieldUnit,
  findProcedure,
  procedureForType,
  procedures,
  readTypedCharacteristics,
  readTypedEntry,
  unusualCharacteristics,
  unusualReadings,
} from './procedures';
export type {
  Basis,
  Characteristics,
  CharacteristicsResult,
  Check,
  CheckAnswer,
  Choice,
  EnteredReadings,
  Evaluation,
  EvaluationInput,
  EvaluationResult,
  Field,
  FieldUnit,
  Point,
  Procedure,
  ProcedureDescription,
  ReadingError,
  Readings,
  Remark,
  Row,
  Step,
  Typed,
  Unusual,
} from './procedures';
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
} from './validity';
export type { Day, DayRule, Disorder, Moment, StatedDays } from './validity';
