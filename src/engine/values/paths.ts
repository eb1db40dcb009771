import type { Doc } from './types';
import { MISSING } from './types';
import { fieldsOf } from './compare';

export const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

export function fieldOf(value: unknown, part: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISSING;
  const doc = fieldsOf(value);
  return Object.hasOwn(doc, part) ? doc[part] : MISSING;
}

/**
 * Visits what a query path reaches in a document, as the server's matcher does: arrays on the way are entered,
 * an array at the end is visited element by element (when `expandLeaf`) and then whole.
 * Stops and answers true as soon as `visit` does.
 */
export function somePathValue(
  value: unknown,
  parts: readonly string[],
  expandLeaf: boolean,
  visit: (value: unknown) => boolean,
  at = 0,
): boolean {
  const part = parts[at];
  if (part === undefined) return visitLeaf(value, expandLeaf, visit);
  if (Array.isArray(value)) return someInArray(value, parts, expandLeaf, visit, at);
  return somePathValue(fieldOf(value, part), parts, expandLeaf, visit, at + 1);
}

function someInArray(
  array: unknown[],
  parts: readonly string[],
  expandLeaf: boolean,
  visit: (value: unknown) => boolean,
  at: number,
): boolean {
  const part = parts[at] as string;
  if (isIndex(part) && Number(part) < array.length) {
    if (somePathValue(array[Number(part)], parts, expandLeaf, visit, at + 1)) return true;
  }
  return array.some(
    (element) =>
      typeof element === 'object' &&
      element !== null &&
      !Array.isArray(element) &&
      somePathValue(element, parts, expandLeaf, visit, at),
  );
}

function visitLeaf(value: unknown, expandLeaf: boolean, visit: (value: unknown) => boolean): boolean {
  if (expandLeaf && Array.isArray(value) && value.some(visit)) return true;
  return visit(value);
}

/** The value at a path that enters no arrays except by position; MISSING where there is none. */
export function plainPathValue(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const part of path.split('.')) {
    value = Array.isArray(value) && isIndex(part) ? (value[Number(part)] ?? MISSING) : fieldOf(value, part);
  }
  return value;
}
