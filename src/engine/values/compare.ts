import type { Binary, BSONRegExp, Code, DBRef, Long, ObjectId } from 'bson';
import { compareNumbers } from './numbers';
import type { Doc, Numeric } from './types';
import { order, tagOf, typeOrder } from './types';

/** The order of any two values, as the server sorts them: types first, then within the type. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const typeA = typeOrder(a);
  const typeB = typeOrder(b);
  if (typeA !== typeB) return typeA - typeB;
  return comparers[typeA]?.(a as never, b as never) ?? 0;
}

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

const comparers: Readonly<Record<number, (a: never, b: never) => number>> = {
  [order.number]: (a: Numeric, b: Numeric) => compareNumbers(a, b),
  [order.string]: (a: unknown, b: unknown) => compareStrings(String(a), String(b)),
  [order.object]: (a: object, b: object) => compareDocs(fieldsOf(a), fieldsOf(b)),
  [order.array]: (a: unknown[], b: unknown[]) => compareArrays(a, b),
  [order.binary]: (a: Binary | Uint8Array, b: Binary | Uint8Array) => compareBinary(a, b),
  [order.objectId]: (a: ObjectId, b: ObjectId) => Buffer.compare(a.id, b.id),
  [order.boolean]: (a: boolean, b: boolean) => Number(a) - Number(b),
  [order.date]: (a: Date, b: Date) => a.getTime() - b.getTime(),
  [order.timestamp]: (a: Long, b: Long) => (a.toBigInt() < b.toBigInt() ? -1 : a.toBigInt() > b.toBigInt() ? 1 : 0),
  [order.regex]: (a: BSONRegExp, b: BSONRegExp) => compareRegex(a, b),
  [order.code]: (a: Code, b: Code) => compareStrings(a.code, b.code),
  [order.codeWithScope]: (a: Code, b: Code) =>
    compareStrings(a.code, b.code) || compareDocs(a.scope ?? {}, b.scope ?? {}),
};

/** By UTF-8 bytes, which is by code point; JavaScript's own order differs above the surrogates. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codeUnitRank(x) - codeUnitRank(y);
  }
  return a.length - b.length;
}

// Surrogates (code points above U+FFFF) come after every other code unit.
const codeUnitRank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareDocs(a: Doc, b: Doc): number {
  const keysA = Object.keys(a);
  const keysB = Object.keys(b);
  for (let i = 0; i < keysA.length && i < keysB.length; i++) {
    const x = keysA[i] as string;
    const y = keysB[i] as string;
    const byField = typeOrder(a[x]) - typeOrder(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y]);
    if (byField !== 0) return byField;
  }
  return keysA.length - keysB.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const byElement = compareValues(a[i], b[i]);
    if (byElement !== 0) return byElement;
  }
  return a.length - b.length;
}

/** The bytes and subtype of binary data, however it was decoded. */
export function binaryParts(value: Binary | Uint8Array): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Uint8Array) return { bytes: value, subtype: 0 };
  return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
}

function compareBinary(a: Binary | Uint8Array, b: Binary | Uint8Array): number {
  const x = binaryParts(a);
  const y = binaryParts(b);
  return x.bytes.length - y.bytes.length || x.subtype - y.subtype || Buffer.compare(x.bytes, y.bytes);
}

/** Pattern and flags of either form of regular expression. */
export function regexParts(value: BSONRegExp | RegExp): { pattern: string; options: string } {
  if (value instanceof RegExp) return { pattern: value.source, options: value.flags };
  return { pattern: value.pattern, options: value.options };
}

function compareRegex(a: BSONRegExp | RegExp, b: BSONRegExp | RegExp): number {
  const x = regexParts(a);
  const y = regexParts(b);
  return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options);
}

/** A subdocument's fields; a DBRef is one too. */
export function fieldsOf(value: object): Doc {
  return tagOf(value) === 'DBRef' ? (value as DBRef).toJSON() : (value as Doc);
}
