import { artifact, openTag, tagged } from './canvas';
import { breakPage, flowWidth, keepTogether, pageRoom, roomLeft, type Flow } from './flow';
import {
  balanceLines,
  breakLines,
  drawLines,
  linePitch,
  widestPiece,
  type Alignment,
  type Line,
  type TextStyle,
} from './text';

export interface TableColumn {
  title: string;
  /** Width relative to the other columns. */
  share: number;
  align?: Exclude<Alignment, 'justify'>;
}

export interface Table {
  caption?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
}

export interface TableStyle {
  size: number;
  rule: string;
}

type RowKind = 'head' | 'headAgain' | 'body';

/** One row, its cells broken into lines. */
interface SetRow {
  kind: RowKind;
  cells: readonly Line[][];
  style: TextStyle;
}

interface Grid {
  flow: Flow;
  table: Table;
  style: TableStyle;
  /** Left edges of the columns and, last, the right edge of the table. */
  edges: readonly number[];
  element: PDFKit.PDFStructureElement;
}

const padding = { x: 4, y: 3 } as const;

/** Draws a ruled table over as many pages as it needs, its head row repeated on each. */
export function drawTable(flow: Flow, table: Table, style: TableStyle): void {
  const grid: Grid = {
    flow,
    table,
    style,
    edges: columnEdges(flow, table, style),
    element: openTag(flow.canvas, 'Table'),
  };
  const head = setRow(
    grid,
    'head',
    table.columns.map((column) => column.title),
  );
  const rows = table.rows.flatMap((row) => splitTallRow(grid, setRow(grid, 'body', row), rowHeight(head)));
  keepTogether(flow, rowHeight(head) + (rows[0] ? rowHeight(rows[0]) : 0));
  drawRow(grid, head);
  for (const row of rows) {
    if (rowHeight(row) > roomLeft(flow)) {
      breakPage(flow);
      drawRow(grid, { ...head, kind: 'headAgain' });
    }
    drawRow(grid, row);
  }
  grid.element.end();
}

/** Room for a table's head and first row at their usual heights, so that a caption stays with them. */
export const tableStartHeight = (style: TableStyle): number =>
  4 * linePitch({ face: 'bold', size: style.size }) + 4 * padding.y;

/** Widths by their shares, but none narrower than what cannot be broken in it, as long as all of that fits. */
function columnEdges(flow: Flow, table: Table, { size }: TableStyle): number[] {
  const edges = [flow.canvas.margins.left];
  for (const width of columnWidths(table, flowWidth(flow), leastWidths(flow, table, size))) {
    edges.push((edges.at(-1) ?? 0) + width);
  }
  return edges;
}

function leastWidths({ canvas }: Flow, { columns, rows }: Table, size: number): number[] {
  const piece = (text: string, face: TextStyle['face']) => widestPiece(canvas, text, { face, size });
  return columns.map(({ title }, at) => {
    const cells = rows.map((row) => piece(row[at] ?? '', 'regular'));
    return Math.max(piece(title, 'bold'), ...cells) + 2 * padding.x + 0.5;
  });
}

/** Columns that need more than their share get what they need; the others share the rest. */
export function columnWidths({ columns }: Pick<Table, 'columns'>, room: number, least: readonly number[]): number[] {
  const needed = least.reduce((sum, width) => sum + width, 0);
  const wide = new Set<number>();
  const shareOf = (at: number) => columns[at]?.share ?? 0;
  for (;;) {
    const shares = columns.reduce((sum, column, at) => sum + (wide.has(at) ? 0 : column.share), 0);
    const rest = room - [...wide].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const width = (at: number) => (wide.has(at) ? (least[at] ?? 0) : (rest * shareOf(at)) / shares);
    const tight = needed > room ? -1 : columns.findIndex((_, at) => !wide.has(at) && width(at) < (least[at] ?? 0));
    if (tight === -1) return columns.map((_, at) => width(at));
    wide.add(tight);
  }
}

function setRow(grid: Grid, kind: RowKind, texts: readonly string[]): SetRow {
  const style: TextStyle = { face: kind === 'body' ? 'regular' : 'bold', size: grid.style.size };
  // A title is balanced, so that no line of it is a lone half of a word: "Sai số / cho phép".
  const broken = kind === 'body' ? breakLines : balanceLines;
  const cells = grid.table.columns.map((_, at) =>
    broken(grid.flow.canvas, texts[at] ?? '', style, cellBox(grid, at).width),
  );
  return { kind, cells, style };
}

const rowHeight = (row: SetRow): number =>
  Math.max(...row.cells.map((lines) => lines.length)) * linePitch(row.style) + 2 * padding.y;

/** A row taller than a page goes on in a row below. */
function splitTallRow(grid: Grid, row: SetRow, headHeight: number): SetRow[] {
  const most = Math.floor((pageRoom(grid.flow) - headHeight - 2 * padding.y) / linePitch(row.style));
  const tallest = Math.max(...row.cells.map((lines) => lines.length));
  const parts = Array.from({ length: Math.ceil(tallest / most) }, (_, at) => at * most);
  return parts.map((from) => ({ ...row, cells: row.cells.map((lines) => lines.slice(from, from + most)) }));
}

function drawRow(grid: Grid, row: SetRow): void {
  const { canvas } = grid.flow;
  if (row.kind === 'headAgain')
    artifact(canvas, () => row.cells.forEach((_, at) => drawCell(grid, row, at)), 'Pagination');
  else drawTaggedRow(grid, row);
  artifact(canvas, () => drawRules(grid, rowHeight(row)));
  grid.flow.y += rowHeight(row);
}

function drawTaggedRow(grid: Grid, row: SetRow): void {
  const { canvas } = grid.flow;
  const element = openTag(canvas, 'TR', grid.element);
  row.cells.forEach((_, at) => {
    const draw = () => drawCell(grid, row, at);
    if (row.kind === 'head') tagged(canvas, 'TH', draw, element, { scope: 'Column' });
    else tagged(canvas, 'TD', draw, element);
  });
  element.end();
}

function drawCell(grid: Grid, row: SetRow, at: number): void {
  const lines = row.cells[at] ?? [];
  const isHead = row.kind !== 'body';
  const spare = rowHeight(row) - lines.length * linePitch(row.style);
  const top = grid.flow.y + (isHead ? spare / 2 : padding.y);
  const align = isHead ? 'center' : (grid.table.columns[at]?.align ?? 'left');
  drawLines(grid.flow.canvas, lines, row.style, { ...cellBox(grid, at), y: top }, align);
}

function cellBox(grid: Grid, at: number): { x: number; y: number; width: number } {
  const [left, right] = [grid.edges[at] ?? 0, grid.edges[at + 1] ?? 0];
  return { x: left + padding.x, y: grid.flow.y, width: right - left - 2 * padding.x };
}

function drawRules(grid: Grid, height: number): void {
  const { pdf } = grid.flow.canvas;
  const [top, left, right] = [grid.flow.y, grid.edges[0] ?? 0, grid.edges.at(-1) ?? 0];
  pdf.lineWidth(0.5).strokeColor(grid.style.rule);
  pdf.rect(left, top, right - left, height);
  for (const edge of grid.edges.slice(1, -1)) pdf.moveTo(edge, top).lineTo(edge, top + height);
  pdf.stroke();
}
