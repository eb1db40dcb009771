import { compareQuantities, convertQuantity, type Quantity, type Unit } from '../../metrology';

/**
 * A reading in the unit of a cell, with the zeros that say how finely it was taken. Undefined where the cell is of another
 * quantity, or where the value cannot be expressed exactly in its unit: a reading is never changed in silence.
 */
export function readingForCell(reading: Quantity, unit: Unit): Quantity | undefined {
  try {
    const converted = convertQuantity(reading, unit);
    return compareQuantities(converted, reading) === 0 ? converted : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
