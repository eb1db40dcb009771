import {
  differenceIn,
  exact,
  formatDecimal,
  quantity,
  unitSymbol,
  valueIn,
  type Quantity,
  type Unit,
} from '../../metrology';
import type { Language } from '../../platform/i18n';

/** The calibration and measurement capability of a scope line: the smallest U, a or a + b·X, with the document that says it. */
export interface Capability {
  /** a, in `unit`; in % it is of the value measured. */
  readonly value: string;
  readonly unit: Unit;
  /** b, by which it grows with the value measured, X in `unit`. */
  readonly slope?: string;
  /** Decision or annex of accreditation, number and day. */
  readonly source: string;
}

/** The smallest U that may be stated at a value, in the unit asked; undefined where the line is of another quantity. */
export function capabilityAt({ value, unit, slope }: Capability, at: Quantity, wanted: Unit): Quantity | undefined {
  try {
    const growth = slope ? exact(slope).times(valueIn(at, unit).abs()) : exact('0');
    const least = exact(value).plus(growth);
    if (unit !== '%' || wanted === '%') return quantity(differenceIn(quantity(least, unit), wanted), wanted);
    const part = quantity(exact(at.value).abs().times(least).div(100), at.unit);
    return quantity(differenceIn(part, wanted), wanted);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `0,05 g + 0,00001·X`. */
export function capabilityText({ value, unit, slope }: Omit<Capability, 'source'>, language: Language): string {
  const growth = slope ? ` + ${formatDecimal(slope, language)}·X` : '';
  return `${formatDecimal(value, language)} ${unitSymbol(unit)}${growth}`;
}
