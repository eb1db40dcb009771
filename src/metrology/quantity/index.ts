export { decimalText, exact, formatDecimal, isDecimalText, parseDecimal, roundDecimal } from './decimal';
export type { Decimal } from './decimal';
export {
  compareQuantities,
  convertQuantity,
  formatQuantity,
  isUnit,
  quantity,
  units,
  unitSymbol,
  valueIn,
} from './quantity';
export type { Quantity, Unit } from './quantity';
