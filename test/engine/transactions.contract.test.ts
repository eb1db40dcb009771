import type { ClientSession, Document } from 'mongodb';
import { Long, ReadPreference } from 'mongodb';
import { describeServers, errorCode } from './support';

describeServers('transactions', (server) => {
  const inTransaction = async (work: (session: ClientSession) => Promise<void>) => {
    const session = server.client.startSession();
    try {
      session.startTransaction({ readPreference: ReadPreference.primary });
      await work(session);
    } finally {
      await session.endSession();
    }
  };

  const collectionOf = async (name: string, docs: Document[]) => {
    const collection = server.db.collection<Document>(name);
    await collection.insertMany(docs);
    return collection;
  };

  it('shows its writes to itself alone until it commits', async () => {
    const collection = await collectionOf('visible', [{ _id: 1, n: 1 }]);
    await collection.createIndex({ n: 1 });
    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 2, n: 2 } as Document, { session });
      await collection.updateOne({ n: 1 }, { $set: { n: 10 } }, { session });
      expect(await collection.find({ n: { $gt: 0 } }, { session, sort: { n: 1 } }).toArray()).toEqual([
        { _id: 2, n: 2 },
        { _id: 1, n: 10 },
      ]);
      expect(await collection.countDocuments({ n: { $gt: 1 } }, { session })).toBe(2);
      expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
      await session.commitTransaction();
      expect(await collection.find({}, { sort: { _id: 1 } }).toArray()).toEqual([
        { _id: 1, n: 10 },
        { _id: 2, n: 2 },
      ]);
    });
  });

  it('leaves nothing behind when it is aborted', async () => {
    const collection = await collectionOf('aborted', [{ _id: 1, n: 1 }]);
    await inTransaction(async (session) => {
      await collection.deleteOne({ _id: 1 } as Document, { session });
      await collection.insertOne({ _id: 2 } as Document, { session });
      await session.abortTransaction();
    });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
    await collection.updateOne({ _id: 1 } as Document, { $set: { n: 2 } });
  });

  it('reads one snapshot from its first read on', async () => {
    const collection = await collectionOf('snapshot', [{ _id: 1, n: 1 }]);
    await inTransaction(async (session) => {
      expect(await collection.findOne({}, { session })).toEqual({ _id: 1, n: 1 });
      await collection.updateOne({}, { $set: { n: 2 } });
      await collection.insertOne({ _id: 2 } as Document);
      expect(await collection.find({}, { session }).toArray()).toEqual([{ _id: 1, n: 1 }]);
      await session.commitTransaction();
    });
  });

  it('refuses to write what has changed since, so that the driver repeats it', async () => {
    const collection = await collectionOf('conflict', [{ _id: 1, n: 1 }]);
    await inTransaction(async (session) => {
      await collection.findOne({}, { session });
      await collection.updateOne({}, { $set: { n: 2 } });
      const error = await collection.updateOne({}, { $inc: { n: 1 } }, { session }).catch((error: Document) => error);
      expect(error).toMatchObject({ code: 112, codeName: 'WriteConflict' });
      expect((error as { hasErrorLabel(label: string): boolean }).hasErrorLabel('TransientTransactionError')).toBe(
        true,
      );
      expect(await errorCode(collection.findOne({}, { session }))).toBe(251);
    });
  });

  it('refuses to write what another open transaction has written', async () => {
    const collection = await collectionOf('held', [{ _id: 1, n: 1 }]);
    await inTransaction(async (first) => {
      await collection.updateOne({}, { $inc: { n: 1 } }, { session: first });
      await inTransaction(async (second) => {
        expect(await errorCode(collection.updateOne({}, { $inc: { n: 1 } }, { session: second }))).toBe(112);
      });
      await first.commitTransaction();
    });
    expect(await collection.findOne({})).toEqual({ _id: 1, n: 2 });
  });

  it('makes a plain write wait for the transaction that holds its document', async () => {
    const collection = await collectionOf('waiting', [{ _id: 1, n: 1 }]);
    await inTransaction(async (session) => {
      await collection.updateOne({}, { $inc: { n: 1 } }, { session });
      const plain = collection.updateOne({}, { $inc: { n: 10 } });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await collection.findOne({})).toEqual({ _id: 1, n: 1 });
      await session.commitTransaction();
      await plain;
    });
    expect(await collection.findOne({})).toEqual({ _id: 1, n: 12 });
  });

  it('keeps unique keys unique between transactions', async () => {
    const collection = await collectionOf('unique', [{ _id: 1, k: 'a' }]);
    await collection.createIndex({ k: 1 }, { unique: true });
    await inTransaction(async (first) => {
      await collection.insertOne({ k: 'b' }, { session: first });
      await inTransaction(async (second) => {
        expect(await errorCode(collection.insertOne({ k: 'b' }, { session: second }))).toBe(112);
      });
      expect(await errorCode(collection.insertOne({ k: 'a' }, { session: first }))).toBe(11000);
    });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('loses and skips no increment of a counter under twenty transactions at once', async () => {
    const counters = await collectionOf('counters', [{ _id: 'c', n: 0 }]);
    const issued = await collectionOf('issued', [{ _id: 0 }]);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        server.client.withSession((session) =>
          session.withTransaction(async () => {
            const counter = await counters.findOneAndUpdate(
              { _id: 'c' } as Document,
              { $inc: { n: 1 } },
              { session, returnDocument: 'after' },
            );
            await issued.insertOne({ _id: counter?.['n'] as unknown } as Document, { session });
          }),
        ),
      ),
    );
    expect(await counters.findOne({})).toEqual({ _id: 'c', n: 20 });
    const ids = (await issued.find({}, { sort: { _id: 1 } }).toArray()).map((doc) => doc._id as unknown);
    expect(ids).toEqual(Array.from({ length: 21 }, (_, at) => at));
  });

  it('answers a repeated write with what it answered first', async () => {
    const collection = await collectionOf('repeated', [{ _id: 1, n: 0 }]);
    const client = await server.connect();
    const session = client.startSession();
    const run = (command: Document, txnNumber: number) =>
      client.db(server.db.databaseName).command({ ...command, txnNumber: Long.fromNumber(txnNumber) }, { session });
    const increment = { update: 'repeated', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] };
    const insert = { insert: 'repeated', documents: [{ _id: 2 }, { _id: 3 }] };
    expect(await run(increment, 1)).toMatchObject({ n: 1, nModified: 1 });
    expect(await run(increment, 1)).toMatchObject({ n: 1, nModified: 1 });
    expect(await run(insert, 2)).toMatchObject({ n: 2 });
    expect(await run(insert, 2)).toMatchObject({ n: 2 });
    expect(await collection.findOne({ _id: 1 } as Document)).toEqual({ _id: 1, n: 1 });
    expect(await errorCode(run(increment, 1))).toBe(225);
    await session.endSession();
    await client.close();
  });

  it('keeps reading a cursor inside the transaction', async () => {
    const collection = await collectionOf(
      'cursor',
      Array.from({ length: 250 }, (_, at) => ({ _id: at })),
    );
    await inTransaction(async (session) => {
      const cursor = collection.find({}, { session, batchSize: 100 });
      expect(await cursor.next()).toEqual({ _id: 0 });
      await collection.deleteOne({ _id: 0 } as Document, { session });
      expect((await cursor.toArray()).length).toBe(249);
      await session.commitTransaction();
    });
  });
});
