import { createHash } from 'node:crypto';

const catalogSpace = 1;
const documentSpace = 2;
const indexSpace = 3;
const sessionSpace = 4;

const maxIndexKeyBytes = 1800;

export const recordIdBytes = 6;

/** The first key after every key that begins with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i] !== 0xff) {
      next[i] = (next[i] as number) + 1;
      return next.subarray(0, i + 1);
    }
  }
  return Buffer.alloc(prefix.length + 8, 0xff);
}

const spaced = (space: number, id: number) => {
  const prefix = Buffer.allocUnsafe(5);
  prefix[0] = space;
  prefix.writeUInt32BE(id, 1);
  return prefix;
};

export const catalogPrefix = Buffer.from([catalogSpace]);
export const catalogKey = (id: number): Buffer => spaced(catalogSpace, id);
export const documentPrefix = (collectionId: number): Buffer => spaced(documentSpace, collectionId);
export const indexPrefix = (indexId: number): Buffer => spaced(indexSpace, indexId);
export const sessionPrefix = Buffer.from([sessionSpace]);
export const sessionKey = (sessionId: Buffer): Buffer => Buffer.concat([sessionPrefix, sessionId]);

export function documentKey(collectionId: number, recordId: number): Buffer {
  const key = Buffer.allocUnsafe(5 + recordIdBytes);
  key[0] = documentSpace;
  key.writeUInt32BE(collectionId, 1);
  key.writeUIntBE(recordId, 5, recordIdBytes);
  return key;
}

const nothing = Buffer.alloc(0);

/** An index entry's key; entries that may share their values end in the record id. */
export function indexKey(indexId: number, values: Buffer, recordId: Buffer = nothing): Buffer {
  const key = Buffer.allocUnsafe(5 + values.length + recordId.length);
  key[0] = indexSpace;
  key.writeUInt32BE(indexId, 1);
  values.copy(key, 5);
  recordId.copy(key, 5 + values.length);
  return key;
}

export function encodeRecordId(recordId: number): Buffer {
  const bytes = Buffer.allocUnsafe(recordIdBytes);
  bytes.writeUIntBE(recordId, 0, recordIdBytes);
  return bytes;
}

/** The record id at the end of a document's key, an index entry's key or a unique entry's value. */
export const trailingRecordId = (bytes: Buffer): number =>
  bytes.readUIntBE(bytes.length - recordIdBytes, recordIdBytes);

/** Whether encoded index values are too long to be a key and must be cut. */
export const isTooLong = (encoded: Buffer): boolean => encoded.length > maxIndexKeyBytes;

/** The beginning of the values and a digest: equal values stay equal, the order of such keys is lost. */
export function shortened(encoded: Buffer): Buffer {
  const digest = createHash('sha256').update(encoded).digest();
  return Buffer.concat([encoded.subarray(0, maxIndexKeyBytes), digest]);
}

/** The cut beginning alone, for the bounds of a range. */
export const shortenedBound = (encoded: Buffer): Buffer => encoded.subarray(0, maxIndexKeyBytes);
