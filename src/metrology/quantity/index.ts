export { ambiguousNumber } from './ambiguous';
export { formatDecimal, isDecimalText, parseDecimal, readTypedNumber, typedText } from './decimal';
export { decimalText, exact, roundDecimal } from './exact';
export type { Decimal } from './exact';
export {
  compareQuantities,
  convertQuantity,
  dimensionOf,
  dimensions,
  formatQuantity,
  isUnit,
  quantity,
  readQuantity,
  units,
  unitSymbol,
  valueIn,
} from './quantity';
export type { Dimension, Quantity, Unit } from './quantity';
