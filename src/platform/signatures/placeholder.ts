import { createHash } from 'node:crypto';

/** What the signature dictionary of a PDF says to whoever opens its properties. */
export interface SignatureWords {
  /** Who signs. */
  readonly name: string;
  /** What the signature means. */
  readonly reason: string;
  /** The field's name, read aloud where the page is read aloud. */
  readonly field: string;
  readonly at: Date;
}

/** A PDF with a place for its signature: everything but `contents` is what is signed. */
export interface Placed {
  readonly bytes: Buffer;
  /** Where the brackets of the signature stand: the first byte of `<` and the first after `>`. */
  readonly contents: { readonly from: number; readonly to: number };
}

/** Longer than any place in a file, so that what takes its place fits. */
const unknown = 9_999_999_999;
const unknownRange = `[0 ${unknown} ${unknown} ${unknown}]`;

/** The file cannot be given a signature: it has one, or nothing can be added to it. */
export class UnsignableError extends Error {
  override readonly name = 'UnsignableError';
}

/**
 * Adds an empty signature field to a PDF, behind its bytes, which stay as they are. The field is seen nowhere: its
 * rectangle has no size and lies outside the page, so that it needs neither appearance (ISO 19005-3, 6.3.3) nor a place
 * among the tags (ISO 14289-1, 7.18.4).
 * @param size the most bytes that the signature may take
 * @throws UnsignableError
 */
export async function withPlaceholder(pdf: Buffer, words: SignatureWords, size: number): Promise<Placed> {
  const library = await loadLibrary();
  const document = await library.PDF.load(pdf);
  addField(document, library, words, size);
  const blocker = document.canSaveIncrementally();
  if (blocker) throw new UnsignableError(`nothing can be added to the file: ${blocker}`);
  const bytes = Buffer.from(await document.save({ incremental: true }));
  return withRange(bytes, size);
}

/** It is written for import alone. */
const loadLibrary = async () => import('@libpdf/core');
type Library = Awaited<ReturnType<typeof loadLibrary>>;
type Pdf = Awaited<ReturnType<Library['PDF']['load']>>;

function addField(
  document: Pdf,
  { PdfArray, PdfDict, PdfName, PdfNumber, PdfString }: Library,
  words: SignatureWords,
  size: number,
): void {
  const [catalog, page] = [document.getCatalog(), document.getPage(0)];
  if (!page || catalog.has('AcroForm')) throw new UnsignableError('the file has no page, or fields already');
  const text = (given: string) => PdfString.fromString(given.normalize('NFC'));
  const value = document.register(
    PdfDict.of({
      Type: PdfName.of('Sig'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.CAdES.detached'),
      ByteRange: new PdfArray([0, unknown, unknown, unknown].map((each) => PdfNumber.of(each))),
      Contents: new PdfString(new Uint8Array(size), 'hex'),
      M: PdfString.fromString(dateString(words.at)),
      Name: text(words.name),
      Reason: text(words.reason),
    }),
  );
  const printed = 4;
  const locked = 128;
  const field = document.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString('ChuKySo'),
      TU: text(words.field),
      V: value,
      P: page.ref,
      F: PdfNumber.of(printed + locked),
      Rect: new PdfArray([-1, -1, -1, -1].map((each) => PdfNumber.of(each))),
    }),
  );
  const [signaturesExist, appendOnly] = [1, 2];
  const form = { Fields: new PdfArray([field]), SigFlags: PdfNumber.of(signaturesExist + appendOnly) };
  catalog.set('AcroForm', PdfDict.of(form));
  const others = page.dict.getArray('Annots', (ref) => document.getObject(ref))?.toArray() ?? [];
  page.dict.set('Annots', new PdfArray([...others, field]));
  page.dict.set('Tabs', PdfName.of('S'));
}

/** Says in the file itself which of its bytes are signed: all but the signature. */
function withRange(bytes: Buffer, size: number): Placed {
  const at = bytes.lastIndexOf(`/ByteRange ${unknownRange}`, undefined, 'latin1');
  const from = bytes.indexOf(`<${'0'.repeat(size * 2)}>`, at, 'latin1');
  if (at < 0 || from < 0) throw new Error('the signature’s place that was just written is not there');
  const to = from + size * 2 + 2;
  const [first, second, length] = [from, to, bytes.length - to].map((each) => String(each).padEnd(10));
  bytes.write(`/ByteRange [0 ${first} ${second} ${length}]`, at, 'latin1');
  return { bytes, contents: { from, to } };
}

/** SHA-256 of what is signed. */
export function digestOfSigned({ bytes, contents }: Placed): Buffer {
  const { from, to } = contents;
  return createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest();
}

/** The file with its signature in place. */
export function filled({ bytes, contents: { from, to } }: Placed, signature: Buffer): Buffer {
  const room = to - from - 2;
  const hex = signature.toString('hex');
  if (hex.length > room) throw new UnsignableError('the signature is longer than its place');
  const whole = Buffer.from(bytes);
  whole.write(hex.padEnd(room, '0'), from + 1, 'latin1');
  return whole;
}

function dateString(at: Date): string {
  return `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
