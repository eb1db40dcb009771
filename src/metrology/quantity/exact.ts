import Decimal from 'decimal.js';

/** Wide enough that sums and products of readings stay exact; only a quotient is ever rounded. */
const Exact = Decimal.clone({ precision: 40 });

export type { Decimal };

export function exact(value: Decimal.Value): Decimal {
  return new Exact(value);
}

/** Plain decimal text without an exponent; a quotient keeps fifteen significant digits. */
export function decimalText(value: Decimal): string {
  const short = value.precision() > 30 ? value.toSignificantDigits(15) : value;
  return short.isZero() ? '0' : short.toFixed();
}

/** Rounds decimal text for print, halves away from zero. Never judge a rounded value. */
export function roundDecimal(value: string, decimals: number): string {
  return exact(value).toFixed(decimals, Decimal.ROUND_HALF_UP);
}
