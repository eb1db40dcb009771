import { decimalText, exact, readTypedNumber, type Decimal } from '../quantity';
import { meanOf } from './weighing-cycles';

/** Which cells of a row make its difference, by name. */
export interface DifferenceCells {
  readonly of: readonly string[];
  readonly less: readonly string[];
}

/**
 * The mean of the first cells less that of the others, as decimal text, from what was typed; null while one of the others
 * or all of the first are missing, or while something is no number.
 */
export function differenceOfRow({ of, less }: DifferenceCells, typed: (name: string) => string): string | null {
  const first = of.filter((name) => typed(name).trim() !== '').map((name) => numberOf(typed(name)));
  const others = less.map((name) => numberOf(typed(name)));
  const all = [...first, ...others];
  if (first.length === 0 || others.length === 0 || !all.every((each) => each !== null)) return null;
  return decimalText(meanOf(first.flatMap((each) => each ?? [])).minus(meanOf(others.flatMap((each) => each ?? []))));
}

function numberOf(typed: string): Decimal | null {
  const read = readTypedNumber(typed);
  return read.kind === 'number' ? exact(read.value) : null;
}
