import { decode } from './bson';
import type { Doc } from './types';

const fixedSizes: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

const cstringEnd = (bytes: Buffer, at: number) => bytes.indexOf(0, at) + 1;

/** Where an element's value ends. */
function valueEnd(bytes: Buffer, type: number, at: number): number {
  const size = fixedSizes[type];
  if (size !== undefined) return at + size;
  const length = () => bytes.readInt32LE(at);
  switch (type) {
    case 0x03:
    case 0x04:
    case 0x0f:
      return at + length();
    case 0x05:
      return at + 5 + length();
    case 0x0b:
      return cstringEnd(bytes, cstringEnd(bytes, at));
    case 0x0c:
      return at + 4 + length() + 12;
    default:
      return at + 4 + length();
  }
}

/** Decodes only the named fields of a document, in their order; the rest is passed over. */
export function pickFields(bytes: Buffer, names: ReadonlySet<string>): Doc {
  const picked: Buffer[] = [];
  const end = bytes.length - 1;
  let size = 5;
  let at = 4;
  while (at < end && picked.length < names.size) {
    const nameEnd = cstringEnd(bytes, at + 1);
    const next = valueEnd(bytes, bytes[at] as number, nameEnd);
    if (names.has(bytes.toString('utf8', at + 1, nameEnd - 1))) {
      picked.push(bytes.subarray(at, next));
      size += next - at;
    }
    at = next;
  }
  const header = Buffer.allocUnsafe(4);
  header.writeInt32LE(size);
  return decode(Buffer.concat([header, ...picked, terminator], size));
}

const terminator = Buffer.from([0]);
