import { EJSON } from 'bson';
import type { Doc } from './types';
import { isDoc, isNumeric, tagOf } from './types';
import { fieldsOf } from './compare';

/** A value as the server writes it in its messages: `"text"`, `ObjectId('…')`, `{ a: 1 }`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return 'null';
  if (isNumeric(value) || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[ ${value.map(describeValue).join(', ')} ]`;
  if (typeof value === 'object' && tagOf(value) === 'ObjectId') return `ObjectId('${String(value)}')`;
  if (isDoc(value)) return describeDoc(fieldsOf(value));
  return EJSON.stringify(value as object);
}

export function describeDoc(doc: Doc): string {
  const fields = Object.entries(doc).map(([key, value]) => `${key}: ${describeValue(value)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
