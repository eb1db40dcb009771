import { deserialize, serialize } from 'bson';
import type { Doc } from './types';

export const maxDocumentBytes = 16 * 1024 * 1024;

/** Decodes with every BSON type kept, so that what is written back is what was read. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });
}

export const encode = (doc: object): Uint8Array => serialize(doc, { ignoreUndefined: false });

/** A copy that shares nothing that an update could change. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map((element: unknown) => cloneValue(element)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) copy[key] = cloneValue((value as Doc)[key]);
  return copy as T;
}
