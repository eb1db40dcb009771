import type { Language } from '../text';
import { conversionOf, converted, convertedDifference } from './conversion';
import { formatDecimal, readTypedNumber } from './decimal';
import { decimalText, exact, wide, type Decimal } from './exact';
import { roundDecimal } from './rounding';
import { readUnit, unitSymbol, type Unit } from './units';

/** A measured value: canonical decimal text with a UCUM unit, such as `{ value: '15.02', unit: 'kg' }`. */
export interface Quantity {
  value: string;
  unit: Unit;
}

/** A value with its unit as people write it, `0,5 mg`; null when it is not one, or can be read in two ways (`1.500 kg`). */
export function readQuantity(typed: string): Quantity | null {
  const [, figures = '', symbol = ''] = /^([^\p{L}%‰°′″'"]+)(.+)$/u.exec(typed.trim()) ?? [];
  const [read, unit] = [readTypedNumber(figures), readUnit(symbol.trim())];
  return read.kind === 'number' && unit ? { value: read.value, unit } : null;
}

export function quantity(value: string | Decimal, unit: Unit): Quantity {
  return { value: typeof value === 'string' ? value : decimalText(value), unit };
}

/**
 * The value in another unit of the same quantity: exact where its decimals end, else right to forty digits (psi in kPa).
 * Throws a RangeError where the units measure different things.
 */
export function valueIn(measured: Quantity, unit: Unit): Decimal {
  const value = exact(measured.value);
  return measured.unit === unit ? value : converted(value, conversionOf(measured.unit, unit));
}

/** A difference, error, limit or uncertainty in another unit: 0.2 °C of it are 0.2 K. */
export function differenceIn(difference: Quantity, unit: Unit): Decimal {
  const value = exact(difference.value);
  return difference.unit === unit ? value : convertedDifference(value, conversionOf(difference.unit, unit));
}

/** The same in another unit; zeros that say how finely a reading was taken are kept: 0.50 kg are 500 g, 5.0 mg 0.0050 g. */
export function convertQuantity(measured: Quantity, unit: Unit): Quantity {
  if (measured.unit === unit) return measured;
  const converted = quantity(valueIn(measured, unit), unit);
  const wanted = decimalsIn(measured, unit) ?? 0;
  return wanted > decimalsOf(converted.value) ? quantity(exact(converted.value).toFixed(wanted), unit) : converted;
}

/** How many decimals a reading has in another unit: 0.50 kg are 500 g. Null where the units are no power of ten apart. */
export function decimalsIn(measured: Quantity, unit: Unit): number | null {
  const before = decimalsOf(measured.value);
  if (measured.unit === unit || before === 0) return before;
  const shift = powerOfTen(measured.unit, unit);
  return shift === null ? null : Math.max(0, before - shift);
}

/** Negative when `a` is less than `b`, zero when they are equal, positive when it is more; exact. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.unit === b.unit) return exact(a.value).comparedTo(b.value);
  const conversion = conversionOf(b.unit, a.unit);
  const { numerator, denominator, pi, apart } = conversion;
  if (apart || pi) return exact(a.value).comparedTo(converted(exact(b.value), conversion));
  return times(wide(a.value), denominator).comparedTo(times(wide(b.value), numerator));
}

/** Most units are a whole number of the other: what is times one is as it is. */
function times(value: Decimal, by: Decimal): Decimal {
  return by.e === 0 && by.eq(1) ? value : value.times(by);
}

/** `15,02 kg`, `5°`; with `decimals`, rounded for print. */
export function formatQuantity(measured: Quantity, language: Language, decimals?: number): string {
  const value = decimals === undefined ? measured.value : roundDecimal(measured.value, decimals);
  const number = formatDecimal(value, language);
  if (measured.unit === '1') return number;
  const symbol = unitSymbol(measured.unit);
  return /^[°′″]$/.test(symbol) ? number + symbol : `${number} ${symbol}`;
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** 3 where one unit is a thousand of the other; null where their ratio is no power of ten. */
function powerOfTen(from: Unit, to: Unit): number | null {
  const { numerator, denominator, pi, apart } = conversionOf(from, to);
  const ratio = numerator.div(denominator);
  return !apart && !pi && ratio.eq(exact(10).pow(ratio.e)) ? ratio.e : null;
}
