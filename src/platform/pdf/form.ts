import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { paper, type Canvas } from './canvas';

/** What every page of many documents shows alike: drawn once, kept as it stands in a file (ISO 32000-2, 8.10). */
export type Form = Buffer;

interface Written {
  readonly page: { readonly content: { readonly buffer: readonly Uint8Array[] } };
}

/** Draws lines and areas, no words, on a page of the whole paper: when first asked for, and once. */
export function formOf(draw: (pdf: PDFKit.PDFDocument) => void): () => Form {
  let form: Form | undefined;
  return () => (form ??= drawn(draw));
}

function drawn(draw: (pdf: PDFKit.PDFDocument) => void): Form {
  const pdf = new PDFDocument({ size: [paper.width, paper.height], margin: 0, font: '' });
  draw(pdf);
  // The first command turns the page upside down, as the page that shows the form has done.
  const [, ...commands] = (pdf as unknown as Written).page.content.buffer;
  return deflateSync(Buffer.concat(commands));
}

type Shown = Record<string, PDFKit.PDFKitReference>;
const known = new WeakMap<PDFKit.PDFDocument, Shown>();

/** Shows a form on the page, over the whole of it; a document holds it once, however many pages show it. */
export function drawForm({ pdf }: Canvas, name: string, form: Form): void {
  const shown = known.get(pdf) ?? {};
  known.set(pdf, shown);
  shown[name] ??= embedded(pdf, form);
  (pdf.page as unknown as { readonly xobjects: Shown }).xobjects[name] = shown[name];
  pdf.addContent(`/${name} Do`);
}

function embedded(pdf: PDFKit.PDFDocument, form: Form): PDFKit.PDFKitReference {
  const box = [0, 0, paper.width, paper.height];
  const kind = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {}, Filter: 'FlateDecode' };
  const embedded = pdf.ref(kind);
  embedded.end(form);
  return embedded;
}
