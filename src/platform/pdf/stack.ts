import { tagged, type Canvas } from './canvas';
import { balanceLines, drawLines, linePitch, type Box, type TextStyle } from './text';

/** A text centred under the one before it, or an empty stretch of `gap` points. */
export type StackPart = { text: string; style: TextStyle; tag?: string } | { gap: number };

export const stackHeight = (canvas: Canvas, parts: readonly StackPart[], width: number): number =>
  parts.reduce((height, part) => height + partHeight(canvas, part, width), 0);

/** Draws the parts one under another, centred in the box; answers the height used. */
export function drawStack(canvas: Canvas, parts: readonly StackPart[], box: Box): number {
  let y = box.y;
  for (const part of parts) {
    if ('text' in part) {
      const lines = balanceLines(canvas, part.text, part.style, box.width);
      const top = y;
      tagged(canvas, part.tag ?? 'P', () => drawLines(canvas, lines, part.style, { ...box, y: top }, 'center'));
    }
    y += partHeight(canvas, part, box.width);
  }
  return y - box.y;
}

function partHeight(canvas: Canvas, part: StackPart, width: number): number {
  if ('gap' in part) return part.gap;
  return balanceLines(canvas, part.text, part.style, width).length * linePitch(part.style);
}
