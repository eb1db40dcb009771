import { decode, encode } from '../values/bson';
import type { Doc } from '../values/types';
import type { Frame } from './framing';

export const opReply = 1;
export const opQuery = 2004;
export const opMsg = 2013;

const checksumPresent = 1;
const moreToCome = 2;

/** A command as it came: its document, and the lists of documents sent beside it. */
export interface Request {
  readonly command: Doc;
  readonly sequences: ReadonlyMap<string, Buffer[]>;
  /** The client does not read an answer. */
  readonly isSilent: boolean;
  readonly isLegacy: boolean;
}

export function parseMessage({ body }: Frame): Request {
  const flags = body.readUInt32LE(0);
  const end = flags & checksumPresent ? body.length - 4 : body.length;
  const sequences = new Map<string, Buffer[]>();
  let command: Doc | undefined;
  let at = 4;
  while (at < end) {
    const kind = body[at++];
    const size = body.readInt32LE(at);
    if (size < 5 || at + size > end) throw new Error('section out of bounds');
    if (kind === 0) command = decode(body.subarray(at, at + size));
    else if (kind === 1) readSequence(body.subarray(at, at + size), sequences);
    else throw new Error(`unknown section kind ${kind}`);
    at += size;
  }
  if (!command) throw new Error('message without a command');
  return { command, sequences, isSilent: (flags & moreToCome) !== 0, isLegacy: false };
}

function readSequence(section: Buffer, sequences: Map<string, Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw new Error('document out of bounds');
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  sequences.set(section.toString('utf8', 4, nameEnd), documents);
}

/** The old handshake: a query on `admin.$cmd`. */
export function parseQuery({ body }: Frame): Request {
  const nameEnd = body.indexOf(0, 4);
  const name = body.toString('utf8', 4, nameEnd);
  const at = nameEnd + 1 + 8;
  const query = decode(body.subarray(at, at + body.readInt32LE(at)));
  const command = (query['$query'] as Doc | undefined) ?? query;
  return {
    command: { ...command, $db: name.split('.')[0] ?? 'admin' },
    sequences: new Map(),
    isSilent: false,
    isLegacy: true,
  };
}

function header(length: number, responseTo: number, opCode: number): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeInt32LE(length, 0);
  bytes.writeInt32LE(nextId(), 4);
  bytes.writeInt32LE(responseTo, 8);
  bytes.writeInt32LE(opCode, 12);
  return bytes;
}

let lastId = 0;
const nextId = () => (lastId = (lastId + 1) & 0x7fffffff);

/** Frames a reply in the form of its request. */
export function formatReply(document: Uint8Array, responseTo: number, isLegacy: boolean): Buffer {
  const prefix = isLegacy ? Buffer.alloc(20) : Buffer.alloc(5);
  if (isLegacy) prefix.writeInt32LE(1, 16);
  const length = 16 + prefix.length + document.length;
  return Buffer.concat([header(length, responseTo, isLegacy ? opReply : opMsg), prefix, document]);
}

/** A reply's document with a batch of stored documents copied in as they are. */
export class RawBatch {
  constructor(
    readonly documents: readonly Uint8Array[],
    readonly cursor: Doc,
    readonly name: 'firstBatch' | 'nextBatch',
  ) {}

  /** `{ cursor: { …cursor, [name]: documents }, …rest }` as BSON. */
  encode(rest: Doc): Uint8Array {
    const cursor = appendElement(encode(this.cursor), 4, this.name, rawArray(this.documents));
    return appendElement(encode(rest), 3, 'cursor', cursor);
  }
}

function rawArray(documents: readonly Uint8Array[]): Uint8Array {
  const keys = documents.map((_, at) => `${at}\0`);
  const size = documents.reduce((sum, bytes, at) => sum + 1 + (keys[at] as string).length + bytes.length, 5);
  const array = Buffer.allocUnsafe(size);
  let at = array.writeInt32LE(size, 0);
  documents.forEach((bytes, position) => {
    array[at++] = 3;
    at += array.write(keys[position] as string, at, 'latin1');
    array.set(bytes, at);
    at += bytes.length;
  });
  array[at] = 0;
  return array;
}

function appendElement(document: Uint8Array, type: number, name: string, value: Uint8Array): Uint8Array {
  const key = Buffer.from(`${name}\0`);
  const bytes = Buffer.concat([document.subarray(0, -1), Buffer.from([type]), key, value, Buffer.from([0])]);
  bytes.writeInt32LE(bytes.length, 0);
  return bytes;
}
