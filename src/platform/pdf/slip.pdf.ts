import { closeCanvas, openCanvas, type Canvas, type Margins } from './canvas';
import type { CertificateDocument } from './certificate.document';
import { drawPageCounts, footSection } from './certificate.foot';
import { colours, drawWatermark } from './certificate.frame';
import { headSection, signaturesSection, type Section } from './certificate.sections';
import { drawParagraph, keepTogether, type Flow, type ParagraphStyle } from './flow';
import { mm } from './fonts';
import { drawTable, type Table } from './table';

/**
 * A paper of the day's business between a centre and its customer: who and what, one table, what it comes to, who signs,
 * and a code that leads to the page where it is followed. Words already chosen: the drawing adds none but the page count.
 */
export interface SlipDocument extends Pick<
  CertificateDocument,
  'language' | 'centre' | 'title' | 'number' | 'qr' | 'signatures' | 'notes' | 'watermark' | 'meta'
> {
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly table: Table;
  /** Totals and remarks under the table; the first is the one that counts. */
  readonly closing: readonly string[];
}

const margins: Margins = { left: mm(20), right: mm(15), top: mm(15), bottom: mm(20) };
const space = { section: 12, signature: mm(20) } as const;
const plain = { face: 'regular', size: 12, align: 'left', firstIndent: 0, before: 3 } as const;
const styles = {
  title: { ...plain, face: 'bold', size: 17, colour: colours.accent, align: 'center', before: 0 },
  number: { ...plain, face: 'bold', align: 'center' },
  line: plain,
  total: { ...plain, face: 'bold', before: 6 },
  closing: { ...plain, face: 'italic' },
} as const satisfies Record<string, ParagraphStyle>;

/**
 * Draws a slip on A4, over as many pages as its table needs.
 * @throws UndrawableCharacterError when a word has a character that the font lacks
 */
export function slipDocument(slip: SlipDocument): Promise<Buffer> {
  const canvas = openCanvas(slip.meta, slip.language, margins);
  canvas.pdf.on('pageAdded', () => {
    if (slip.watermark) drawWatermark(canvas, slip.watermark);
  });
  canvas.pdf.addPage();
  const flow: Flow = { canvas, y: margins.top };
  drawSection(flow, headSection(canvas, slip));
  drawParagraph(flow, slip.title.toLocaleUpperCase('vi'), styles.title, 'H1');
  drawParagraph(flow, slip.number, styles.number);
  flow.y += space.section / 2;
  for (const { label, value } of slip.lines) drawParagraph(flow, `${label}: ${value}`, styles.line);
  flow.y += space.section / 2;
  drawTable(flow, slip.table, { size: 11, rule: colours.faint });
  slip.closing.forEach((text, at) => drawParagraph(flow, text, at === 0 ? styles.total : styles.closing));
  flow.y += space.section;
  drawEnd(flow, slip, canvas);
  drawPageCounts(canvas, slip);
  return closeCanvas(canvas);
}

/** Signatures and code stand together, with nothing of them alone on a page. */
function drawEnd(flow: Flow, slip: SlipDocument, canvas: Canvas): void {
  const sections = [signaturesSection(canvas, slip, 12, space.signature), footSection(canvas, slip)];
  keepTogether(
    flow,
    sections.reduce((height, section) => height + section.height + space.section, 0),
  );
  for (const section of sections) drawSection(flow, section);
}

function drawSection(flow: Flow, section: Section): void {
  section.draw(flow.y);
  flow.y += section.height + space.section;
}
