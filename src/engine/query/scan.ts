import { decode } from '../values/bson';
import { pickFields } from '../values/pick';
import type { Doc } from '../values/types';
import type { Collection } from '../storage/catalog';
import { readDocument } from '../storage/documents';
import { afterPrefix, documentPrefix, indexPrefix, trailingRecordId } from '../storage/keys';
import type { Reader } from '../storage/store';
import type { Node } from './nodes';
import { acceptsAll, fieldsRead } from './nodes';
import type { Access, Bounds, Cost, IndexScan } from './plan';

/** A document that a plan has found and the filter has accepted; decoded only where somebody looks at it. */
export class Found {
  private decoded: Doc | undefined;

  constructor(
    readonly recordId: number,
    readonly bytes: Buffer,
  ) {}

  get doc(): Doc {
    return (this.decoded ??= decode(this.bytes));
  }
}

/** Comes between documents now and then, so that a long scan can let others run. */
export const PAUSE = Symbol('pause');

const examinedBetweenPauses = 64;

/** The documents that a plan reaches and the filter accepts, one by one; the filter is always asked. */
export function* scan(
  reader: Reader,
  collection: Collection,
  access: Access,
  filter: Node,
  cost: Cost,
): Generator<Found | typeof PAUSE, void> {
  const isAccepted = acceptance(filter);
  let sincePause = 0;
  for (const found of candidates(reader, collection, access, cost)) {
    cost.docsExamined++;
    if (isAccepted(found)) yield found;
    if (++sincePause < examinedBetweenPauses) continue;
    sincePause = 0;
    yield PAUSE;
  }
}

/** Asks the filter, decoding no more of a document than it looks at. */
function acceptance(filter: Node): (found: Found) => boolean {
  if (acceptsAll(filter)) return () => true;
  const fields = fieldsRead(filter);
  if (!fields) return (found) => filter.matches(found.doc);
  return (found) => filter.matches(pickFields(found.bytes, fields));
}

function* candidates(reader: Reader, collection: Collection, access: Access, cost: Cost): Generator<Found, void> {
  if (access.kind === 'collection') return yield* allDocuments(reader, collection, access.reverse);
  for (const recordId of recordIds(reader, access, cost)) {
    const bytes = readDocument(reader, collection, recordId);
    if (bytes) yield new Found(recordId, bytes);
  }
}

function* allDocuments(reader: Reader, collection: Collection, reverse: boolean): Generator<Found, void> {
  const prefix = documentPrefix(collection.id);
  for (const { key, value } of reader.range({ start: prefix, end: afterPrefix(prefix), reverse })) {
    yield new Found(trailingRecordId(key), value);
  }
}

/** The records an index or a union of indexes leads to, each once. */
export function* recordIds(
  reader: Reader,
  access: Exclude<Access, { kind: 'collection' }>,
  cost: Cost,
): Generator<number, void> {
  const scans = access.kind === 'union' ? access.scans : [access];
  const mayRepeat = scans.length > 1 || scans.some(({ index }) => index.multikey.includes(true));
  const seen = new Set<number>();
  for (const part of scans) {
    for (const recordId of indexRecordIds(reader, part, cost)) {
      if (mayRepeat) {
        if (seen.has(recordId)) continue;
        seen.add(recordId);
      }
      yield recordId;
    }
  }
}

function* indexRecordIds(reader: Reader, { index, bounds, reverse }: IndexScan, cost: Cost): Generator<number, void> {
  for (const range of reverse ? [...bounds].reverse() : bounds) {
    for (const { key, value } of reader.range({ ...keyRange(index.id, range), reverse })) {
      cost.keysExamined++;
      yield trailingRecordId(index.unique ? value : key);
    }
  }
}

export function keyRange(indexId: number, { start, end }: Bounds): Bounds {
  const prefix = indexPrefix(indexId);
  return { start: Buffer.concat([prefix, start]), end: Buffer.concat([prefix, end]) };
}
