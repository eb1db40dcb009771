import { EngineError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Collection, Index } from '../storage/catalog';
import { namespaceOf, removeAll } from '../storage/catalog';
import { afterPrefix, documentPrefix, indexPrefix, trailingRecordId } from '../storage/keys';
import { decode, encode } from '../values/bson';
import { equalValues } from '../values/compare';
import { describeDoc } from '../values/describe';
import { toNumber } from '../values/numbers';
import type { Doc } from '../values/types';
import { isDoc, isNumeric } from '../values/types';
import { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import { findCollection, getOrCreateCollection, listField, requireCollection } from './context';
import { documentWriter } from './statements';
import { whenUnlocked } from './unlocked';

const knownOptions = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'background',
  'partialFilterExpression',
  'expireAfterSeconds',
  'hidden',
  'ns',
  'collation',
]);

/** `createIndexes`: those that are there already, with the same options, are left as they are. */
export async function createIndexes(context: CommandContext): Promise<Doc> {
  const given = listField(context, 'indexes') as Doc[];
  if (given.length === 0) throw new EngineError('BadValue', 'Must specify at least one index to create');
  const specs = given.map(normalize);
  const createdCollectionAutomatically = !findCollection(context);
  const collection = getOrCreateCollection(context);
  const numIndexesBefore = collection.indexes.length;
  for (const spec of specs) {
    if (!isPresent(collection, spec))
      await whenUnlocked(context.database, collection, () => build(context, collection, spec));
  }
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically, ok: 1 };
}

function normalize(spec: Doc): Doc {
  const { key, name } = spec;
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw new EngineError('CannotCreateIndex', 'Index keys cannot be an empty object');
  if (typeof name !== 'string')
    throw new EngineError('FailedToParse', "The 'name' field is a required property of an index specification");
  const unknown = Object.keys(spec).find((field) => !knownOptions.has(field));
  if (unknown !== undefined)
    throw new EngineError('NotImplemented', `index option '${unknown}' is not supported by this engine`);
  for (const [path, direction] of Object.entries(key)) checkPart(path, direction);
  checkCollation(spec['collation']);
  const filter = spec['partialFilterExpression'];
  if (filter !== undefined) {
    if (!isDoc(filter))
      throw new EngineError('CannotCreateIndex', "'partialFilterExpression' for an index must be a document");
    if (spec['sparse'] === true)
      throw new EngineError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
    compileFilter(filter);
  }
  const { ns: _ns, background: _background, v: _v, ...kept } = spec;
  return { v: 2, ...kept };
}

function checkPart(path: string, direction: unknown): void {
  if (!isNumeric(direction))
    throw new EngineError('NotImplemented', `index type '${String(direction)}' is not supported by this engine`);
  if (toNumber(direction) === 0)
    throw new EngineError('CannotCreateIndex', 'Values in the index key pattern cannot be 0.');
  if (path === '' || path.startsWith('.') || path.endsWith('.') || path.includes('$')) {
    throw new EngineError('CannotCreateIndex', `Index keys cannot contain an empty or $-prefixed field: ${path}`);
  }
}

function checkCollation(collation: unknown): void {
  if (collation === undefined || (isDoc(collation) && collation['locale'] === 'simple')) return;
  throw new EngineError('NotImplemented', 'collations other than simple are not supported by this engine');
}

const compared = ['unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'];

/** Whether there is this very index; another with its name or its keys is a conflict. */
function isPresent(collection: Collection, spec: Doc): boolean {
  const sameKeys = (index: Index) => describeDoc(index.spec['key'] as Doc) === describeDoc(spec['key'] as Doc);
  const isSame = (index: Index) =>
    index.name === '_id_' ||
    compared.every((option) => equalValues(index.spec[option] ?? false, spec[option] ?? false));
  const byName = collection.indexes.find((index) => index.name === spec['name']);
  if (byName) {
    if (sameKeys(byName) && isSame(byName)) return true;
    throw new EngineError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. Requested index: ${describeDoc(spec)}, existing index: ${describeDoc(byName.spec)}`,
    );
  }
  const byKeys = collection.indexes.find(
    (index) => sameKeys(index) && equalValues(index.spec['partialFilterExpression'], spec['partialFilterExpression']),
  );
  if (!byKeys) return false;
  if (byKeys.name === '_id_') return true;
  throw new EngineError('IndexOptionsConflict', `Index already exists with a different name: ${byKeys.name}`);
}

/** Enters every document in one atomic write; nobody else writes meanwhile. */
function build({ database, ...context }: CommandContext, collection: Collection, spec: Doc): void {
  const { catalog, store } = database;
  catalog.version++;
  const index = catalog.buildIndex(catalog.newId(), spec);
  const indexes = [...collection.indexes, index];
  const before = store.snapshot();
  const fill = (writer: StoreWriter) => {
    const target = documentWriter(
      { database, ...context },
      { ...bound(writer), claim: () => undefined, afterCommit: () => undefined },
    );
    const prefix = documentPrefix(collection.id);
    for (const { key, value } of before.range({ start: prefix, end: afterPrefix(prefix) })) {
      target.enter(collection, index, trailingRecordId(key), decode(value));
    }
    catalog.save(writer, { ...collection, indexes });
  };
  try {
    store.write(fill);
  } finally {
    before.release();
  }
  collection.indexes = indexes;
}

type StoreWriter = Parameters<Parameters<CommandContext['database']['store']['write']>[0]>[0];

const bound = (writer: StoreWriter) => ({
  get: (key: Buffer) => writer.get(key),
  range: (range: Parameters<StoreWriter['range']>[0]) => writer.range(range),
  count: (range: Parameters<StoreWriter['count']>[0]) => writer.count(range),
  put: (key: Buffer, value: Uint8Array) => writer.put(key, value),
  remove: (key: Buffer) => writer.remove(key),
});

/** `dropIndexes`: by name, by keys, several names, or all but `_id_` (`*`). */
export async function dropIndexes(context: CommandContext): Promise<Doc> {
  const collection = requireCollection(context);
  const nIndexesWas = collection.indexes.length;
  const wanted = context.command['index'];
  const dropped =
    wanted === '*' ? collection.indexes.slice(1) : [wanted].flat().map((one) => namedIndex(collection, one));
  await whenUnlocked(context.database, collection, () => drop(context, collection, dropped));
  return { nIndexesWas, ok: 1 };
}

function namedIndex(collection: Collection, wanted: unknown): Index {
  const index = collection.indexes.find(({ name, spec }) =>
    isDoc(wanted) ? describeDoc(spec['key'] as Doc) === describeDoc(wanted) : name === wanted,
  );
  if (!index) throw new EngineError('IndexNotFound', `index not found with name [${String(wanted)}]`);
  if (index.name === '_id_') throw new EngineError('InvalidOptions', 'cannot drop _id index');
  return index;
}

function drop(
  { database: { catalog, store } }: CommandContext,
  collection: Collection,
  dropped: readonly Index[],
): void {
  catalog.version++;
  const indexes = collection.indexes.filter((index) => !dropped.includes(index));
  store.write((writer) => {
    for (const index of dropped) removeAll(writer, indexPrefix(index.id));
    catalog.save(writer, { ...collection, indexes });
  });
  collection.indexes = indexes;
}

/** `listIndexes`: in the order of creation. */
export function listIndexes(context: CommandContext): RawBatch {
  const collection = requireCollection(context);
  const specs = collection.indexes.map(({ spec }) => encode(spec));
  return new RawBatch(specs, { id: 0n, ns: namespaceOf(collection) }, 'firstBatch');
}
