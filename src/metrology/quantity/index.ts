export { ambiguousNumber } from './ambiguous';
export { formatDecimal, isDecimalText, parseDecimal, readTypedNumber, typedText } from './decimal';
export { dimensionNames } from './dimension-names';
export { decimalText, exact, wide } from './exact';
export type { Decimal } from './exact';
export {
  compareQuantities,
  convertQuantity,
  decimalsIn,
  differenceIn,
  formatQuantity,
  quantity,
  readQuantity,
  valueIn,
} from './quantity';
export type { Quantity } from './quantity';
export { roundDecimal, roundToUncertainty } from './rounding';
export { readUcum } from './ucum';
export { dimensionOf, dimensions, isUnit, units, unitSymbol } from './units';
export type { Dimension, Unit } from './units';
export { writtenUnits } from './written-units';
