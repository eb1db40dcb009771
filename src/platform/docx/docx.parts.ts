import {
  AlignmentType,
  BorderStyle,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { drawable } from '../pdf';
import { cutAtNumberHyphens } from '../text';
import { halfPoints, twips } from './docx.styles';

type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'allCaps'> & { points?: number };

/** One run of text; a line feed in it becomes a line break. */
export function runs(text: string, { points, ...look }: RunLook = {}): TextRun[] {
  const size = points === undefined ? {} : { size: halfPoints(points) };
  return drawable(text)
    .split('\n')
    .map((line, at) => new TextRun({ children: unbroken(line), ...look, ...size, ...(at > 0 ? { break: 1 } : {}) }));
}

/** A line of text in which no number of a document ends a line at its hyphen. */
function unbroken(line: string): (string | NoBreakHyphen)[] {
  return cutAtNumberHyphens(line).flatMap((piece, at) => (at === 0 ? [piece] : [new NoBreakHyphen(), piece]));
}

export const centred = (text: string, look: RunLook = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text, look) });

/** A thin line of `length` points in the middle of a column `width` twips wide. */
export function rule(length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - twips(length)) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: twips(2), line: twips(2), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** A table without rules that sets paragraphs side by side; its rows do not break over pages. */
export function sideBySide(columnWidths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({ cantSplit: true, children: cells.map((cell, at) => plainCell(cell, columnWidths[at] ?? 0)) }),
    ),
  });
}

function plainCell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA } });
}
