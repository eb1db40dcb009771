import type { Language } from '../text';

/** How a number that a person typed may be understood. Values are canonical decimal text (`-1234.50`). */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: string }
  /** A dot before exactly three digits: it may be the decimal sign, or group thousands. */
  | { readonly kind: 'ambiguous'; readonly decimal: string; readonly thousands: string }
  | { readonly kind: 'none' };

const longestNumber = 25;

/** A sign, groups of digits kept apart by spaces or dots or not at all, and a fraction. */
const shape = /^([+\-\u2212\u2010\u2011\u2013]?) ?(\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d*)(?:([.,])(\d+))?$/u;
const groupedByDots = /^([+\-\u2212\u2010\u2011\u2013]?) ?(\d{1,3}(?:\.\d{3})+),(\d+)$/u;
const canonical = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * The one reader of numbers that people type in pages. A comma is the decimal sign; dots or spaces group thousands, by
 * exactly three digits; a single dot may stand for the comma, but before exactly three digits (`1.500`) it says two
 * things, and nobody guesses which. Trailing zeros are kept: they say how finely a reading was taken.
 */
export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, sign = '', whole = '', point, fraction] = groupsOf(text) ?? [];
  if (whole === '' && fraction === undefined) return { kind: 'none' };
  const value = assembled(sign, whole.replace(/[ .]/g, ''), fraction);
  if (value.length > longestNumber) return { kind: 'none' };
  if (point !== '.' || fraction?.length !== 3) return { kind: 'number', value };
  return { kind: 'ambiguous', decimal: value, thousands: assembled(sign, whole.replaceAll(' ', '') + fraction) };
}

function groupsOf(text: string): readonly (string | undefined)[] | null {
  const byDots = groupedByDots.exec(text);
  if (byDots) return [text, byDots[1], byDots[2], ',', byDots[3]];
  const parts = shape.exec(text);
  // Two signs of one kind cannot be a group and a fraction: `1.234.567.8`.
  return parts?.[3] === '.' && parts[2]?.includes('.') ? null : parts;
}

function assembled(sign: string, whole: string, fraction?: string): string {
  const leading = whole.replace(/^0+(?=\d)/, '') || '0';
  const unsigned = fraction === undefined ? leading : `${leading}.${fraction}`;
  return (sign === '' || sign === '+' || /^[0.]+$/.test(unsigned) ? '' : '-') + unsigned;
}

/**
 * Reads a number that a program sends: canonical decimal text, in which a dot is always the decimal sign (`1.500` is
 * one and a half), or text with a comma, which says one thing only; never spaces. Null when it is no number.
 */
export function parseDecimal(sent: string): string | null {
  const text = sent.trim();
  if (isDecimalText(text) && text.length <= longestNumber) return text.replace(/^-(?=[0.]+$)/, '');
  const read = readTypedNumber(/\s/u.test(text) ? '' : text);
  if (read.kind === 'ambiguous') return read.decimal;
  return read.kind === 'number' ? read.value : null;
}

/** True for canonical decimal text. */
export function isDecimalText(value: unknown): value is string {
  return typeof value === 'string' && canonical.test(value);
}

/** Canonical text as it stands in a field, to be changed: a comma, and never a group that could be read as a fraction. */
export function typedText(value: string): string {
  return isDecimalText(value) ? value.replace('.', ',') : value;
}

/** `-1234.5` becomes `−1.234,5` in Vietnamese and `−1,234.5` in English: the minus sign is U+2212, which the readers take. */
export function formatDecimal(value: string, language: Language): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group ?? '');
  return (negative ? '\u2212' : '') + grouped + (fraction === undefined ? '' : `${point}${fraction}`);
}
