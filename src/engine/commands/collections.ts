import { EngineError } from '../errors';
import type { Collection } from '../storage/catalog';
import { namespaceOf } from '../storage/catalog';
import { afterPrefix, documentPrefix } from '../storage/keys';
import { compileFilter } from '../query/filter';
import { UUID } from 'bson';
import { encode } from '../values/bson';
import { toNumber } from '../values/numbers';
import type { Doc, Numeric } from '../values/types';
import { RawBatch } from '../wire/messages';
import type { CommandContext } from './context';
import { boolField, collectionName, docField, findCollection, refuse, requireCollection } from './context';
import { whenUnlocked } from './unlocked';

/** `create`: an empty collection; plain ones only. */
export async function create(context: CommandContext): Promise<Doc> {
  const { database, db, command } = context;
  refuse(command, ['viewOn', 'timeseries', 'validator', 'clusteredIndex', 'changeStreamPreAndPostImages', 'collation']);
  if (boolField(command, 'capped'))
    throw new EngineError('NotImplemented', 'capped collections are not supported by this engine');
  if (findCollection(context)) {
    throw new EngineError('NamespaceExists', `Collection ${db}.${collectionName(command)} already exists.`);
  }
  database.catalog.create(db, collectionName(command));
  return { ok: 1 };
}

/** `drop`: the collection with its documents and indexes. */
export async function drop(context: CommandContext): Promise<Doc> {
  const { database } = context;
  const collection = findCollection(context);
  if (!collection) return { ok: 1 };
  const nIndexesWas = collection.indexes.length;
  await whenUnlocked(database, collection, () => dropNow(context, collection));
  return { nIndexesWas, ns: namespaceOf(collection), ok: 1 };
}

function dropNow({ database }: CommandContext, collection: Collection): void {
  database.cursors.closeNamespace(namespaceOf(collection));
  database.catalog.drop(collection);
}

export async function dropDatabase(context: CommandContext): Promise<Doc> {
  const { database, db } = context;
  for (const collection of database.catalog.inDatabase(db)) {
    await whenUnlocked(database, collection, () => dropNow(context, collection));
  }
  return { dropped: db, ok: 1 };
}

export async function renameCollection(context: CommandContext): Promise<Doc> {
  const { database, command } = context;
  const [from, to] = [command['renameCollection'], command['to']].map((name) => splitNamespace(String(name)));
  const source = from && database.catalog.find(from.db, from.name);
  if (!source || !to)
    throw new EngineError(
      'NamespaceNotFound',
      `Source collection ${String(command['renameCollection'])} does not exist`,
    );
  const target = database.catalog.find(to.db, to.name);
  if (target && !boolField(command, 'dropTarget')) throw new EngineError('NamespaceExists', 'target namespace exists');
  await whenUnlocked(database, source, () => {
    if (target) dropNow(context, target);
    database.cursors.closeNamespace(namespaceOf(source));
    database.catalog.rename(source, to.db, to.name);
  });
  return { ok: 1 };
}

function splitNamespace(namespace: string): { db: string; name: string } {
  const dot = namespace.indexOf('.');
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

export function listCollections({ database, db, command }: CommandContext): RawBatch {
  const filter = compileFilter(docField(command, 'filter'));
  const nameOnly = boolField(command, 'nameOnly');
  const described = database.catalog.inDatabase(db).map((collection) => describe(collection, nameOnly));
  const documents = described.filter((doc) => filter.matches(doc)).map((doc) => encode(doc));
  return new RawBatch(documents, { id: 0n, ns: `${db}.$cmd.listCollections` }, 'firstBatch');
}

function describe({ name, options, uuid, indexes }: Collection, nameOnly: boolean): Doc {
  if (nameOnly) return { name, type: 'collection' };
  return {
    name,
    type: 'collection',
    options,
    info: { readOnly: false, uuid: new UUID(uuid) },
    idIndex: indexes[0]?.spec,
  };
}

export function listDatabases({ database }: CommandContext): Doc {
  const names = database.catalog.databases();
  const totalSize = database.store.sizeOnDisk();
  const databases = names.map((name) => ({ name, sizeOnDisk: Math.round(totalSize / names.length), empty: false }));
  return { databases, totalSize, totalSizeMb: Math.round(totalSize / 1024 / 1024), ok: 1 };
}

const documentCount = ({ database }: CommandContext, { id }: Collection) => {
  const prefix = documentPrefix(id);
  return database.store.current.count({ start: prefix, end: afterPrefix(prefix) });
};

function documentBytes({ database }: CommandContext, { id }: Collection): number {
  const prefix = documentPrefix(id);
  let size = 0;
  for (const { value } of database.store.current.range({ start: prefix, end: afterPrefix(prefix) }))
    size += value.length;
  return size;
}

export function collStats(context: CommandContext): Doc {
  const collection = findCollection(context);
  const ns = `${context.db}.${collectionName(context.command)}`;
  if (!collection)
    return {
      ns,
      size: 0,
      count: 0,
      storageSize: 0,
      totalSize: 0,
      nindexes: 0,
      totalIndexSize: 0,
      indexSizes: {},
      ok: 1,
    };
  const [count, size] = [documentCount(context, collection), documentBytes(context, collection)];
  const indexSizes = Object.fromEntries(collection.indexes.map(({ name }) => [name, 0]));
  const nindexes = collection.indexes.length;
  const avgObjSize = count === 0 ? 0 : Math.round(size / count);
  return {
    ns,
    size,
    count,
    avgObjSize,
    storageSize: size,
    totalSize: size,
    nindexes,
    totalIndexSize: 0,
    indexSizes,
    ok: 1,
  };
}

export function dbStats(context: CommandContext): Doc {
  const collections = context.database.catalog.inDatabase(context.db);
  const objects = collections.reduce((sum, collection) => sum + documentCount(context, collection), 0);
  const dataSize = collections.reduce((sum, collection) => sum + documentBytes(context, collection), 0);
  const indexes = collections.reduce((sum, { indexes }) => sum + indexes.length, 0);
  const storageSize = context.database.store.sizeOnDisk();
  return {
    db: context.db,
    collections: collections.length,
    views: 0,
    objects,
    dataSize,
    storageSize,
    indexes,
    indexSize: 0,
    ok: 1,
  };
}

/** `collMod`: only the expiry of a TTL index can change. */
export async function collMod(context: CommandContext): Promise<Doc> {
  const collection = requireCollection(context);
  refuse(context.command, ['validator', 'viewOn', 'pipeline']);
  const change = docField(context.command, 'index');
  const at = collection.indexes.findIndex(({ name }) => name === change['name']);
  const index = collection.indexes[at];
  if (!index) throw new EngineError('IndexNotFound', `cannot find index ${String(change['name'])}`);
  const seconds = change['expireAfterSeconds'];
  const changed = {
    ...index,
    spec: { ...index.spec, expireAfterSeconds: seconds },
    expireAfterSeconds: toNumber(seconds as Numeric),
  };
  collection.indexes = collection.indexes.with(at, changed);
  context.database.store.write((writer) => context.database.catalog.save(writer, collection));
  return { expireAfterSeconds_old: index.expireAfterSeconds ?? null, expireAfterSeconds_new: seconds, ok: 1 };
}
