import { text, type BilingualText } from '../text';
import { typedText, type TypedNumber } from './decimal';

/** Says that a number can be read in two ways, with both readings as a person types them beyond doubt. */
export type AmbiguousNumber = BilingualText & { readonly readings: readonly [decimal: string, thousands: string] };

export function ambiguousNumber(typed: string, read: TypedNumber & { kind: 'ambiguous' }): AmbiguousNumber {
  const [decimal, thousands] = [typedText(read.decimal), typedText(read.thousands)];
  const said = text(
    `“${typed.trim()}” có thể là ${decimal} hoặc ${thousands}. Hãy chọn một cách đọc.`,
    `“${typed.trim()}” can be ${decimal} (decimal comma) or ${thousands}. Choose which one is meant.`,
  );
  return { ...said, readings: [decimal, thousands] };
}
