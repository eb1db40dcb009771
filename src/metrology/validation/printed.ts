/** A figure as a document prints it. */
export interface Printed {
  readonly value: number;
  /** Half a unit of its last digit: a printed figure stands for all that round to it. */
  readonly halfUnit: number;
}

/** Reads a number, or its text, which keeps the zeros that a number loses: `2.0`. Null for anything else. */
export function printedFigure(given: unknown): Printed | null {
  if (typeof given !== 'number' && typeof given !== 'string') return null;
  const [, figures, decimals = '', exponent = '0'] = decimalNumber.exec(String(given).trim()) ?? [];
  if (figures === undefined) return null;
  return { value: Number(given), halfUnit: 0.5 * 10 ** (Number(exponent) - decimals.length) };
}

const decimalNumber = /^([+-]?\d+(?:\.(\d+))?)(?:e([+-]?\d{1,3}))?$/i;
