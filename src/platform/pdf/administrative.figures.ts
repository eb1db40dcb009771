import type { Figure } from './administrative.document';
import { artifact, tagged, type Canvas } from './canvas';
import { breakPage, drawParagraph, flowWidth, roomLeft, type Flow, type ParagraphStyle } from './flow';
import { mm } from './fonts';
import { breakLines, drawLine, drawLines, linePitch, lineWidth, oneLine, textWidth, type Box } from './text';

/** "Label ........ value", one under another, the values at the right margin. */
export function drawFigures(flow: Flow, figures: readonly Figure[], style: ParagraphStyle): void {
  flow.y += style.before;
  for (const figure of figures) drawFigure(flow, figure, style);
}

function drawFigure(flow: Flow, { label, value }: Figure, style: ParagraphStyle): void {
  const { canvas } = flow;
  const bold = { ...style, face: 'bold' } as const;
  const valueLine = oneLine(value, bold);
  const valueWidth = lineWidth(canvas, valueLine, bold);
  const width = flowWidth(flow) - style.firstIndent;
  if (valueWidth > width / 2) return drawParagraph(flow, `${label}: ${value}`, style);
  const lines = breakLines(canvas, label, style, width - valueWidth - mm(12));
  const height = lines.length * linePitch(style) + 2;
  if (height > roomLeft(flow)) breakPage(flow);
  const box: Box = { x: canvas.margins.left + style.firstIndent, y: flow.y, width };
  const last: Box = { ...box, y: flow.y + (lines.length - 1) * linePitch(style) };
  const labelWidth = lineWidth(canvas, lines.at(-1) ?? valueLine, style);
  tagged(canvas, 'P', () => {
    drawLines(canvas, lines, style, box);
    drawLine(canvas, { text: ' ', last: true }, style, { ...last, x: last.x + labelWidth });
    drawLine(canvas, valueLine, bold, last, 'right');
  });
  artifact(canvas, () => drawLeader(canvas, style, { ...last, width: width - valueWidth }, labelWidth));
  flow.y += height;
}

/** Dots from the label to the value, aligned with those of the lines above and below. */
function drawLeader(canvas: Canvas, style: ParagraphStyle, box: Box, from: number): void {
  const dot = textWidth(canvas, ' .', style);
  const dots = Math.floor((box.width - from - dot) / dot);
  const text = `${' .'.repeat(Math.max(0, dots))}${'\u00A0'}`;
  drawLine(canvas, { text, last: true }, style, box, 'right');
}
