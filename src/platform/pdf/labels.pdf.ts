import {
  artifact,
  closeCanvas,
  openCanvas,
  paper,
  tagged,
  type Canvas,
  type DocumentMeta,
  type Language,
} from './canvas';
import { mm, type FontFace } from './fonts';
import { drawQr } from './qr';
import { drawLine, oneLine, textWidth, type TextStyle } from './text';

/** One line of a label; its type shrinks until it fits the width there is. */
export interface LabelLine {
  readonly text: string;
  readonly face: FontFace;
  /** Type size wished for, in points. */
  readonly size: number;
}

/** What one label says. */
export interface Label {
  readonly lines: readonly LabelLine[];
  readonly qr: { readonly url: string; readonly alt: string };
}

/** The size of a label, in millimetres. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Labels as they are printed: on A4 sheets from a place on, the first being 0, or each on a page of its own. */
export interface LabelsDocument {
  readonly meta: DocumentMeta;
  readonly language: Language;
  readonly size: LabelSize;
  readonly medium: { readonly kind: 'roll' } | { readonly kind: 'sheet'; readonly from: number };
  readonly labels: readonly Label[];
}

/** Between labels and around a sheet, in millimetres: what office printers leave white. */
const sheet = { margin: 8, gap: 2 } as const;

/** Inside a label, in points; smaller type than this nobody reads. */
const inside = { pad: mm(1.2), leastSize: 3.5 } as const;

/** How many labels of a size an A4 sheet takes in a row, and how many rows. */
export function labelsOnSheet({ width, height }: LabelSize): { readonly columns: number; readonly rows: number } {
  const fitting = (room: number, each: number) =>
    Math.floor((room - 2 * sheet.margin + sheet.gap) / (each + sheet.gap));
  return { columns: fitting(210, width), rows: fitting(297, height) };
}

/** Draws labels with their QR codes; the same labels are always the same bytes. */
export function labelsDocument({ meta, language, size, medium, labels }: LabelsDocument): Promise<Buffer> {
  const canvas = openCanvas(meta, language, { left: 0, right: 0, top: 0, bottom: 0 });
  const box = { width: mm(size.width), height: mm(size.height) };
  const { columns, rows } = labelsOnSheet(size);
  labels.forEach((label, at) => {
    if (medium.kind === 'roll') {
      addPage(canvas, box.width, box.height);
      return drawLabel(canvas, label, { x: 0, y: 0, ...box });
    }
    const place = (at + medium.from) % (columns * rows);
    if (at === 0 || place === 0) addPage(canvas, paper.width, paper.height);
    const [column, row] = [place % columns, Math.floor(place / columns)];
    const [x, y] = [placeOf(column, size.width), placeOf(row, size.height)];
    artifact(canvas, () => canvas.pdf.lineWidth(0.3).rect(x, y, box.width, box.height).stroke('#888888'));
    drawLabel(canvas, label, { x, y, ...box });
  });
  return closeCanvas(canvas);
}

const placeOf = (at: number, size: number): number => mm(sheet.margin + at * (size + sheet.gap));

function addPage(canvas: Canvas, width: number, height: number): void {
  canvas.pdf.addPage({ size: [width, height], margin: 0 });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tall label has its code below the words, a wide one beside them; without words it is the code alone. */
function drawLabel(canvas: Canvas, { lines, qr }: Label, place: Place): void {
  const room = { width: place.width - 2 * inside.pad, height: place.height - 2 * inside.pad };
  const [x, y] = [place.x + inside.pad, place.y + inside.pad];
  if (lines.length === 0) return drawCode(canvas, qr, { x, y }, Math.min(room.width, room.height));
  if (place.width <= place.height) {
    const side = Math.min(room.width, room.height * 0.5);
    drawLines(canvas, lines, { x, y, width: room.width, height: room.height - side });
    return drawCode(canvas, qr, { x: x + (room.width - side) / 2, y: y + room.height - side }, side);
  }
  const side = Math.min(room.height, room.width * 0.42);
  drawLines(canvas, lines, { x, y, width: room.width - side, height: room.height });
  drawCode(canvas, qr, { x: x + room.width - side, y: y + (room.height - side) / 2 }, side);
}

/** The square includes the quiet zone, which `drawQr` adds around: four modules of at most 45. */
function drawCode(canvas: Canvas, { url, alt }: Label['qr'], { x, y }: { x: number; y: number }, side: number): void {
  const quiet = side * 0.1;
  drawQr(canvas, url, alt, { x: x + quiet, y: y + quiet, width: side - 2 * quiet });
}

/** Lines share the height evenly, each no larger than its share and its width allow. */
function drawLines(canvas: Canvas, lines: readonly LabelLine[], { x, y, width, height }: Place): void {
  const share = height / lines.length;
  lines.forEach((line, at) => {
    const style = fitted(canvas, line, { width, height: share });
    const top = y + at * share;
    tagged(canvas, 'P', () => drawLine(canvas, oneLine(line.text, style), style, { x, y: top, width }, 'center'));
  });
}

function fitted(canvas: Canvas, { text, face, size }: LabelLine, room: { width: number; height: number }): TextStyle {
  const most = Math.min(size, room.height / 1.149);
  const width = textWidth(canvas, text, { face, size: most });
  return { face, size: Math.max(inside.leastSize, Math.min(most, (most * room.width) / width)) };
}
