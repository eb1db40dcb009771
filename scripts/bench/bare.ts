import { randomBytes } from 'node:crypto';
import { mongo } from 'mongoose';
import type { Operation } from './protocol';

const reads = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct', 'estimatedDocumentCount'];

/** Makes the registry's own queries on these collections again with the bare driver, one after the other, and reads every answer. */
export function replayOf(
  db: mongo.Db,
  operations: readonly Operation[],
  collections?: readonly string[],
): () => Promise<void> {
  const chosen = operations.filter(
    ({ collection, method }) => reads.includes(method) && (!collections || collections.includes(collection)),
  );
  if (chosen.length === 0) throw new Error(`no query of ${collections?.join(', ') ?? 'any collection'} was recorded`);
  return async () => {
    for (const operation of chosen) await call(db, operation);
  };
}

async function call(db: mongo.Db, { collection, method, args }: Operation): Promise<void> {
  const target = db.collection(collection) as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  const answer = target[method]?.(...args);
  if (answer instanceof mongo.FindCursor || answer instanceof mongo.AggregationCursor)
    for await (const _document of answer) continue;
  else await answer;
}

/** Collections of the bench's own, with the same documents and indexes as the registry's, to be written by the bare driver. */
export class BareWriter {
  private constructor(
    private readonly client: mongo.MongoClient,
    private readonly db: mongo.Db,
    private readonly copies: Readonly<Record<string, mongo.Document>>,
  ) {}

  static async open(client: mongo.MongoClient, db: mongo.Db, names: readonly string[]): Promise<BareWriter> {
    const copies: Record<string, mongo.Document> = {};
    for (const name of names) {
      copies[name] = (await db.collection(name).findOne({}, { sort: { _id: -1 } })) ?? {};
      for (const { key, name: index, v: _v, ...options } of await db.collection(name).indexes()) {
        const own = { ...options, unique: false };
        if (index !== '_id_') await db.collection(`bench${name}`).createIndex(key, own);
      }
    }
    return new BareWriter(client, db, copies);
  }

  /** One transaction: a number from a counter, then a document of each name. */
  async write(names: readonly string[]): Promise<void> {
    await this.client.withSession((session) =>
      session.withTransaction(async () => {
        const counters = this.db.collection<{ _id: string; last: number }>('benchcounters');
        await counters.updateOne({ _id: 'bench' }, { $inc: { last: 1 } }, { upsert: true, session });
        for (const name of names) {
          const { _id: _other, ...copy } = this.copies[name] ?? {};
          await this.db.collection(`bench${name}`).insertOne(copy, { session });
        }
      }),
    );
  }

  /** A file of this many bytes in GridFS. */
  async storeFile(bytes: number): Promise<void> {
    const upload = new mongo.GridFSBucket(this.db, { bucketName: 'benchfiles' }).openUploadStream('bench.pdf');
    await new Promise<void>((resolve, reject) =>
      upload
        .once('finish', () => resolve())
        .once('error', reject)
        .end(randomBytes(bytes)),
    );
  }

  async close(): Promise<void> {
    for (const { name } of await this.db.listCollections().toArray())
      if (name.startsWith('bench')) await this.db.collection(name).drop();
  }
}
