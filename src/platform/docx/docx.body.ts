import {
  AlignmentType,
  HeadingLevel,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  VerticalAlignTable,
} from 'docx';
import type { Block, Figure, HeadingBlock, TableColumn, Table as TableBlock } from '../pdf';
import { runs } from './docx.parts';
import { dashList, millimetres, twips, widths } from './docx.styles';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const satisfies Record<HeadingBlock['level'], string>;

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A block of the body as Word paragraphs and tables in Word's own styles. */
export function wordBlock(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })];
    case 'paragraph':
      return [bodyParagraph(block.text)];
    case 'bullet':
      return [
        new Paragraph({ style: 'BodyText', numbering: { reference: dashList, level: 0 }, children: runs(block.text) }),
      ];
    case 'table':
      return [...caption(block.caption), wordTable(block)];
    case 'figureList':
      return block.figures.map(figureParagraph);
  }
}

export const bodyParagraph = (text: string, keepNext = false): Paragraph =>
  new Paragraph({ style: 'BodyText', keepNext, keepLines: keepNext, children: runs(text) });

/** "Label ........ value", the value at the right margin. */
function figureParagraph({ label, value }: Figure): Paragraph {
  return new Paragraph({
    style: 'BodyText',
    alignment: AlignmentType.LEFT,
    spacing: { before: twips(2) },
    indent: { left: millimetres(12.7), firstLine: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: widths.text, leader: LeaderType.DOT }],
    children: [...runs(label), new TextRun({ children: [new Tab()] }), ...runs(value, { bold: true })],
  });
}

function caption(text: string | undefined): Paragraph[] {
  if (!text) return [];
  const spacing = { before: twips(8), after: twips(4) };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing,
      children: runs(text, { italics: true, points: 13 }),
    }),
  ];
}

function wordTable({ columns, rows }: TableBlock): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const columnWidths = columns.map((column) => Math.floor((widths.text * column.share) / shares));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.text, type: WidthType.DXA },
    columnWidths,
    rows: [headRow(columns, columnWidths), ...rows.map((row) => bodyRow(columns, row, columnWidths))],
  });
}

function headRow(columns: readonly TableColumn[], columnWidths: readonly number[]): TableRow {
  const cells = columns.map(({ title }, at) => cell(title, 'center', columnWidths[at] ?? 0, true));
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(columns: readonly TableColumn[], row: readonly string[], columnWidths: readonly number[]): TableRow {
  const cells = columns.map(({ align }, at) => cell(row[at] ?? '', align ?? 'left', columnWidths[at] ?? 0, false));
  return new TableRow({ cantSplit: true, children: cells });
}

function cell(text: string, align: keyof typeof alignments, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: twips(4), right: twips(4) },
    ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[align],
        keepNext: isHead,
        children: runs(text, { bold: isHead }),
      }),
    ],
  });
}
