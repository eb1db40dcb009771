import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Document } from 'mongodb';
import { GridFSBucket, Long } from 'mongodb';
import { describeServers, errorCode } from './support';

describeServers('cursors', (server) => {
  beforeAll(async () => {
    const docs = Array.from({ length: 5000 }, (_, at) => ({ _id: at, n: at % 100, text: 'x'.repeat(200) }));
    await server.db.collection<Document>('many').insertMany(docs as Document[]);
    await server.db.collection<Document>('many').createIndex({ n: 1 });
  });

  it('hands out a result batch by batch', async () => {
    const many = server.db.collection('many');
    expect((await many.find({}, { batchSize: 7, limit: 100 }).toArray()).length).toBe(100);
    expect((await many.find().toArray()).length).toBe(5000);
    expect((await many.aggregate([{ $match: { n: { $lt: 50 } } }], { batchSize: 33 }).toArray()).length).toBe(2500);
  });

  it('answers nothing at first for a batch of none', async () => {
    const reply = await server.db.command({ find: 'many', batchSize: 0 });
    expect((reply['cursor'] as Document)['firstBatch']).toEqual([]);
    const next = await server.db.command({
      getMore: (reply['cursor'] as Document)['id'] as Long,
      collection: 'many',
      batchSize: 3,
    });
    expect(((next['cursor'] as Document)['nextBatch'] as Document[]).map((doc) => doc['_id'] as number)).toEqual([
      0, 1, 2,
    ]);
  });

  it('gives each untouched document once, whatever is written meanwhile', async () => {
    const many = server.db.collection<Document>('many');
    const cursor = many.find({ n: { $gte: 0 } }, { batchSize: 100, sort: { n: 1 } });
    const seen: number[] = [];
    for await (const doc of cursor) {
      seen.push(doc['_id'] as unknown as number);
      if (seen.length % 500 === 0) await many.updateMany({ n: { $lt: 3 } }, { $inc: { n: 1000 } });
    }
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBeGreaterThanOrEqual(4850);
  });

  it('forgets a cursor that was closed', async () => {
    const reply = await server.db.command({ find: 'many', batchSize: 1 });
    const id = (reply['cursor'] as Document)['id'] as Long;
    expect(await server.db.command({ killCursors: 'many', cursors: [id] })).toMatchObject({ ok: 1 });
    expect(await errorCode(server.db.command({ getMore: id, collection: 'many' }))).toBe(43);
    expect(await errorCode(server.db.command({ getMore: Long.fromNumber(12345), collection: 'many' }))).toBe(43);
  });

  it('keeps files of any size in GridFS', async () => {
    const bucket = new GridFSBucket(server.db, { chunkSizeBytes: 100_000 });
    const content = Buffer.alloc(1_234_567, 'thước đo ');
    const upload = bucket.openUploadStream('report.pdf', { metadata: { kind: 'pdf' } });
    await new Promise((resolve, reject) =>
      Readable.from([content]).pipe(upload).on('finish', resolve).on('error', reject),
    );
    expect(content.equals(await buffer(bucket.openDownloadStreamByName('report.pdf')))).toBe(true);
    await bucket.delete(upload.id);
    expect(await bucket.find({}).toArray()).toEqual([]);
  });

  it('lists what there is', async () => {
    expect((await server.db.listCollections({ name: 'many' }).toArray())[0]).toMatchObject({
      name: 'many',
      type: 'collection',
    });
    expect((await server.client.db().admin().listDatabases()).databases.map(({ name }) => name)).toContain(
      server.db.databaseName,
    );
    expect(await server.db.collection('many').distinct('n', { n: { $lt: 8 } })).toEqual(
      expect.arrayContaining([5, 6, 7]),
    );
    expect(await server.db.command({ collStats: 'many' })).toMatchObject({ count: 5000, nindexes: 2 });
    await server.db.collection('many').rename('renamed');
    expect(await server.db.collection('renamed').estimatedDocumentCount()).toBe(5000);
    expect(await server.db.collection('renamed').drop()).toBe(true);
    // The engine has no capped collections (NotImplemented); MongoDB does not know the other field.
    expect([238, 40415]).toContain(await errorCode(server.db.command({ create: 'x', capped: true, nonsense: 1 })));
  });
});
