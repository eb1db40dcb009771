import { bodyStyle, drawBlocks } from './administrative.body';
import type { AdministrativeDocument } from './administrative.document';
import { drawHead } from './administrative.head';
import { formulae, recipientLines, withEndMark } from './administrative.words';
import { artifact, closeCanvas, openCanvas, openTag, paper, tagged, type Canvas, type Margins } from './canvas';
import { drawParagraph, flowWidth, keepTogether, paragraphHeight, type Flow } from './flow';
import { mm } from './fonts';
import { printable } from './printable';
import { signatureParts } from './signature';
import { drawStack, stackHeight } from './stack';
import { breakLines, drawLine, drawText, linePitch, type TextStyle } from './text';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: left 30–35, right 15–20, top and bottom 20–25 mm. */
const margins: Margins = { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20) };

const pageNumberStyle: TextStyle = { face: 'regular', size: 13 };
const recipientStyles = {
  title: { face: 'boldItalic', size: 12 },
  line: { face: 'regular', size: 11 },
} as const satisfies Record<string, TextStyle>;

/** A report or other document with a named type, laid out by Nghị định 30/2020/NĐ-CP, as tagged PDF/A. */
export function administrativeDocument(given: AdministrativeDocument): Promise<Buffer> {
  const doc = printable(given);
  const canvas = openCanvas(doc.meta, doc.language, margins);
  numberPages(canvas);
  canvas.pdf.addPage();
  const flow: Flow = { canvas, y: margins.top };
  drawHead(flow, doc);
  drawBlocks(flow, doc.blocks);
  drawEnding(flow, doc);
  return closeCanvas(canvas);
}

/** Page numbers stand in the middle of the top margin, from the second page on. */
function numberPages(canvas: Canvas): void {
  let page = 0;
  canvas.pdf.on('pageAdded', () => {
    page += 1;
    const line = { text: String(page), last: true };
    const box = { x: margins.left, y: mm(10), width: paper.width - margins.left - margins.right };
    if (page > 1) artifact(canvas, () => drawLine(canvas, line, pageNumberStyle, box, 'center'), 'Pagination');
  });
}

/** The last paragraph stays on the page of the signature, so that no page holds a signature alone. */
function drawEnding(flow: Flow, doc: AdministrativeDocument): void {
  const closing = withEndMark(doc.closing);
  const signature = signatureParts(
    { authority: doc.signature.authority.map(upper), name: doc.signature.name },
    14,
    mm(26),
  );
  const half = flowWidth(flow) / 2;
  const listWidth = half - mm(5);
  const height = Math.max(stackHeight(flow.canvas, signature, half), recipientsHeight(flow.canvas, doc, listWidth));
  keepTogether(flow, paragraphHeight(flow, closing, bodyStyle) + 14 + height);
  drawParagraph(flow, closing, bodyStyle);
  flow.y += 14;
  drawRecipients(flow, doc, listWidth);
  drawStack(flow.canvas, signature, { x: flow.canvas.margins.left + half, y: flow.y, width: half });
}

function recipientsHeight(canvas: Canvas, doc: AdministrativeDocument, width: number): number {
  const lines = recipientLines(doc.recipients).flatMap((line) => breakLines(canvas, line, recipientStyles.line, width));
  return linePitch(recipientStyles.title) + lines.length * linePitch(recipientStyles.line);
}

function drawRecipients(flow: Flow, doc: AdministrativeDocument, width: number): void {
  const { canvas } = flow;
  const box = { x: canvas.margins.left, y: flow.y, width };
  tagged(canvas, 'P', () => drawText(canvas, formulae[doc.language].recipients, recipientStyles.title, box));
  const list = openTag(canvas, 'L');
  let y = box.y + linePitch(recipientStyles.title);
  for (const line of recipientLines(doc.recipients)) {
    const entry = openTag(canvas, 'LI', list);
    tagged(canvas, 'LBody', () => (y += drawText(canvas, line, recipientStyles.line, { ...box, y })), entry);
    entry.end();
  }
  list.end();
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');
