import { exact, typedText } from '../quantity';
import { text, type BilingualText } from '../text';
import type { Source } from '../limits';

/** From and to, both included, as decimal text in the unit of the field. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * What a number can be at all, and what it usually is: outside the first it is refused, outside the conditions of the
 * procedure too; outside what is usual it is asked about once. Where `source` is null, they are nature's or the registry's own.
 */
export interface Bounds {
  readonly within?: Interval;
  /** The significant digits it may have, at any power of ten: 1, 2 and 5 for a scale interval. */
  readonly digits?: readonly string[];
  /** The conditions under which the procedure lets work be done. */
  readonly procedure?: Interval;
  readonly usual?: Interval;
  readonly usualDigits?: readonly string[];
  readonly source: Source | null;
}

/** Why the number cannot be; undefined when it can. */
export function impossible(value: string, bounds: Bounds): BilingualText | undefined {
  const { within, procedure, digits, source } = bounds;
  if (within && (exact(value).lt(within.from) || exact(value).gt(within.to))) return outside(within);
  if (procedure && (exact(value).lt(procedure.from) || exact(value).gt(procedure.to)))
    return outsideProcedure(procedure, source);
  if (digits && !digits.includes(significantDigits(value))) return withoutDigits(digits, source);
  return undefined;
}

/** Why the number is improbable; undefined when it is not. */
export function improbable(value: string, { usual, usualDigits, source }: Bounds): BilingualText | undefined {
  if (usual && (exact(value).lt(usual.from) || exact(value).gt(usual.to))) return unusual(value, usual);
  if (usualDigits && !usualDigits.includes(significantDigits(value)))
    return withoutUsualDigits(value, usualDigits, source);
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

function outsideProcedure({ from, to }: Interval, source: Source | null): BilingualText {
  const named = source ? ` (${[source.document, source.clause].filter(Boolean).join(', ')})` : '';
  return text(
    `Ngoài điều kiện của quy trình: phải từ ${typedText(from)} đến ${typedText(to)}${named}.`,
    `Outside the conditions of the procedure: it must be from ${from} to ${to}${named}.`,
  );
}

function withoutDigits(digits: readonly string[], source: Source | null): BilingualText {
  const listed = digits.map(withPoint);
  const named = source && [source.document, source.edition].filter(Boolean).join(':');
  return text(
    `Phải là một trong các số ${listed.map(typedText).join('; ')} nhân với lũy thừa nguyên của 10${named ? ` (${named})` : ''}.`,
    `It must be one of ${listed.join('; ')} times a whole power of ten${named ? ` (${named})` : ''}.`,
  );
}

function unusual(value: string, { from, to }: Interval): BilingualText {
  return text(
    `Giá trị ${typedText(value)} hiếm gặp: thường từ ${typedText(from)} đến ${typedText(to)}.`,
    `${value} is unusual: it is mostly from ${from} to ${to}.`,
  );
}

/** A series known only by hearsay refuses nothing. */
function withoutUsualDigits(value: string, digits: readonly string[], source: Source | null): BilingualText {
  const listed = digits.map(withPoint);
  const named = source?.document ?? '';
  return text(
    `Giá trị ${typedText(value)} không thuộc dãy ${listed.map(typedText).join('; ')} nhân với lũy thừa của 10 (${named}, chưa đối chiếu).`,
    `${value} is not one of ${listed.join('; ')} times a power of ten (${named}, not read).`,
  );
}

/** `315` → `3.15`. */
function withPoint(digits: string): string {
  return digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
}
