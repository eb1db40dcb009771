import Decimal from 'decimal.js';
import { exact } from './exact';

/** Rounds decimal text for print, halves away from zero. Never judge a rounded value. */
export function roundDecimal(value: string, decimals: number): string {
  return roundedToPlace(exact(value), -decimals, 'halfUp');
}

/**
 * How an uncertainty loses its further digits. GUM 7.2.6 rounds to the nearest and allows rounding up where it is safer;
 * a half goes away from zero, or to the even digit.
 */
export type UncertaintyRounding = 'halfUp' | 'halfEven' | 'up';

const ways = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
} as const;

export interface ResultForPaper {
  /** Both of one unit, as decimal text with the zeros that count. */
  value: string;
  uncertainty: string;
}

/**
 * A result as it goes on paper (GUM 7.2.6): the uncertainty to two significant digits, the value to the same place, each
 * rounded once, from what was computed. A number in double precision counts as the decimal of fifteen digits that it
 * stands for. Throws a RangeError for an uncertainty that is not more than zero.
 */
export function roundToUncertainty(
  value: string | number | Decimal,
  uncertainty: string | number | Decimal,
  { digits = 2, way = 'halfUp' }: { digits?: 1 | 2; way?: UncertaintyRounding } = {},
): ResultForPaper {
  const computed = decimalOf(uncertainty);
  if (!computed.isFinite() || computed.lte(0)) throw new RangeError('An uncertainty is more than zero.');
  const rounded = computed.toSignificantDigits(digits, ways[way]);
  // 0.0995 becomes 0.10: the place follows from the rounded figure, which may have gained a digit.
  const place = rounded.e - digits + 1;
  return {
    value: roundedToPlace(decimalOf(value), place, way === 'halfEven' ? 'halfEven' : 'halfUp'),
    uncertainty: roundedToPlace(rounded, place, 'halfUp'),
  };
}

/** To a multiple of 10^place, which may be above the decimal point: 1234 to the hundreds is 1200. */
function roundedToPlace(value: Decimal, place: number, way: UncertaintyRounding): string {
  if (place <= 0) return withoutNegativeZero(value.toFixed(-place, ways[way]));
  const unit = exact(10).pow(place);
  return withoutNegativeZero(value.div(unit).toFixed(0, ways[way])) === '0'
    ? '0'
    : exact(value.div(unit).toFixed(0, ways[way])).times(unit).toFixed(0);
}

function withoutNegativeZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

function decimalOf(value: string | number | Decimal): Decimal {
  return exact(typeof value === 'number' ? value.toPrecision(15) : value);
}
