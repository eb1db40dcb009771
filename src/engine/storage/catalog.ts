import { randomUUID } from 'node:crypto';
import type { Doc } from '../values/types';
import { decode, encode } from '../values/bson';
import { toNumber } from '../values/numbers';
import type { Numeric } from '../values/types';
import { EngineError } from '../errors';
import type { Reader, Store, Writer } from './store';
import { afterPrefix, catalogKey, catalogPrefix, documentPrefix, indexPrefix, trailingRecordId } from './keys';

export interface IndexPart {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

export interface Index {
  readonly id: number;
  readonly name: string;
  readonly parts: readonly IndexPart[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partialFilter: Doc | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** As given to `createIndexes`, for `listIndexes`. */
  readonly spec: Doc;
  /** Whether a document belongs in the index; always, without `partialFilterExpression`. */
  readonly includes: (doc: Doc) => boolean;
  /** For each part, whether any document had an array on its path. */
  readonly multikey: boolean[];
  /** Whether any key was cut for its length, so that order is not complete. */
  truncated: boolean;
  /** How often the catalog had changed when the index came to be. */
  readonly bornAt: number;
}

export interface Collection {
  readonly id: number;
  readonly db: string;
  readonly name: string;
  readonly uuid: string;
  readonly options: Doc;
  indexes: Index[];
  nextRecordId: number;
}

export const namespaceOf = (collection: Collection): string => `${collection.db}.${collection.name}`;

type CompileFilter = (filter: Doc) => (doc: Doc) => boolean;

/** The collections and indexes there are, in memory and in the store. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();
  private readonly unsaved = new Set<Collection>();
  private nextId = 1;
  /** Counts changes of structure; transactions that began earlier do not use newer indexes. */
  version = 0;

  constructor(
    private readonly store: Store,
    private readonly compileFilter: CompileFilter,
  ) {
    const range = { start: catalogPrefix, end: afterPrefix(catalogPrefix) };
    for (const { value } of store.current.range(range)) this.load(decode(value));
  }

  private load(stored: Doc): void {
    const collection = this.parse(stored);
    this.collections.set(namespaceOf(collection), collection);
    this.nextId = Math.max(this.nextId, collection.id + 1, ...collection.indexes.map((index) => index.id + 1));
  }

  private parse(stored: Doc): Collection {
    const id = toNumber(stored['id'] as Numeric);
    return {
      id,
      db: stored['db'] as string,
      name: stored['name'] as string,
      uuid: stored['uuid'] as string,
      options: stored['options'] as Doc,
      indexes: (stored['indexes'] as Doc[]).map((index) => this.parseIndex(index)),
      nextRecordId: lastRecordId(this.store.current, id) + 1,
    };
  }

  private parseIndex(stored: Doc): Index {
    const index = this.buildIndex(toNumber(stored['id'] as Numeric), stored['spec'] as Doc);
    (stored['multikey'] as boolean[]).forEach((flag, at) => (index.multikey[at] = flag));
    index.truncated = stored['truncated'] as boolean;
    return index;
  }

  /** An index that `spec` describes; checked by the caller. */
  buildIndex(id: number, spec: Doc): Index {
    const partialFilter = spec['partialFilterExpression'] as Doc | undefined;
    const parts = Object.entries(spec['key'] as Doc).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      direction: toNumber(direction as Numeric) < 0 ? (-1 as const) : (1 as const),
    }));
    return {
      id,
      name: spec['name'] as string,
      parts,
      unique: spec['unique'] === true || spec['name'] === '_id_',
      sparse: spec['sparse'] === true,
      partialFilter,
      expireAfterSeconds:
        spec['expireAfterSeconds'] === undefined ? undefined : toNumber(spec['expireAfterSeconds'] as Numeric),
      spec,
      includes: partialFilter ? this.compileFilter(partialFilter) : () => true,
      multikey: parts.map(() => false),
      truncated: false,
      bornAt: this.version,
    };
  }

  /** An index has met its first array, or its first key too long: saved with the next write. */
  noteShapeChange(collection: Collection): void {
    this.unsaved.add(collection);
  }

  saveShapes(writer: Pick<Writer, 'put'>): void {
    for (const collection of this.unsaved) this.save(writer, collection);
  }

  shapesAreSaved(): void {
    this.unsaved.clear();
  }

  newId(): number {
    return this.nextId++;
  }

  find(db: string, name: string): Collection | undefined {
    return this.collections.get(`${db}.${name}`);
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  inDatabase(db: string): Collection[] {
    return this.all().filter((collection) => collection.db === db);
  }

  databases(): string[] {
    return [...new Set(this.all().map((collection) => collection.db))].sort();
  }

  /** Creates an empty collection with its `_id` index. */
  create(db: string, name: string, options: Doc = {}): Collection {
    checkNamespace(db, name);
    const id = this.newId();
    const idIndex = this.buildIndex(this.newId(), { v: 2, key: { _id: 1 }, name: '_id_' });
    const collection = { id, db, name, uuid: randomUUID(), options, indexes: [idIndex], nextRecordId: 1 };
    this.store.write((writer) => this.save(writer, collection));
    this.collections.set(namespaceOf(collection), collection);
    return collection;
  }

  /** Removes a collection and all it holds. */
  drop(collection: Collection): void {
    this.version++;
    this.store.write((writer) => {
      writer.remove(catalogKey(collection.id));
      removeAll(writer, documentPrefix(collection.id));
      for (const index of collection.indexes) removeAll(writer, indexPrefix(index.id));
    });
    this.collections.delete(namespaceOf(collection));
  }

  /** Gives a collection another name; its documents stay where they are. */
  rename(collection: Collection, db: string, name: string): void {
    checkNamespace(db, name);
    const renamed = { ...collection, db, name };
    this.store.write((writer) => this.save(writer, renamed));
    this.collections.delete(namespaceOf(collection));
    this.collections.set(namespaceOf(renamed), renamed);
    this.version++;
  }

  save(writer: Pick<Writer, 'put'>, collection: Collection): void {
    const { id, db, name, uuid, options, indexes } = collection;
    const stored = indexes.map(({ id, spec, multikey, truncated }) => ({ id, spec, multikey, truncated }));
    writer.put(catalogKey(id), encode({ id, db, name, uuid, options, indexes: stored }));
  }
}

export function removeAll(writer: Pick<Writer, 'range' | 'remove'>, prefix: Buffer): void {
  const keys = [...writer.range({ start: prefix, end: afterPrefix(prefix) })].map((entry) => entry.key);
  for (const key of keys) writer.remove(key);
}

function lastRecordId(reader: Reader, collectionId: number): number {
  const prefix = documentPrefix(collectionId);
  const [last] = reader.range({ start: prefix, end: afterPrefix(prefix), reverse: true, limit: 1 });
  return last ? trailingRecordId(last.key) : 0;
}

function checkNamespace(db: string, name: string): void {
  const isValid = /^[^/\\. "$\0]{1,63}$/.test(db) && /^(?!\.)[^$\0]{1,200}(?<!\.)$/.test(name);
  if (!isValid) throw new EngineError('InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
}
