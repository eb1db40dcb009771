/** Bars from the top down, each with its name and length, in words already chosen. */
export interface BarChart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  readonly formatValue: (value: number) => string;
}
