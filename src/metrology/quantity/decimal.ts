import Decimal from 'decimal.js';
import type { Language } from '../text';

/** Wide enough that sums and products of readings stay exact; only a quotient is ever rounded. */
const Exact = Decimal.clone({ precision: 40 });

const longestNumber = 25;

export type { Decimal };

export function exact(value: Decimal.Value): Decimal {
  return new Exact(value);
}

/** Plain decimal text without an exponent; a quotient keeps fifteen significant digits. */
export function decimalText(value: Decimal): string {
  const short = value.precision() > 30 ? value.toSignificantDigits(15) : value;
  return short.isZero() ? '0' : short.toFixed();
}

/**
 * Reads a number as people in Viet Nam type it and gives canonical decimal text (`-1234.50`), or null when it is none.
 * Trailing zeros are kept: they say how finely the reading was taken.
 *
 * A comma is always the decimal sign. Dots group thousands, and then must group by exactly three digits, only when a
 * comma is present or there is more than one dot; a single dot without a comma is a decimal point (`1.234` is 1,234).
 */
export function parseDecimal(typed: string): string | null {
  const match = /^([+\-\u2212]?)([\d.,]+)$/u.exec(typed.normalize('NFC').trim());
  if (!match) return null;
  const [, sign = '', digits = ''] = match;
  const unsigned = digits.includes(',') || digits.split('.').length > 2 ? ungrouped(digits) : pointed(digits);
  if (unsigned === null || unsigned.length > longestNumber) return null;
  return (sign === '' || sign === '+' || /^[0.]+$/.test(unsigned) ? '' : '-') + unsigned;
}

/** True for the canonical text that `parseDecimal` gives. */
export function isDecimalText(value: unknown): value is string {
  return typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value);
}

function ungrouped(digits: string): string | null {
  const match = /^(\d*|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(digits);
  return match ? assembled((match[1] ?? '').replaceAll('.', ''), match[2]) : null;
}

function pointed(digits: string): string | null {
  const match = /^(\d*)(?:\.(\d+))?$/.exec(digits);
  return match ? assembled(match[1] ?? '', match[2]) : null;
}

function assembled(whole: string, fraction: string | undefined): string {
  const leading = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === undefined ? leading : `${leading}.${fraction}`;
}

/** Rounds decimal text for print, halves away from zero. Never judge a rounded value. */
export function roundDecimal(value: string, decimals: number): string {
  return exact(value).toFixed(decimals, Decimal.ROUND_HALF_UP);
}

/** `1234.5` becomes `1.234,5` in Vietnamese and `1,234.5` in English. */
export function formatDecimal(value: string, language: Language): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group ?? '');
  return (negative ? '-' : '') + grouped + (fraction === undefined ? '' : `${point}${fraction}`);
}
