/** A block of a spreadsheet, as its text is copied: cells by tabs, rows by line ends; quoted cells may hold both. */
export function blockOf(text: string, between = '\t'): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && (sign === between || sign === '\n')) {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell.trim());
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** True of what is to be spread over cells: a single value is pasted as anywhere else. */
export function isBlock(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a grid of so many rows, as in a spreadsheet: Enter goes down, in the column where the row was
 * begun; arrows to the next cell. Undefined where the key means nothing to the grid, or leads out of it.
 */
export function placeAfter(
  key: string,
  { row, column }: Place,
  { rows, columns, begunAt }: { readonly rows: number; readonly columns: number; readonly begunAt: number },
): Place | undefined {
  const to = {
    Enter: { row: row + 1, column: begunAt },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
  }[key];
  if (!to || to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return undefined;
  return to;
}

export interface Stamped {
  /** What stands in the row. */
  readonly stamp: string;
  /** It was counted, and not typed. */
  readonly isCounted: boolean;
  /** It is known to pass: nothing else gets a stamp. */
  readonly passes: boolean;
}

/**
 * The stamps of a lot: below each that was typed those that pass are numbered on by what follows it, as far as that is
 * known; no number comes twice. What was typed stays as it is.
 */
export function countedStamps(rows: readonly Stamped[], following: ReadonlyMap<string, readonly string[]>): string[] {
  const taken = new Set(rows.filter(({ isCounted }) => !isCounted).map(({ stamp }) => stamp));
  let next: readonly string[] = [];
  return rows.map(({ stamp, isCounted, passes }) => {
    if (stamp && !isCounted) {
      next = following.get(stamp) ?? [];
      return stamp;
    }
    const counted = passes ? next.find((each) => !taken.has(each)) : undefined;
    if (counted) taken.add(counted);
    return counted ?? '';
  });
}
