import { artifact, openTag, tagged, type Canvas } from './canvas';
import type { CertificateDocument, LabelledLine } from './certificate.document';
import { colours } from './certificate.frame';
import { contentWidth, type Section } from './certificate.sections';
import { mm } from './fonts';
import { breakLines, drawLines, linePitch, type Box, type Line, type TextStyle } from './text';

/** One labelled value set in its place: lines broken, heights known. */
interface SetLine {
  label: Line[];
  labelEn: Line[];
  value: Line[];
  labelWidth: number;
  x: number;
  width: number;
  height: number;
}

/** A numbered row of the form with one value, or two halves. */
interface SetRow {
  number: number;
  entries: SetLine[];
  height: number;
}

interface LineStyles {
  label: TextStyle;
  labelEn: TextStyle;
  value: TextStyle;
}

const numberWidth = mm(7);
const labelWidth = mm(50);
const halfLabelWidth = mm(31);
const gutter = mm(3);
const padding = 2.5;

/** The numbered lines of the form: label on the left with its English under it, value on the right. */
export function linesSection(canvas: Canvas, { lines }: CertificateDocument, size: number): Section {
  const styles = lineStyles(size);
  const rows = pairHalves(lines).map((pair, at) => setRow(canvas, pair, at + 1, styles));
  return {
    height: rows.reduce((height, row) => height + row.height, 0),
    draw(y) {
      const list = openTag(canvas, 'L');
      let top = y;
      for (const row of rows) {
        drawRow(canvas, row, top, styles, list);
        top += row.height;
      }
      list.end();
    },
  };
}

const lineStyles = (size: number): LineStyles => ({
  label: { face: 'regular', size, colour: colours.ink },
  labelEn: { face: 'italic', size: Math.max(7, size * 0.72), colour: colours.faint },
  value: { face: 'bold', size, colour: colours.ink },
});

/** Two halves in a row stand side by side. */
export function pairHalves(lines: readonly LabelledLine[]): LabelledLine[][] {
  const rows: LabelledLine[][] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    if (line.half && before?.length === 1 && before[0]?.half) before.push(line);
    else rows.push([line]);
  }
  return rows;
}

function setRow(canvas: Canvas, pair: readonly LabelledLine[], number: number, styles: LineStyles): SetRow {
  const left = canvas.margins.left + numberWidth;
  const whole = contentWidth(canvas) - numberWidth;
  const first = pair.length === 2 ? labelWidth + mm(37) : whole;
  const entries = pair.map((line, at) =>
    at === 0
      ? setLine(canvas, line, styles, { x: left, labelWidth, width: first })
      : setLine(canvas, line, styles, {
          x: left + first + gutter,
          labelWidth: halfLabelWidth,
          width: whole - first - gutter,
        }),
  );
  return { number, entries, height: Math.max(...entries.map((entry) => entry.height)) + 2 * padding };
}

function setLine(
  canvas: Canvas,
  line: LabelledLine,
  styles: LineStyles,
  place: { x: number; labelWidth: number; width: number },
): SetLine {
  const label = breakLines(canvas, line.label, styles.label, place.labelWidth);
  const labelEn = line.labelEn ? breakLines(canvas, line.labelEn, styles.labelEn, place.labelWidth) : [];
  const value = breakLines(canvas, line.value, styles.value, place.width - place.labelWidth - gutter);
  const labelHeight = label.length * linePitch(styles.label) + labelEn.length * linePitch(styles.labelEn);
  return { ...place, label, labelEn, value, height: Math.max(labelHeight, value.length * linePitch(styles.value)) };
}

function drawRow(canvas: Canvas, row: SetRow, top: number, styles: LineStyles, list: PDFKit.PDFStructureElement): void {
  const y = top + padding;
  const entry = openTag(canvas, 'LI', list);
  const number = [{ text: `${row.number}.`, last: true }];
  const numberStyle = { ...styles.label, colour: colours.accent };
  tagged(
    canvas,
    'Lbl',
    () => drawLines(canvas, number, numberStyle, { x: canvas.margins.left, y, width: numberWidth }),
    entry,
  );
  for (const line of row.entries) tagged(canvas, 'LBody', () => drawEntry(canvas, line, y, styles), entry);
  entry.end();
  artifact(canvas, () => drawHairline(canvas, top + row.height));
}

function drawEntry(canvas: Canvas, line: SetLine, y: number, styles: LineStyles): void {
  const labelBox: Box = { x: line.x, y, width: line.labelWidth };
  drawLines(canvas, line.label, styles.label, labelBox);
  drawLines(canvas, line.labelEn, styles.labelEn, { ...labelBox, y: y + line.label.length * linePitch(styles.label) });
  const valueX = line.x + line.labelWidth + gutter;
  drawLines(canvas, line.value, styles.value, { x: valueX, y, width: line.width - line.labelWidth - gutter });
}

function drawHairline(canvas: Canvas, y: number): void {
  const { left } = canvas.margins;
  const right = left + contentWidth(canvas);
  canvas.pdf
    .lineWidth(0.4)
    .moveTo(left + numberWidth, y)
    .lineTo(right, y)
    .stroke(colours.hairline);
}
