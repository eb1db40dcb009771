import { inflateSync } from 'node:zlib';

/** What a test wants to know of a PDF that pdfkit wrote (plain objects, one per number, deflated streams). */
export interface ReadPdf {
  /** `lines`: each piece as it was drawn; `text`: all of them, parted where no space ends the piece. */
  pages: { text: string; lines: string[]; operators: string }[];
  /** Objects without their streams, in latin1. */
  source: string;
  metadata: string;
}

interface PdfObject {
  head: string;
  stream: string | undefined;
}

export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes);
  const heads = [...objects.values()].map((object) => object.head);
  const kids = references(heads.find((head) => head.includes('/Type /Pages')) ?? '', /\/Kids \[([^\]]*)\]/);
  const pages = kids.map((kid) => readPage(objects, objects.get(kid)?.head ?? ''));
  const metadata = [...objects.values()].find((object) => object.head.includes('/Subtype /XML'))?.stream ?? '';
  return { pages, source: heads.join('\n'), metadata: Buffer.from(metadata, 'latin1').toString('utf8') };
}

/** All words of the paper, parted by single spaces. */
export function textOf(bytes: Buffer): string {
  const { pages } = readPdf(bytes);
  return pages.map(({ text }) => text.replaceAll('|', ' ').replace(/\s+/g, ' ')).join('\n');
}

function readObjects(bytes: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const [, number, body = ''] of bytes.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const [head = '', raw] = body.split(/\nstream\n/);
    const data = raw?.replace(/\nendstream$/, '');
    const inflate = data !== undefined && head.includes('/FlateDecode');
    const stream = inflate ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

function readPage(objects: Map<number, PdfObject>, page: string): ReadPdf['pages'][number] {
  const resources = objects.get(references(page, /\/Resources (\d+ 0 R)/)[0] ?? 0)?.head ?? '';
  const operators = objects.get(references(page, /\/Contents (\d+ 0 R)/)[0] ?? 0)?.stream ?? '';
  const letters = new Map<string, string[]>();
  for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
    letters.set(name, readLetters(objects, Number(id)));
  const lines = readLines(operators, letters);
  const text = lines.map((line) => (line.endsWith(' ') ? line : `${line}|`)).join('');
  return { text, lines, operators };
}

function readLetters(objects: Map<number, PdfObject>, font: number): string[] {
  const map = objects.get(references(objects.get(font)?.head ?? '', /\/ToUnicode (\d+ 0 R)/)[0] ?? 0)?.stream ?? '';
  const ranges = [...map.matchAll(/^<\w+> <\w+> \[(.*)\]$/gm)].map(([, range = '']) => range);
  return ranges.flatMap((range) => [...range.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => fromHex(hex)));
}

function readLines(operators: string, letters: Map<string, string[]>): string[] {
  let font: string[] = [];
  const lines: string[] = [];
  for (const [, name, glyphs = ''] of operators.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*)\] TJ/g)) {
    if (name) font = letters.get(name) ?? [];
    const ids = [...glyphs.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    if (glyphs) lines.push(ids.map((id) => font[parseInt(id, 16)] ?? '\uFFFD').join(''));
  }
  return lines;
}

const fromHex = (hex: string): string =>
  (hex.match(/\w{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');

const references = (text: string, pattern: RegExp): number[] =>
  [...(pattern.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
