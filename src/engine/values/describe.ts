import { EJSON, ObjectId } from 'bson';
import type { Doc } from './types';
import { isDoc, isNumeric } from './types';
import { fieldsOf } from './compare';

/** A value as the server writes it in its messages: `"text"`, `ObjectId('…')`, `{ a: 1 }`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (isNumeric(value)) return value.toString();
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[ ${value.map(describeValue).join(', ')} ]`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (isDoc(value)) return describeDoc(fieldsOf(value));
  return EJSON.stringify(value);
}

export function describeDoc(doc: Doc): string {
  const fields = Object.entries(doc).map(([key, value]) => `${key}: ${describeValue(value)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
