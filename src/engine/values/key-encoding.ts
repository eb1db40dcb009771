import type { Binary, BSONRegExp, Code, Long, ObjectId } from 'bson';
import { binaryParts, fieldsOf, regexParts } from './compare';
import { compareExact, toExact, toNumber } from './numbers';
import type { ExactDecimal } from './numbers';
import type { Doc, Numeric } from './types';
import { order, typeOrder } from './types';

/** Bytes being written; grows by doubling. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(128);
  private length = 0;

  get size(): number {
    return this.length;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32BE(value >>> 0, this.length);
  }

  uint48(value: number): void {
    this.reserve(6);
    this.length = this.bytes.writeUIntBE(value, this.length, 6);
  }

  uint64(value: bigint): void {
    this.reserve(8);
    this.length = this.bytes.writeBigUInt64BE(value, this.length);
  }

  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  /** Text, ended so that a shorter one sorts before a longer one. */
  text(value: string): void {
    if (value.includes('\0')) return this.terminated(Buffer.from(value));
    this.reserve(value.length * 3 + 2);
    this.length += this.bytes.write(value, this.length);
    this.bytes[this.length++] = 0;
    this.bytes[this.length++] = 0;
  }

  /** As `text`, of any content: a zero inside is marked. */
  private terminated(value: Uint8Array): void {
    this.reserve(value.length * 2 + 2);
    for (const byte of value) {
      this.bytes[this.length++] = byte;
      if (byte === 0) this.bytes[this.length++] = 0xff;
    }
    this.bytes[this.length++] = 0;
    this.bytes[this.length++] = 0;
  }

  /** Sorts everything written since `from` the other way round. */
  invertFrom(from: number): void {
    for (let i = from; i < this.length; i++) this.bytes[i] = ~(this.bytes[i] as number) & 0xff;
  }

  clear(): void {
    this.length = 0;
  }

  toBuffer(): Buffer {
    const copy = Buffer.allocUnsafe(this.length);
    this.bytes.copy(copy, 0, 0, this.length);
    return copy;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }
}

/**
 * Writes a value so that bytes compare as `compareValues` does, and no encoding is the beginning of another.
 * The first byte is the place of the type in BSON's order.
 */
export function writeValue(out: KeyWriter, value: unknown): void {
  const type = typeOrder(value);
  out.byte(type);
  writers[type]?.(out, value as never);
}

const shared = new KeyWriter();

/** What `write` writes, at once; one writer serves all. */
export function encoded(write: (out: KeyWriter) => void): Buffer {
  shared.clear();
  write(shared);
  return shared.toBuffer();
}

export const encodeValue = (value: unknown): Buffer => encoded((out) => writeValue(out, value));

const writers: Readonly<Record<number, (out: KeyWriter, value: never) => void>> = {
  [order.number]: (out, value: Numeric) => writeNumber(out, value),
  [order.string]: (out, value: unknown) => out.text(String(value)),
  [order.object]: (out, value: object) => writeDoc(out, fieldsOf(value)),
  [order.array]: (out, value: unknown[]) => {
    for (const element of value) writeValue(out, element);
    out.byte(0);
  },
  [order.binary]: (out, value: Binary | Uint8Array) => {
    const { bytes, subtype } = binaryParts(value);
    out.uint32(bytes.length);
    out.byte(subtype);
    out.raw(bytes);
  },
  [order.objectId]: (out, value: ObjectId) => out.raw(value.id),
  [order.boolean]: (out, value: boolean) => out.byte(value ? 1 : 0),
  [order.date]: (out, value: Date) => out.uint64(BigInt(value.getTime() || 0) + 0x8000000000000000n),
  [order.timestamp]: (out, value: Long) => out.uint64(BigInt.asUintN(64, value.toBigInt())),
  [order.regex]: (out, value: BSONRegExp) => {
    const { pattern, options } = regexParts(value);
    out.text(pattern);
    out.text(options);
  },
  [order.code]: (out, value: Code) => out.text(value.code),
  [order.codeWithScope]: (out, value: Code) => {
    out.text(value.code);
    writeDoc(out, value.scope ?? {});
  },
};

function writeDoc(out: KeyWriter, doc: Doc): void {
  for (const [name, value] of Object.entries(doc)) {
    out.byte(typeOrder(value));
    out.text(name);
    writeValue(out, value);
  }
  out.byte(0);
}

const scratch = new DataView(new ArrayBuffer(8));

function orderedBits(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  scratch.setFloat64(0, value === 0 ? 0 : value);
  const bits = scratch.getBigUint64(0);
  return bits >> 63n === 1n ? BigInt.asUintN(64, ~bits) : bits | 0x8000000000000000n;
}

function fromOrderedBits(bits: bigint): number {
  scratch.setBigUint64(0, bits >> 63n === 1n ? bits & 0x7fffffffffffffffn : BigInt.asUintN(64, ~bits));
  return scratch.getFloat64(0);
}

const nextBelow = (value: number) => (value === 0 ? -Number.MIN_VALUE : fromOrderedBits(orderedBits(value) - 1n));

/** The double at or below the number, then what is left of it where no double is equal. */
function writeNumber(out: KeyWriter, value: Numeric): void {
  const nearest = toNumber(value);
  const tag = typeof value === 'object' ? value._bsontype : typeof value;
  const isExact = tag !== 'Decimal128' && ((tag !== 'Long' && tag !== 'bigint') || Math.abs(nearest) < 2 ** 53);
  if (isExact || !isFiniteDecimal(value)) {
    out.uint64(orderedBits(nearest));
    return out.byte(0);
  }
  writeInexact(out, toExact(value), nearest);
}

const isFiniteDecimal = (value: Numeric) => !/NaN|Infinity/.test(String(value));

function writeInexact(out: KeyWriter, exact: ExactDecimal, nearest: number): void {
  const comparison = Number.isFinite(nearest) ? compareExact(toExact(nearest), exact) : nearest > 0 ? 1 : -1;
  const below = comparison > 0 ? nextBelow(nearest) : nearest;
  out.uint64(orderedBits(below));
  if (comparison === 0) return out.byte(0);
  out.byte(1);
  writeDecimal(out, exact);
}

/** Sign, decimal exponent, digits; every byte inverted for negatives. */
function writeDecimal(out: KeyWriter, { digits, exponent }: ExactDecimal): void {
  out.byte(digits < 0n ? 0 : 1);
  const from = out.size;
  const text = (digits < 0n ? -digits : digits).toString();
  out.uint32(0x80000000 + exponent + text.length);
  out.raw(Buffer.from(text.replace(/0+$/, '')));
  out.byte(0);
  if (digits < 0n) out.invertFrom(from);
}
