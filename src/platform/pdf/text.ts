import type { Canvas } from './canvas';
import { drawable, tinos } from './fonts';
import { remembered, type Line, type TextStyle, type ToBreak } from './broken-lines';
import { UndrawableCharacterError } from './pdf.errors';
import { typefaces } from './typefaces';

export type { Line, TextStyle } from './broken-lines';

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface Box {
  x: number;
  y: number;
  width: number;
}

/** The no-break space: it holds a number and its unit, or the syllables of a word, together. */
const held = '\u00A0';

export const linePitch = (style: TextStyle): number => style.pitch ?? style.size * tinos.singleSpacing;

/** Width of one line of text, in points. */
export function textWidth(canvas: Canvas, text: string, style: TextStyle): number {
  canvas.pdf.font(style.face).fontSize(style.size);
  return canvas.pdf.widthOfString(text, style.tracking ? { characterSpacing: style.tracking } : {});
}

/** Width of a line without the space that ends it. */
export const lineWidth = (canvas: Canvas, line: Line, style: TextStyle): number =>
  textWidth(canvas, line.text.replace(/ $/, ''), style);

/**
 * Breaks text at spaces only, so that "996/QĐ-TTg" and "07/2019/TT-BKHCN" stay whole, and at no-break spaces only
 * where what they hold together is wider than the line; a word wider than the line is cut, after a sign when it has
 * one. A line feed in the text begins a new line.
 */
export function breakLines(canvas: Canvas, text: string, style: TextStyle, width: number, firstIndent = 0): Line[] {
  return remembered('broken', { canvas, text, style, width, firstIndent }, breakAnew);
}

function breakAnew({ canvas, text, style, width, firstIndent = 0 }: ToBreak): Line[] {
  const clean = drawable(text);
  refuseUndrawable(clean, style);
  return clean.split('\n').flatMap((paragraph, index, paragraphs) => {
    const lines = fillLines(canvas, paragraph, style, width, index === 0 ? firstIndent : 0).map(spaced);
    const end = index < paragraphs.length - 1 ? ' ' : '';
    return lines.map((line, at) =>
      at < lines.length - 1 ? { text: line, last: false } : { text: line + end, last: true },
    );
  });
}

/** A short text that stays on one line: a figure, a number, a watermark. */
export function oneLine(text: string, style: TextStyle): Line {
  const clean = drawable(text).replaceAll('\n', ' ');
  refuseUndrawable(clean, style);
  return { text: clean, last: true };
}

/** As `breakLines`, with lines of even length: for titles and names of offices. */
export function balanceLines(canvas: Canvas, text: string, style: TextStyle, width: number): Line[] {
  return remembered('balanced', { canvas, text, style, width }, balanceAnew);
}

function balanceAnew({ width, ...asked }: ToBreak): Line[] {
  const { canvas, text, style } = asked;
  const widest = breakAnew({ ...asked, width });
  let [tooNarrow, enough] = [Math.min(width, Math.max(width / 2, widestPiece(canvas, text, style))), width];
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    if (breakAnew({ ...asked, width: middle }).length > widest.length) tooNarrow = middle;
    else enough = middle;
  }
  return breakAnew({ ...asked, width: enough });
}

/** Width of the widest piece of a text that a line cannot break, in points. */
export function widestPiece(canvas: Canvas, text: string, style: TextStyle): number {
  const pieces = drawable(text).split(/[ \n]/);
  return Math.max(...pieces.map((piece) => textWidth(canvas, piece, style)));
}

/** Draws one line whose line box has its top at `box.y`. */
export function drawLine(canvas: Canvas, line: Line, style: TextStyle, box: Box, align: Alignment = 'left'): void {
  const width = lineWidth(canvas, line, style);
  const spare = box.width - width;
  const top = box.y + (linePitch(style) - style.size * (tinos.ascent + tinos.descent)) / 2;
  canvas.pdf.fillColor(style.colour ?? '#000000');
  if (align === 'justify' && !line.last) return drawStretched(canvas, line.text, style, { ...box, y: top }, spare);
  const shift = align === 'right' ? spare : align === 'center' ? spare / 2 : 0;
  canvas.pdf.text(line.text, box.x + shift, top, drawingOptions(style));
}

/** Breaks and draws text; answers its height. */
export function drawText(canvas: Canvas, text: string, style: TextStyle, box: Box, align?: Alignment): number {
  const lines =
    align === 'center' ? balanceLines(canvas, text, style, box.width) : breakLines(canvas, text, style, box.width);
  drawLines(canvas, lines, style, box, align);
  return lines.length * linePitch(style);
}

export function drawLines(canvas: Canvas, lines: readonly Line[], style: TextStyle, box: Box, align?: Alignment): void {
  lines.forEach((line, at) => drawLine(canvas, line, style, { ...box, y: box.y + at * linePitch(style) }, align));
}

/** Word by word, each with its space, so that the words can be copied and read aloud from the PDF. */
function drawStretched(canvas: Canvas, text: string, style: TextStyle, box: Box, spare: number): void {
  const words = text.split(/(?<= )/);
  const extra = words.length > 1 ? spare / (words.length - 1) : 0;
  let x = box.x;
  for (const word of words) {
    canvas.pdf.text(word, x, box.y, drawingOptions(style));
    x += textWidth(canvas, word, style) + extra;
  }
}

const drawingOptions = (style: TextStyle): PDFKit.Mixins.TextOptions =>
  style.tracking ? { lineBreak: false, characterSpacing: style.tracking } : { lineBreak: false };

function fillLines(canvas: Canvas, paragraph: string, style: TextStyle, width: number, firstIndent: number): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length === 0 ? firstIndent : 0);
  const fits = (words: string) => textWidth(canvas, words, style) <= room();
  const pieces = paragraph.split(' ');
  for (let word = pieces.shift(); word !== undefined; word = pieces.shift()) {
    if (line && fits(`${line} ${word}`)) {
      line += ` ${word}`;
      continue;
    }
    if (line) lines.push(`${line} `);
    line = '';
    if (word.includes(held) && !fits(word)) {
      pieces.unshift(...word.split(held));
      continue;
    }
    while (!fits(word) && word.length > 1) {
      const cut = cutLength(canvas, word, style, room());
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = word;
  }
  return [...lines, line];
}

/** What a no-break space held together is copied and read aloud with ordinary ones. Gaps to be written in stay. */
const spaced = (line: string): string => line.replace(/(?<=\S)\u00A0(?=\S)/g, ' ');

function cutLength(canvas: Canvas, word: string, style: TextStyle, room: number): number {
  let length = word.length - 1;
  while (length > 1 && textWidth(canvas, word.slice(0, length), style) > room) length -= 1;
  const afterSign = Math.max(...['-', '/', '_', '.', ','].map((sign) => word.lastIndexOf(sign, length - 1))) + 1;
  return afterSign > 0 ? afterSign : length;
}

function refuseUndrawable(text: string, style: TextStyle): void {
  const typeface = typefaces()[style.face];
  for (const character of text) {
    const drawn = character === '\n' || typeface.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    if (!drawn) throw new UndrawableCharacterError(character, text);
  }
}
