import Decimal from 'decimal.js';

/** Wide enough that sums and products of readings stay exact; only a quotient is ever rounded. */
const Exact = Decimal.clone({ precision: 40 });

/** Wide enough for the exact products of comparisons between any two units. */
const Wide = Decimal.clone({ precision: 400 });

export type { Decimal };

export function exact(value: Decimal.Value): Decimal {
  if (typeof value === 'string') return readOnce(value, exactly, Exact);
  return typeof value === 'object' && value.constructor === Exact ? value : new Exact(value);
}

export function wide(value: Decimal.Value): Decimal {
  if (typeof value === 'string') return readOnce(value, widely, Wide);
  return typeof value === 'object' && value.constructor === Wide ? value : new Wide(value);
}

const exactly = new Map<string, Decimal>();
const widely = new Map<string, Decimal>();
const most = 2000;

/** A limit, an end of a band or a reading is compared many times over; decimals never change, so one reading of it does. */
function readOnce(value: string, known: Map<string, Decimal>, Kind: Decimal.Constructor): Decimal {
  const found = known.get(value);
  if (found) return found;
  const read = new Kind(value);
  if (known.size >= most) known.clear();
  known.set(value, read);
  return read;
}

/** Plain decimal text without an exponent; a quotient keeps fifteen significant digits. */
export function decimalText(value: Decimal): string {
  const short = value.precision() > 30 ? value.toSignificantDigits(15) : value;
  return short.isZero() ? '0' : short.toFixed();
}
