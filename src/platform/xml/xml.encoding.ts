import { TextDecoder } from 'node:util';
import { XmlFault } from './xml.faults';

const marks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The characters of an XML file: by its byte order mark, else by the encoding that its declaration names, else UTF-8
 * (XML 1.0, 4.3.3 and appendix F).
 */
export function decodeXml(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const label = marked?.[1] ?? declaredEncoding(bytes) ?? 'utf-8';
  const decoder = decoderOf(label);
  try {
    return decoder.decode(bytes);
  } catch {
    const { line, column } = placeOfFirstBadByte(bytes, label);
    throw new XmlFault('encoding', line, column, { label });
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1]?.toLowerCase();
}

/** Only what the first bytes could be: a file whose declaration was read byte by byte is not UTF-16. */
function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new XmlFault('encoding', 1, 1, { label });
  }
}

function placeOfFirstBadByte(bytes: Uint8Array, label: string): { line: number; column: number } {
  const before = new TextDecoder(label).decode(bytes).split('\ufffd', 1)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
