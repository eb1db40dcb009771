import PDFDocument from 'pdfkit';
import { quickSubset, type SubsetSource } from './font-subset';
import { fontFiles, type FontFace } from './fonts';

/** What an opened font can tell; pdfkit's published types do not say. */
export interface Typeface extends SubsetSource {
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphsForString(text: string): unknown[];
  layout(text: string): { advanceWidth: number };
  readonly unitsPerEm: number;
}

interface FontHolder {
  _font: { font: Typeface };
}

export const faces = Object.keys(fontFiles) as FontFace[];

let opened: Record<FontFace, Typeface> | undefined;

/** The four faces, read and parsed once for the life of the program: parsing takes longer than drawing a page. */
export function typefaces(): Record<FontFace, Typeface> {
  opened ??= Object.fromEntries(faces.map((face) => [face, openFace(face)])) as Record<FontFace, Typeface>;
  return opened;
}

let inked: ReadonlySet<number> | undefined;

/** Every character that the four faces can draw: all have the same. Read once, without parsing their shapes. */
export function inkedSigns(): ReadonlySet<number> {
  inked ??= new Set(readFace('regular').characterSet);
  return inked;
}

/** Makes the four faces known to a document under their names. pdfkit takes opened fonts, its types only files. */
export function registerTypefaces(pdf: PDFKit.PDFDocument): void {
  for (const face of faces) pdf.registerFont(face, typefaces()[face] as unknown as string);
  rememberLayouts(pdf);
}

/** How pdfkit laid out each word of a face: it keeps them for one document, and forms say the same words all day. */
type Layouts = Record<string, unknown>;

const layouts = Object.fromEntries(faces.map((face) => [face, noLayouts()])) as Record<FontFace, Layouts>;
/** Words kept of a face, some 4 MB; looked at once in so many documents. */
const mostLayouts = 4_000;
const lookedAtEvery = 100;
let documents = 0;

/** Lets a document begin with the words that others have laid out; its bytes are the same, most of the time is saved. */
function rememberLayouts(pdf: PDFKit.PDFDocument): void {
  documents += 1;
  if (documents % lookedAtEvery === 0) forgetMany();
  const choose = pdf.font.bind(pdf) as (...chosen: unknown[]) => PDFKit.PDFDocument;
  const chooseAndShare = (face: string, ...others: unknown[]) => {
    choose(face, ...others);
    const { _font: font } = pdf as unknown as { _font?: { layoutCache?: Layouts } };
    if (font && face in layouts) font.layoutCache = layouts[face as FontFace];
    return pdf;
  };
  pdf.font = chooseAndShare;
}

function forgetMany(): void {
  for (const face of faces) if (Object.keys(layouts[face]).length > mostLayouts) layouts[face] = noLayouts();
}

function noLayouts(): Layouts {
  return Object.create(null) as Layouts;
}

/** Width of a text on one line, in points. Times New Roman has the same widths. */
export function widthInPoints(text: string, face: FontFace, size: number): number {
  const typeface = typefaces()[face];
  return (typeface.layout(text.normalize('NFC')).advanceWidth * size) / typeface.unitsPerEm;
}

function openFace(face: FontFace): Typeface {
  const typeface = readFace(face);
  const createSubset = typeface.createSubset.bind(typeface);
  typeface.createSubset = () => quickSubset(typeface, createSubset());
  nameShapes(typeface);
  return typeface;
}

function readFace(face: FontFace): Typeface {
  const scratch = new PDFDocument({ font: fontFiles[face], autoFirstPage: false });
  return (scratch as unknown as FontHolder)._font.font;
}

/**
 * A shape keeps the characters it was first asked for, and these go into the PDF for copying and reading aloud.
 * Asked for first as a part of another ("A" in "Á"), it would have none: so each is asked for by its character,
 * once, in order. Ligatures are left out: they stand for the letters they join.
 */
function nameShapes(typeface: Typeface): void {
  const isLigature = (codePoint: number) => codePoint >= 0xfb00 && codePoint <= 0xfb06;
  const characters = typeface.characterSet.filter((codePoint) => !isLigature(codePoint)).sort((a, b) => a - b);
  for (const codePoint of characters) typeface.glyphsForString(String.fromCodePoint(codePoint));
}
