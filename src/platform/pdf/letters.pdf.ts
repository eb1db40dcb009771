import { setImmediate } from 'node:timers/promises';
import { artifact, closeCanvas, openCanvas, paper, type DocumentMeta, type Language, type Margins } from './canvas';
import { drawParagraph, type Flow, type ParagraphStyle } from './flow';
import { mm } from './fonts';
import { printable } from './printable';
import { drawLine } from './text';

/** A letter on paper: whom it comes from, and its words as they were written. */
export interface LetterOnPaper {
  readonly from: string;
  /** How the sender is reached. */
  readonly contact: string;
  /** Name and address for the envelope; empty where no address is known. */
  readonly to: readonly string[];
  /** When it was written, in words. */
  readonly written: string;
  readonly subject: string;
  /** A line feed ends a paragraph; an empty one stands as space. */
  readonly body: string;
}

const margins: Margins = { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20) };
const plain = { face: 'regular', size: 13, align: 'left', firstIndent: 0, before: 3 } as const;
const styles = {
  from: { ...plain, face: 'bold', before: 0 },
  contact: { ...plain, size: 11 },
  to: { ...plain, size: 12 },
  written: { ...plain, face: 'italic', align: 'right', before: 12 },
  subject: { ...plain, face: 'bold', size: 14, align: 'center', before: 18 },
  line: plain,
} as const satisfies Record<string, ParagraphStyle>;
const space = 10;

/** Letters one after another as tagged PDF/A, each beginning on a page of its own with its own count of pages. */
export async function lettersDocument(
  letters: readonly LetterOnPaper[],
  meta: DocumentMeta,
  language: Language,
): Promise<Buffer> {
  const canvas = openCanvas(meta, language, margins);
  let page = 0;
  canvas.pdf.on('pageAdded', () => {
    page += 1;
    const box = { x: margins.left, y: mm(10), width: paper.width - margins.left - margins.right };
    const count = { text: String(page), last: true };
    if (page > 1)
      artifact(canvas, () => drawLine(canvas, count, { face: 'regular', size: 13 }, box, 'center'), 'Pagination');
  });
  for (const letter of letters) {
    page = 0;
    canvas.pdf.addPage();
    drawLetter({ canvas, y: margins.top }, printable(letter));
    // Hundreds of letters take seconds: pages go on being answered between them.
    await setImmediate();
  }
  return closeCanvas(canvas);
}

function drawLetter(flow: Flow, { from, contact, to, written, subject, body }: LetterOnPaper): void {
  drawParagraph(flow, from.toLocaleUpperCase('vi'), styles.from);
  if (contact) drawParagraph(flow, contact, styles.contact);
  if (to.length > 0) flow.y += space;
  for (const line of to) drawParagraph(flow, line, styles.to);
  drawParagraph(flow, written, styles.written);
  drawParagraph(flow, subject, styles.subject, 'H1');
  flow.y += space;
  for (const line of body.split('\n')) {
    if (line.trim() === '') flow.y += space;
    else drawParagraph(flow, line, styles.line);
  }
}
