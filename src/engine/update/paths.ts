import { EngineError } from '../errors';
import { isIndex } from '../values/paths';
import { describeValue } from '../values/describe';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';

/** A place in a document that an update reaches: a field of an object, or a position of an array. */
export interface Place {
  readonly parent: Doc | unknown[];
  readonly key: string;
}

const notViable = (parent: unknown, part: string) =>
  new EngineError('PathNotViable', `Cannot create field '${part}' in element {${describeValue(parent)}}`);

export function valueAt({ parent, key }: Place): unknown {
  if (Array.isArray(parent)) return parent[Number(key)];
  return Object.hasOwn(parent, key) ? parent[key] : undefined;
}

export function isPresent({ parent, key }: Place): boolean {
  return Array.isArray(parent) ? Number(key) < parent.length : Object.hasOwn(parent, key);
}

export function setAt({ parent, key }: Place, value: unknown): void {
  if (!Array.isArray(parent)) {
    parent[key] = value;
    return;
  }
  const position = Number(key);
  if (position > parent.length + 1_500_000) {
    throw new EngineError('BadValue', 'cannot backfill more than 1500000 array positions');
  }
  while (parent.length < position) parent.push(null);
  parent[position] = value;
}

/** An object's field goes; an array's position becomes null. */
export function unsetAt({ parent, key }: Place): void {
  if (Array.isArray(parent)) {
    if (Number(key) < parent.length) parent[Number(key)] = null;
  } else {
    delete parent[key];
  }
}

/** The place at the end of a path, with the documents on the way created; undefined where `create` is false and one is missing. */
export function findPlace(doc: Doc, parts: readonly string[], create: boolean): Place | undefined {
  let parent: Doc | unknown[] = doc;
  for (const [at, key] of parts.entries()) {
    if (Array.isArray(parent) && !isIndex(key)) {
      if (!create) return undefined;
      throw notViable({ [parts[at - 1] ?? '']: parent }, key);
    }
    const place: Place = { parent, key };
    if (at === parts.length - 1) return place;
    if (!isPresent(place)) {
      if (!create) return undefined;
      setAt(place, {});
    }
    const next = valueAt(place);
    if (!isDoc(next) && !Array.isArray(next)) {
      if (!create) return undefined;
      throw notViable({ [key]: next }, parts[at + 1] ?? '');
    }
    parent = next;
  }
  return undefined;
}
