import { paper, tagged, type Canvas } from './canvas';
import { breakLines, drawLine, linePitch, type Alignment, type Line, type TextStyle } from './text';

/** Text running down the pages of a document; `y` is where the next line begins. */
export interface Flow {
  readonly canvas: Canvas;
  y: number;
}

export interface ParagraphStyle extends TextStyle {
  align: Alignment;
  /** Indent of the first line, in points. */
  firstIndent: number;
  /** Space above, in points. */
  before: number;
}

export const flowWidth = ({ canvas }: Flow): number => paper.width - canvas.margins.left - canvas.margins.right;
export const pageRoom = ({ canvas }: Flow): number => paper.height - canvas.margins.top - canvas.margins.bottom;
export const roomLeft = (flow: Flow): number => paper.height - flow.canvas.margins.bottom - flow.y;

/** Goes on at the top of a new page. */
export function breakPage(flow: Flow): void {
  flow.canvas.pdf.continueOnNewPage();
  flow.y = flow.canvas.margins.top;
}

/** Breaks the page unless `height` points are left; what is taller than a page stays where it is. */
export function keepTogether(flow: Flow, height: number): void {
  if (height > roomLeft(flow) && height <= pageRoom(flow)) breakPage(flow);
}

export function paragraphHeight(flow: Flow, text: string, style: ParagraphStyle): number {
  return style.before + paragraphLines(flow, text, style).length * linePitch(style);
}

/** Draws a paragraph, over a page break if need be, never leaving one line alone on either side. */
export function drawParagraph(
  flow: Flow,
  text: string,
  style: ParagraphStyle,
  tag = 'P',
  parent?: PDFKit.PDFStructureElement,
): void {
  const lines = paragraphLines(flow, text, style);
  flow.y += style.before;
  if (linesThatStay(flow, lines.length, style) === 0) breakPage(flow);
  tagged(flow.canvas, tag, () => drawFlowLines(flow, lines, style), parent);
}

/** How many of `total` lines stay on a page with room for `room`, keeping at least two together on each side. */
export function linesBeforeBreak(total: number, room: number): number {
  if (total <= room) return total;
  const staying = total - room === 1 ? room - 1 : room;
  return staying < 2 ? 0 : staying;
}

function paragraphLines(flow: Flow, text: string, style: ParagraphStyle): Line[] {
  return breakLines(flow.canvas, text, style, flowWidth(flow), style.firstIndent);
}

const linesThatStay = (flow: Flow, total: number, style: ParagraphStyle): number =>
  linesBeforeBreak(total, Math.floor(roomLeft(flow) / linePitch(style) + 0.001));

function drawFlowLines(flow: Flow, lines: readonly Line[], style: ParagraphStyle): void {
  let breakBefore = linesThatStay(flow, lines.length, style);
  lines.forEach((line, at) => {
    if (at === breakBefore) {
      breakPage(flow);
      breakBefore = at + linesThatStay(flow, lines.length - at, style);
    }
    const indent = at === 0 ? style.firstIndent : 0;
    const box = { x: flow.canvas.margins.left + indent, y: flow.y, width: flowWidth(flow) - indent };
    drawLine(flow.canvas, line, style, box, style.align);
    flow.y += linePitch(style);
  });
}
