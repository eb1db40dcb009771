/** The part of a font that a document uses, as pdfkit fills it: glyphs by their place in it; `includeGlyph` may add one. */
export interface FontSubset {
  readonly glyphs: number[];
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** What an opened TrueType font must tell for a subset of it to be written. */
export interface SubsetSource {
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
  readonly loca: { readonly version: number; readonly offsets: readonly number[] };
  createSubset(): FontSubset;
}

/** Without name, cmap and OS/2, which a PDF has no use for (ISO 32000-2, 9.9). */
const copied = ['cvt ', 'prep', 'fpgm'] as const;
const inOrder = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const;

/** Where in a glyph that is put together of others each of them is named (OpenType, `glyf`). */
const flag = { wordArguments: 1, scale: 8, moreComponents: 32, twoScales: 64, matrix: 128 } as const;

/**
 * The same bytes that fontkit writes for a subset, from the tables as they stand in the file: fontkit decodes every outline
 * and encodes the hints byte by byte, which takes a quarter of the drawing of a certificate.
 */
export function quickSubset(source: SubsetSource, subset: FontSubset): FontSubset {
  subset.encode = () => fontProgram(source, subset);
  return subset;
}

function fontProgram(source: SubsetSource, subset: FontSubset): Uint8Array {
  const { glyf, offsets, metrics } = outlines(source, subset);
  const count = subset.glyphs.length;
  const [hhea, maxp] = [copyOf(tableOf(source, 'hhea')), copyOf(tableOf(source, 'maxp'))];
  viewOf(hhea).setUint16(34, count);
  viewOf(maxp).setUint16(4, count);
  const copies = Object.fromEntries(copied.map((tag) => [tag, tableOf(source, tag)]));
  const tables = {
    ...copies,
    head: tableOf(source, 'head'),
    hhea,
    maxp,
    loca: locations(source, offsets),
    glyf,
    hmtx: metrics,
  };
  return fontFile(
    inOrder.map((tag) => [tag, (tables as Record<string, Uint8Array>)[tag] ?? new Uint8Array()] as const),
  );
}

function outlines(source: SubsetSource, subset: FontSubset) {
  const { loca } = source;
  const [all, widths] = [tableOf(source, 'glyf'), tableOf(source, 'hmtx')];
  const measured = viewOf(tableOf(source, 'hhea')).getUint16(34);
  const [pieces, metrics, offsets]: [Uint8Array[], number[], number[]] = [[], [], [0]];
  // It grows: the parts of a glyph come after it.
  for (let at = 0; at < subset.glyphs.length; at += 1) {
    const glyph = subset.glyphs[at] ?? 0;
    const outline = copyOf(all.subarray(loca.offsets[glyph], loca.offsets[glyph + 1]));
    renameComponents(outline, subset);
    pieces.push(outline);
    offsets.push((offsets.at(-1) ?? 0) + outline.length);
    metrics.push(...metricsOf(viewOf(widths), glyph, measured));
  }
  return { glyf: Buffer.concat(pieces), offsets, metrics: numbers16(metrics) };
}

/** Advance width and left bearing; glyphs after the last that has a width of its own have that one's. */
function metricsOf(widths: DataView, glyph: number, measured: number): [number, number] {
  const advance = widths.getUint16(4 * Math.min(glyph, measured - 1));
  const bearing = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
  return [advance, widths.getUint16(bearing)];
}

function renameComponents(outline: Uint8Array, subset: FontSubset): void {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return;
  let [at, flags]: [number, number] = [10, flag.moreComponents];
  while (flags & flag.moreComponents) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, subset.includeGlyph(view.getUint16(at + 2)));
    at += 4 + (flags & flag.wordArguments ? 4 : 2);
    at += flags & flag.scale ? 2 : flags & flag.twoScales ? 4 : flags & flag.matrix ? 8 : 0;
  }
}

function locations({ loca }: SubsetSource, offsets: readonly number[]): Uint8Array {
  if (loca.version === 0) return numbers16(offsets.map((offset) => offset / 2));
  const bytes = Buffer.alloc(4 * offsets.length);
  offsets.forEach((offset, at) => bytes.writeUInt32BE(offset, 4 * at));
  return bytes;
}

function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Buffer {
  const exponent = Math.floor(Math.log2(tables.length));
  const range = 16 * 2 ** exponent;
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.write('true', 'latin1');
  [tables.length, range, exponent, 16 * tables.length - range].forEach((value, at) =>
    head.writeUInt16BE(value, 4 + 2 * at),
  );
  const pieces: Uint8Array[] = [head];
  let offset = head.length;
  tables.forEach(([tag, bytes], at) => {
    const entry = 12 + 16 * at;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    pieces.push(bytes);
    offset += bytes.length;
  });
  return Buffer.concat(pieces);
}

function tableOf({ stream, directory }: SubsetSource, tag: string): Uint8Array {
  const { offset, length } = directory.tables[tag] ?? { offset: 0, length: 0 };
  return stream.buffer.subarray(offset, offset + length);
}

function numbers16(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, at) => bytes.writeUInt16BE(value & 0xffff, 2 * at));
  return bytes;
}

/** `slice` of a Buffer would be the font itself. */
const copyOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
