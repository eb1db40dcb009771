import { evaluateDecimal, namesIn, type Expression } from '../../expression';
import { exact, type Decimal } from '../../quantity';
import { text, type BilingualText } from '../../text';

/**
 * What is wrong with a comma between two figures within a function: `max(0,5)` may be one number or two, and nobody
 * guesses which. Outside of a function a comma is refused where the expression is read.
 */
export function commaProblem(written: string): BilingualText | null {
  const [, whole = '', fraction = ''] = /(?<![\p{L}\p{Nd}_.])(\d+),(\d+)/u.exec(written) ?? [];
  if (whole === '') return null;
  const [decimal, two] = [`${whole}.${fraction}`, `${whole}, ${fraction}`];
  return text(
    `“${whole},${fraction}” hiểu được hai cách: là số thập phân thì viết ${decimal}; là hai số của một hàm thì viết ${two} (có dấu cách).`,
    `“${whole},${fraction}” can be read in two ways: as a decimal number write ${decimal}; as two arguments of a function write ${two}, with a space.`,
  );
}

export const neverNumber = text(
  'Công thức này không bao giờ cho ra một số (chia cho 0, căn hoặc logarit của số âm …): hãy xem lại.',
  'This formula can never give a number (division by 0, the root or logarithm of a negative number …): look at it again.',
);

/** True where the formula has no value whatever stands for its names: tried with many values, small, large and negative. */
export function isNeverNumber(expression: Expression): boolean {
  const names = namesIn(expression);
  const tries = names.length === 0 ? 1 : mostTries;
  return !Array.from({ length: tries }, (_, at) => at).some((at) => {
    const values = Object.fromEntries(names.map((name, index) => [name, valueAt(at, index)] as const));
    return evaluateDecimal(expression, values) !== null;
  });
}

const mostTries = 400;

/** From 0.001 to 1,000,000, spread evenly over the powers of ten; every fourth one negative. Always the same. */
function valueAt(at: number, index: number): Decimal {
  const spread = ((at + 1) * (0.618_034 + 0.137 * index)) % 1;
  const size = 10 ** (-3 + 9 * spread);
  return exact(((at + index) % 4 === 3 ? -size : size).toPrecision(6));
}
