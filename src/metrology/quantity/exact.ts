import Decimal from 'decimal.js';

/** Wide enough that sums and products of readings stay exact; only a quotient is ever rounded. */
const Exact = Decimal.clone({ precision: 40 });

/** Wide enough for the exact products of comparisons between any two units. */
const Wide = Decimal.clone({ precision: 400 });

export type { Decimal };

export function exact(value: Decimal.Value): Decimal {
  return typeof value === 'object' && value.constructor === Exact ? value : new Exact(value);
}

export function wide(value: Decimal.Value): Decimal {
  return typeof value === 'object' && value.constructor === Wide ? value : new Wide(value);
}

/** Plain decimal text without an exponent; a quotient keeps fifteen significant digits. */
export function decimalText(value: Decimal): string {
  const short = value.precision() > 30 ? value.toSignificantDigits(15) : value;
  return short.isZero() ? '0' : short.toFixed();
}
