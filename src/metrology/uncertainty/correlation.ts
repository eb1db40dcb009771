/** The correlation coefficient of two input quantities, named. */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly coefficient: number;
}

/** The first pair that is stated once more, in either order; null where every pair is stated once. */
export function pairStatedTwice(correlations: readonly Correlation[]): Correlation['between'] | null {
  const seen = new Set<string>();
  for (const { between } of correlations) {
    const pair = JSON.stringify([...between].sort());
    if (seen.has(pair)) return between;
    seen.add(pair);
  }
  return null;
}

/** Rows and columns in the order of the quantities. */
export type Matrix = readonly (readonly number[])[];

/** The matrix of r(xi, xj): 1 on its diagonal, 0 where nothing is stated. */
export function correlationMatrix(names: readonly string[], correlations: readonly Correlation[]): number[][] {
  const matrix = names.map((_row, row) => names.map((_column, column) => Number(row === column)));
  for (const { between, coefficient } of correlations) {
    const [row, column] = between.map((name) => names.indexOf(name)) as [number, number];
    for (const [i, j] of [
      [row, column],
      [column, row],
    ] as const) {
      const cells = matrix[i];
      if (cells && i !== j) cells[j] = coefficient;
    }
  }
  return matrix;
}

/** Rounded coefficients of fully correlated quantities may be off by this much and still belong together. */
const slack = 1e-9;

/**
 * The lower triangular L with L·Lᵀ equal to the matrix, also where quantities are fully correlated; null when no
 * quantities can be correlated like that (the matrix has a negative eigenvalue).
 */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] as number[];
      let rest = matrix[i]?.[j] ?? NaN;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j) {
        if (!(rest > -slack)) return null;
        row[j] = Math.sqrt(Math.max(0, rest));
      } else if ((other[j] ?? 0) > Math.sqrt(slack)) row[j] = rest / (other[j] ?? NaN);
      else if (Math.abs(rest) > Math.sqrt(slack)) return null;
    }
  }
  return lower;
}
