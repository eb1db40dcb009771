import { closeCanvas, openCanvas, paper, type Canvas, type Margins } from './canvas';
import type { CertificateDocument, TitledPart } from './certificate.document';
import { drawPageCounts, footSection } from './certificate.foot';
import { colours, drawFrame, drawWatermark } from './certificate.frame';
import { linesSection } from './certificate.lines';
import { headSection, signaturesSection, titleSection, verdictSection, type Section } from './certificate.sections';
import { drawParagraph, keepTogether, paragraphHeight, type Flow, type ParagraphStyle } from './flow';
import { mm } from './fonts';
import { DoesNotFitError } from './pdf.errors';
import { drawTable, tableStartHeight, type Table } from './table';

const margins: Margins = { left: mm(20), right: mm(20), top: mm(19), bottom: mm(20) };

/** Type sizes tried one after another, in points. */
export const certificateSizes = [12, 11.5, 11, 10.5, 10, 9.5, 9] as const;

/** Least space between sections, and least and most room for a signature and its seal, in points. */
const space = { gap: 8, blank: mm(20), blankMost: mm(30) } as const;

const plain = { face: 'regular', size: 11, align: 'left', firstIndent: 0, before: 4 } as const;
const resultStyles = {
  caption: { ...plain, face: 'bold', size: 13, colour: colours.accent, align: 'center', before: 0 },
  table: { ...plain, face: 'bold', before: 6 },
  text: { ...plain, size: 10.5, before: 2 },
  note: { ...plain, face: 'italic', size: 10, before: 2 },
  end: { ...plain, align: 'center' },
} as const satisfies Record<string, ParagraphStyle>;
const tableStyle = { size: 10, rule: colours.faint } as const;

/**
 * A certificate on one A4 page in a frame, with a QR code; the results, if any, follow on pages of their own.
 * The type shrinks from 12 to 9 pt until everything fits.
 * @throws DoesNotFitError when it does not fit at 9 pt
 * @throws UndrawableCharacterError when a word has a character that the font lacks
 */
export function certificateDocument(certificate: CertificateDocument): Promise<Buffer> {
  const canvas = openCanvas(certificate.meta, certificate.language, margins, certificate.attachment);
  canvas.pdf.on('pageAdded', () => {
    if (certificate.watermark) drawWatermark(canvas, certificate.watermark);
    drawFrame(canvas);
  });
  canvas.pdf.addPage();
  drawFront(canvas, certificate);
  drawResults(canvas, certificate);
  drawPageCounts(canvas, certificate);
  return closeCanvas(canvas);
}

function drawFront(canvas: Canvas, certificate: CertificateDocument): void {
  const room = paper.height - margins.top - margins.bottom;
  const size = largestFittingSize(canvas, certificate, room);
  const spare = room - neededHeight(sectionsOf(canvas, certificate, size, space.blank));
  const blank = Math.min(space.blankMost, space.blank + spare / 3);
  const sections = sectionsOf(canvas, certificate, size, blank);
  const gap = space.gap + (room - neededHeight(sections)) / (sections.length - 1);
  let y = margins.top;
  for (const section of sections) {
    section.draw(y);
    y += section.height + gap;
  }
}

function largestFittingSize(canvas: Canvas, certificate: CertificateDocument, room: number): number {
  let excess = 0;
  for (const size of certificateSizes) {
    excess = neededHeight(sectionsOf(canvas, certificate, size, space.blank)) - room;
    if (excess <= 0) return size;
  }
  throw new DoesNotFitError(`${certificate.title} ${certificate.number}`, 9, excess);
}

function sectionsOf(canvas: Canvas, certificate: CertificateDocument, size: number, blank: number): Section[] {
  return [
    headSection(canvas, certificate),
    titleSection(canvas, certificate),
    linesSection(canvas, certificate, size),
    verdictSection(canvas, certificate),
    signaturesSection(canvas, certificate, size, blank),
    footSection(canvas, certificate),
  ];
}

const neededHeight = (sections: readonly Section[]): number =>
  sections.reduce((height, section) => height + section.height, 0) + space.gap * (sections.length - 1);

function drawResults(canvas: Canvas, { results }: CertificateDocument): void {
  if (!results) return;
  canvas.pdf.addPage();
  const flow: Flow = { canvas, y: margins.top };
  drawParagraph(flow, results.caption, resultStyles.caption, 'H2');
  for (const table of results.tables) drawResultTable(flow, table);
  flow.y += 2;
  for (const note of results.notes) drawParagraph(flow, note, resultStyles.note);
  results.parts.forEach((part, at) => {
    drawPart(flow, part, at === results.parts.length - 1 ? endHeight(flow, results.end) : 0);
  });
  flow.y += endSpace;
  drawParagraph(flow, results.end, resultStyles.end);
}

const endSpace = 4;

const endHeight = (flow: Flow, end: string): number => endSpace + paragraphHeight(flow, end, resultStyles.end);

/** `below` is the height of what must stand under its end, on the same page: the end mark never stands alone. */
function drawPart(flow: Flow, part: TitledPart, below: number): void {
  const paragraphs = part.paragraphs.map((text, at) => (part.numbered ? `${at + 1}. ${text}` : text));
  const heights = paragraphs.map((text) => paragraphHeight(flow, text, resultStyles.text));
  const kept = below > 0 ? heights.reduce((sum, height) => sum + height, 0) + below : (heights[0] ?? 0);
  keepTogether(flow, paragraphHeight(flow, part.title, resultStyles.table) + kept);
  drawParagraph(flow, part.title, resultStyles.table, 'H3');
  for (const text of paragraphs) drawParagraph(flow, text, resultStyles.text);
}

function drawResultTable(flow: Flow, table: Table): void {
  if (table.caption) {
    const height = paragraphHeight(flow, table.caption, resultStyles.table);
    keepTogether(flow, height + 3 + tableStartHeight(tableStyle));
    drawParagraph(flow, table.caption, resultStyles.table, 'H3');
  }
  flow.y += 3;
  drawTable(flow, table, tableStyle);
}
