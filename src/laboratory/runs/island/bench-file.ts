import { blockOf } from './cells';

const number = /^[+-]?\d+(?:[.,]\d+)?$/;
const decimalComma = /^[+-]?\d+,\d+$/;
const decimalDot = /^[+-]?\d+\.(\d+)$/;

/**
 * The cells of a file as people type them. Cells are kept apart by tabs, else by semicolons, else by commas. Where commas
 * do that, or where dots are seen to be the decimal sign, decimals get a comma; else what can be read in two ways stays as
 * it is, and is asked of at its cell.
 */
export function benchCells(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const between = separatorOf(plain);
  const rows = blockOf(plain, between).filter((row) => row.some((cell) => cell !== ''));
  const cells = rows.flat();
  const dots = cells.flatMap((cell) => decimalDot.exec(cell)?.[1] ?? []);
  const isDecimal = between === ',' || (dots.some(({ length }) => length !== 3) && !cells.some(isDecimalComma));
  return isDecimal
    ? rows.map((row) => row.map((cell) => (decimalDot.test(cell) ? cell.replace('.', ',') : cell)))
    : rows;
}

function isDecimalComma(cell: string): boolean {
  return decimalComma.test(cell);
}

/** A column of numbers with a decimal comma has nothing between its cells. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  if (text.includes(';')) return ';';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => !line.includes(',') || isDecimalComma(line.trim())) ? '\t' : ',';
}

/** A cell of a file with its place: the row of the grid, and how far right of the column where it begins. */
export interface PlacedCell {
  readonly row: number;
  readonly right: number;
  readonly value: string;
}

export interface Placement {
  readonly cells: readonly PlacedCell[];
  /** The first column named the instruments: their order in the file does not matter. */
  readonly isByName: boolean;
  /** How many rows of the file have no row in the grid. */
  readonly left: number;
}

/**
 * Where the cells of a file belong: by the code or serial number in the first column, where every row has one of the grid;
 * else one row after the other from where one is. A first row of heads is left out, as are empty cells.
 */
export function placedCells(rows: readonly (readonly string[])[], names: readonly string[], from: number): Placement {
  const data = hasHeads(rows) ? rows.slice(1) : rows;
  const rowOf = new Map(names.flatMap((name, row) => name.split('·').map((part) => [keyOf(part), row] as const)));
  const isByName =
    data.length > 0 && data.every(([first = '', ...cells]) => cells.length > 0 && rowOf.has(keyOf(first)));
  const placed = data.map((row, at) => {
    const to = isByName ? (rowOf.get(keyOf(row[0] ?? '')) ?? -1) : from + at;
    return to < names.length ? { to, cells: isByName ? row.slice(1) : row } : undefined;
  });
  return {
    isByName,
    left: placed.filter((each) => !each).length,
    cells: placed.flatMap((each) =>
      (each?.cells ?? []).flatMap((value, right) => (each && value !== '' ? [{ row: each.to, right, value }] : [])),
    ),
  };
}

function hasHeads([first = [], second = []]: readonly (readonly string[])[]): boolean {
  return !first.some((cell) => number.test(cell)) && second.some((cell) => number.test(cell));
}

function keyOf(written: string): string {
  return written.replace(/\s+/g, '').toUpperCase();
}
