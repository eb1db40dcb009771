import { boxesOf, changed, document, type Box, type Happened, type Row } from './browser';
import { blockOf, isBlock, placeAfter } from './cells';

/** The rows of the grid that are still to be recorded, with their boxes; asked once, as no row comes or goes. */
export interface Board {
  readonly rows: readonly { readonly row: Row; readonly boxes: readonly Box[] }[];
  /** Looks again, once rows of a step were added. */
  refresh(): void;
}

export function boardOf(): Board {
  const look = () =>
    [...document.querySelectorAll<Row>('.lot-grid tr[data-member]')].map((row) => ({ row, boxes: boxesOf(row) }));
  let rows = look();
  return {
    get rows() {
      return rows;
    },
    refresh: () => {
      rows = look();
    },
  };
}

/** Where a box stands. Rows of instruments that are registered lack the box of the owner: places are counted from the right. */
function placeOf({ rows }: Board, box: Box) {
  const tr = box.closest('tr');
  const row = rows.findIndex((each) => each.row === tr);
  const boxes = rows[row]?.boxes ?? [];
  return { row, column: boxes.indexOf(box) - boxes.length, columns: boxes.length };
}

function boxAt({ rows }: Board, row: number, column: number): Box | undefined {
  return rows[row]?.boxes.at(column);
}

/** Puts a value in a box, and tells the page. What a list does not offer is left out. */
export function fill(box: Box, value: string): void {
  if (box.value === value) return;
  box.value = value;
  changed(box);
}

/** The grid by keyboard alone, and blocks pasted from a spreadsheet. */
export function listenToKeys(board: Board): void {
  let begun: { readonly row: number; readonly column: number } | undefined;
  // Whoever points at a cell begins there, in the same row too.
  document.addEventListener('mousedown', () => {
    begun = undefined;
  });
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!target.matches('.lot-grid td *') || event.altKey || event.ctrlKey || event.metaKey) return;
    const { row, column, columns } = placeOf(board, target);
    if (row < 0) return;
    if (begun?.row !== row) begun = { row, column };
    if (takesOver(board, event, { row, column, columns })) return event.preventDefault();
    if (!leaves(event)) return;
    const size = { rows: board.rows.length, columns, begunAt: begun.column + columns };
    const to = placeAfter(event.key, { row, column: column + columns }, size);
    if (event.key === 'Enter') event.preventDefault();
    const next = to && boxAt(board, to.row, to.column - columns);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select?.();
  });
  document.addEventListener('paste', (event) => {
    const { target } = event;
    if (!target.matches('.lot-grid td *')) return;
    const block = blockOf(event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? '');
    if (!isBlock(block)) return;
    event.preventDefault();
    const { row, column } = placeOf(board, target);
    block.forEach((cells, down) =>
      cells.forEach((cell, right) => {
        const box = column + right < 0 ? boxAt(board, row + down, column + right) : undefined;
        if (box) fill(box, cell);
      }),
    );
  });
}

/** In an empty box `=` takes what stands on its left, `"` what stands above. */
function takesOver(
  board: Board,
  { key, target }: Happened,
  at: { row: number; column: number; columns: number },
): boolean {
  if ((key !== '=' && key !== '"') || target.value !== '' || target.tagName !== 'INPUT') return false;
  const [row, column] = key === '=' ? [at.row, at.column - 1] : [at.row - 1, at.column];
  const from = row >= 0 && column >= -at.columns ? boxAt(board, row, column) : undefined;
  if (!from || from.value === '') return false;
  fill(target, from.value);
  return true;
}

/** Inside words an arrow moves in them; at their end, and in a list that Enter leaves, the key is the grid's. */
function leaves({ key, target }: Happened): boolean {
  if (target.tagName === 'SELECT') return key === 'Enter' || key === 'ArrowLeft' || key === 'ArrowRight';
  const { selectionStart: from, selectionEnd: to, value } = target;
  const isWhole = from === 0 && to === value.length;
  if (key === 'ArrowLeft') return isWhole || (from === 0 && to === 0);
  if (key === 'ArrowRight') return isWhole || from === value.length;
  return true;
}

/** Everything of the row above but its stamp, where the row has nothing yet. */
export function copyFromAbove(board: Board, row: Row): void {
  const at = board.rows.findIndex((each) => each.row === row);
  const [above, own] = [board.rows[at - 1], board.rows[at]];
  if (!above || !own) return;
  for (let column = -1; column >= -own.boxes.length; column -= 1) {
    const [from, to] = [above.boxes.at(column), own.boxes.at(column)];
    if (from && to && to.value === '' && !to.name.endsWith('[stampNumber]')) fill(to, from.value);
  }
}

/** Every visual check of the lot that is not answered yet passes. */
export function passAll({ rows }: Board): void {
  for (const { boxes } of rows)
    for (const box of boxes) if (box.name.includes('[checks]') && box.value === '') fill(box, 'pass');
}
