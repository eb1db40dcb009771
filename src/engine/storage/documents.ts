import type { Doc } from '../values/types';
import { MISSING } from '../values/types';
import { EngineError } from '../errors';
import type { Catalog, Collection, Index } from './catalog';
import { namespaceOf } from './catalog';
import { byBytes, indexKeysOf } from './index-keys';
import type { IndexKey, IndexKeys } from './index-keys';
import { describeValue } from '../values/describe';
import { documentKey, encodeRecordId, indexKey, trailingRecordId } from './keys';
import type { Reader, Writer } from './store';

export function readDocument(reader: Reader, collection: Collection, recordId: number): Buffer | undefined {
  return reader.get(documentKey(collection.id, recordId));
}

/** Writes documents together with their index entries; the only place where either changes. */
export class DocumentWriter {
  constructor(
    private readonly catalog: Catalog,
    private readonly writer: Writer,
  ) {}

  insert(collection: Collection, bytes: Uint8Array, doc: Doc): number {
    const recordId = collection.nextRecordId++;
    const key = documentKey(collection.id, recordId);
    this.writer.claim(key);
    this.apply(collection.indexes.map((index) => this.plan(collection, index, recordId, undefined, doc)));
    this.writer.put(key, bytes);
    return recordId;
  }

  replace(collection: Collection, recordId: number, before: Doc, bytes: Uint8Array, after: Doc): void {
    const key = documentKey(collection.id, recordId);
    this.writer.claim(key);
    this.apply(collection.indexes.map((index) => this.plan(collection, index, recordId, before, after)));
    this.writer.put(key, bytes);
  }

  remove(collection: Collection, recordId: number, doc: Doc): void {
    const key = documentKey(collection.id, recordId);
    this.writer.claim(key);
    this.apply(collection.indexes.map((index) => this.plan(collection, index, recordId, doc, undefined)));
    this.writer.remove(key);
  }

  /** Enters one existing document in a new index. */
  enter(collection: Collection, index: Index, recordId: number, doc: Doc): void {
    this.apply([this.plan(collection, index, recordId, undefined, doc)]);
  }

  /** What changes in one index; claims and checks unique keys before anything is written. */
  private plan(
    collection: Collection,
    index: Index,
    recordId: number,
    before: Doc | undefined,
    after: Doc | undefined,
  ): IndexChange {
    const old = before ? indexKeysOf(index, before) : noKeys;
    const next = after ? indexKeysOf(index, after) : noKeys;
    this.noteShape(collection, index, next);
    const added = without(next.keys, old.keys);
    const removed = without(old.keys, next.keys);
    if (index.unique) {
      for (const { bytes } of removed) this.writer.claim(indexKey(index.id, bytes));
      for (const key of added) this.checkUnique(collection, index, recordId, key);
    }
    return { index, recordId, added, removed };
  }

  private checkUnique(collection: Collection, index: Index, recordId: number, { bytes, values }: IndexKey): void {
    const key = indexKey(index.id, bytes);
    this.writer.claim(key);
    const holder = this.writer.get(key);
    if (holder && trailingRecordId(holder) !== recordId) throw duplicateKey(collection, index, values);
  }

  private apply(changes: readonly IndexChange[]): void {
    for (const { index, recordId, added, removed } of changes) {
      const suffix = encodeRecordId(recordId);
      for (const { bytes } of removed)
        this.writer.remove(index.unique ? indexKey(index.id, bytes) : indexKey(index.id, bytes, suffix));
      for (const { bytes } of added) {
        if (index.unique) this.writer.put(indexKey(index.id, bytes), suffix);
        else this.writer.put(indexKey(index.id, bytes, suffix), emptyValue);
      }
    }
  }

  /** The first array on a path, or the first cut key, changes how the index may be used. */
  private noteShape(collection: Collection, index: Index, { multikey, truncated }: IndexKeys): void {
    const isNews = (truncated && !index.truncated) || multikey.some((flag, at) => flag && !index.multikey[at]);
    if (!isNews) return;
    index.truncated ||= truncated;
    multikey.forEach((flag, at) => (index.multikey[at] ||= flag));
    this.catalog.noteShapeChange(collection);
  }
}

interface IndexChange {
  readonly index: Index;
  readonly recordId: number;
  readonly added: readonly IndexKey[];
  readonly removed: readonly IndexKey[];
}

const emptyValue = Buffer.from([0]);
const noKeys: IndexKeys = { keys: [], multikey: [], truncated: false };

function without(keys: readonly IndexKey[], others: readonly IndexKey[]): readonly IndexKey[] {
  if (keys.length === 0 || others.length === 0) return keys;
  const known = byBytes(others);
  return keys.filter(({ bytes }) => !known.has(bytes.toString('latin1')));
}

function duplicateKey(collection: Collection, index: Index, values: readonly unknown[]): EngineError {
  const keyPattern = index.spec['key'] as Doc;
  const fields = index.parts.map(
    ({ path }, at) => [path, values[at] === MISSING ? null : (values[at] ?? null)] as const,
  );
  const shown = fields.map(([path, value]) => `${path}: ${describeValue(value)}`).join(', ');
  return new EngineError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespaceOf(collection)} index: ${index.name} dup key: { ${shown} }`,
    { details: { keyPattern, keyValue: Object.fromEntries(fields) } },
  );
}
