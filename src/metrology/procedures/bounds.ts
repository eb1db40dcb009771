import { exact, typedText } from '../quantity';
import { text, type BilingualText } from '../text';
import type { Source } from '../limits';

/** From and to, both included, as decimal text in the unit of the field. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** What a number can be at all, by its nature or by a document. Where `source` is null, it is nature's or the registry's own. */
export interface Bounds {
  readonly within?: Interval;
  /** The significant digits it may have, at any power of ten: 1, 2 and 5 for a scale interval. */
  readonly digits?: readonly string[];
  readonly source: Source | null;
}

/** Why the number cannot be; undefined when it can. */
export function impossible(value: string, { within, digits, source }: Bounds): BilingualText | undefined {
  if (within && (exact(value).lt(within.from) || exact(value).gt(within.to))) return outside(within);
  if (digits && !digits.includes(significantDigits(value))) return withoutDigits(digits, source);
  return undefined;
}

/** `0.0250` → `25`. */
export function significantDigits(value: string): string {
  return value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}

function outside({ from, to }: Interval): BilingualText {
  return text(
    `Giá trị này không thể có: phải từ ${typedText(from)} đến ${typedText(to)}.`,
    `This cannot be: it must be from ${from} to ${to}.`,
  );
}

function withoutDigits(digits: readonly string[], source: Source | null): BilingualText {
  const listed = digits.join('; ');
  const named = source && [source.document, source.edition].filter(Boolean).join(':');
  return text(
    `Phải là một trong các số ${listed} nhân với lũy thừa nguyên của 10${named ? ` (${named})` : ''}.`,
    `It must be one of ${listed} times a whole power of ten${named ? ` (${named})` : ''}.`,
  );
}
