import DecimalJs from 'decimal.js';
import { exact } from '../quantity';

/** A result as it stands on paper: decimal texts that end at the same place. */
export interface RoundedResult {
  readonly value: string;
  readonly uncertainty: string;
}

/**
 * Rounds a result for paper: U to two significant digits, the value to the same place (GUM 7.2.6), each once from its
 * full digits, halves away from zero. Never reckon on with what this gives. Throws a RangeError unless U is above zero.
 */
export function roundResult(
  value: string | number,
  uncertainty: string | number,
  { significantDigits = 2 }: { significantDigits?: 1 | 2 } = {},
): RoundedResult {
  const full = exact(uncertainty);
  if (!full.isFinite() || full.lessThanOrEqualTo(0))
    throw new RangeError('Only an uncertainty above zero can be rounded.');
  const rounded = full.toSignificantDigits(significantDigits, DecimalJs.ROUND_HALF_UP);
  // The place is that of the rounded U: 0.0996 becomes 0.10, not 0.100.
  const place = rounded.e - significantDigits + 1;
  const decimals = Math.max(0, -place);
  const toPlace = exact(value).toNearest(exact(10).pow(place), DecimalJs.ROUND_HALF_UP);
  return { value: unsigned(toPlace.toFixed(decimals)), uncertainty: rounded.toFixed(decimals) };
}

const unsigned = (text: string) => text.replace(/^-(?=[0.]+$)/, '');
