import { create } from 'qrcode';
import { tagged, type Canvas } from './canvas';
import type { Box } from './text';

/** Runs of dark modules of a QR code, row by row, in modules from its top left corner. */
export interface DarkRun {
  row: number;
  column: number;
  length: number;
}

/** @returns the code's dark runs and its size in modules; level M survives a fold or a stain (15 %) */
export function qrRuns(text: string): { size: number; runs: DarkRun[] } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: DarkRun[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      const before = runs.at(-1);
      if (before?.row === row && before.column + before.length === column) before.length += 1;
      else runs.push({ row, column, length: 1 });
    }
  }
  return { size, runs };
}

/** Draws the code as vector squares filling a square box, on white with the quiet zone of four modules around it. */
export function drawQr(canvas: Canvas, text: string, alt: string, box: Box): void {
  const { size, runs } = qrRuns(text);
  const module = box.width / size;
  const quiet = 4 * module;
  const draw = () => {
    canvas.pdf.rect(box.x - quiet, box.y - quiet, box.width + 2 * quiet, box.width + 2 * quiet).fill('#FFFFFF');
    for (const { row, column, length } of runs) {
      canvas.pdf.rect(box.x + column * module, box.y + row * module, length * module, module);
    }
    canvas.pdf.fill('#000000');
  };
  const bounds = [box.x, box.y, box.x + box.width, box.y + box.width];
  tagged(canvas, 'Figure', draw, canvas.root, { alt, bbox: bounds });
}
