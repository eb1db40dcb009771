import type { Database } from './database';
import { compileFilter } from './query/filter';
import { scan, PAUSE } from './query/scan';
import { choosePlan } from './query/planner';
import type { Collection, Index } from './storage/catalog';
import { DocumentWriter, readDocument } from './storage/documents';
import { decode } from './values/bson';

const chunkSize = 200;

/** Removes the documents whose TTL index says that their time has passed. */
export async function expireDocuments(database: Database, now: number): Promise<void> {
  for (const collection of database.catalog.all()) {
    for (const index of collection.indexes) await expireIn(database, collection, index, now);
  }
}

async function expireIn(database: Database, collection: Collection, index: Index, now: number): Promise<void> {
  const [part, ...others] = index.parts;
  if (index.expireAfterSeconds === undefined || !part || others.length > 0) return;
  const filter = compileFilter({ [part.path]: { $lt: new Date(now - index.expireAfterSeconds * 1000) } });
  for (;;) {
    const { access } = choosePlan(database.store.current, collection, filter, []);
    const expired: number[] = [];
    for (const found of scan(database.store.current, collection, access, filter, {
      keysExamined: 0,
      docsExamined: 0,
    })) {
      if (found !== PAUSE && index.includes(found.doc)) expired.push(found.recordId);
      if (expired.length >= chunkSize) break;
    }
    if (expired.length === 0) return;
    await database.write((writer) => {
      for (const recordId of expired) {
        const bytes = readDocument(writer, collection, recordId);
        if (bytes) new DocumentWriter(database.catalog, writer).remove(collection, recordId, decode(bytes));
      }
    });
  }
}
