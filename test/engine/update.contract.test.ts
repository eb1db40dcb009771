import { Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';
import type { Document } from 'mongodb';
import { describeServers, errorCode } from './support';

describeServers('updates', (server) => {
  /** Stores `before`, applies the update, answers with what is stored then, types kept. */
  const change = async (
    before: Document,
    update: Document | Document[],
    options: Document = {},
    filter: Document = {},
  ) => {
    const collection = server.db.collection<Document>(`u${new ObjectId().toHexString()}`);
    await collection.insertOne({ _id: 1, ...before } as Document);
    await collection.updateOne({ _id: 1, ...filter } as Document, update, options);
    const { _id, ...after } = (await collection.findOne({}, { promoteValues: false })) as Document;
    return after;
  };

  it('computes in the wider of the numeric types', async () => {
    expect(await change({ a: new Int32(1) }, { $inc: { a: 2 } })).toEqual({ a: new Int32(3) });
    expect(await change({ a: new Int32(2147483647) }, { $inc: { a: 1 } })).toEqual({ a: Long.fromNumber(2147483648) });
    expect(await change({ a: Long.fromNumber(5) }, { $inc: { a: new Int32(1) } })).toEqual({ a: Long.fromNumber(6) });
    expect(await change({ a: new Int32(1) }, { $inc: { a: 0.5 } })).toEqual({ a: new Double(1.5) });
    expect(await change({ a: Decimal128.fromString('0.1') }, { $inc: { a: Decimal128.fromString('0.2') } })).toEqual({
      a: Decimal128.fromString('0.3'),
    });
    expect(await change({ a: Decimal128.fromString('1.10') }, { $mul: { a: new Int32(3) } })).toEqual({
      a: Decimal128.fromString('3.30'),
    });
    expect(await change({}, { $inc: { a: new Double(2) } })).toEqual({ a: new Double(2) });
    expect(await errorCode(change({ a: 'x' }, { $inc: { a: 1 } }))).toBe(14);
  });

  it('sets, unsets and renames on paths', async () => {
    expect(await change({ a: { b: 1 } }, { $set: { 'a.c': 'x', d: null } })).toEqual({
      a: { b: new Int32(1), c: 'x' },
      d: null,
    });
    expect(await change({ a: { b: 'x' }, c: ['x', 'y'] }, { $unset: { 'a.b': '', 'c.0': '' } })).toEqual({
      a: {},
      c: [null, 'y'],
    });
    expect(await change({ a: 'x' }, { $rename: { a: 'b.c' } })).toEqual({ b: { c: 'x' } });
    expect(await change({ a: ['x'] }, { $set: { 'a.2': 'z' } })).toEqual({ a: ['x', null, 'z'] });
    expect(await change({ a: 'm' }, { $min: { a: 'k' }, $max: { b: 'q' } })).toEqual({ a: 'k', b: 'q' });
    expect(await errorCode(change({ a: 1 }, { $set: { 'a.b': 1 } }))).toBe(28);
    expect(await errorCode(change({}, { $set: { a: 1, 'a.b': 1 } }))).toBe(40);
    expect(await errorCode(change({}, { $set: { _id: 2 } }))).toBe(66);
    expect(await errorCode(change({}, { $nonsense: { a: 1 } }))).toBe(9);
  });

  it('changes arrays', async () => {
    expect(await change({}, { $push: { a: 'x' } })).toEqual({ a: ['x'] });
    expect(await change({ a: ['b', 'd'] }, { $push: { a: { $each: ['a', 'c'], $sort: 1, $slice: 3 } } })).toEqual({
      a: ['a', 'b', 'c'],
    });
    expect(await change({ a: ['x', 'y'] }, { $push: { a: { $each: ['z'], $position: 1 } } })).toEqual({
      a: ['x', 'z', 'y'],
    });
    expect(await change({ a: ['x'] }, { $addToSet: { a: { $each: ['x', 'y'] } } })).toEqual({ a: ['x', 'y'] });
    expect(await change({ a: ['x', 'y', 'xx'] }, { $pull: { a: /^x/ } })).toEqual({ a: ['y'] });
    expect(
      await change(
        {
          a: [
            { b: 'x', c: 'p' },
            { b: 'y', c: 'q' },
          ],
        },
        { $pull: { a: { b: 'x' } } },
      ),
    ).toEqual({ a: [{ b: 'y', c: 'q' }] });
    expect(await change({ a: ['x', 'y', 'x'] }, { $pullAll: { a: ['x'] } })).toEqual({ a: ['y'] });
    expect(await change({ a: ['x', 'y'] }, { $pop: { a: -1 } })).toEqual({ a: ['y'] });
    expect(await errorCode(change({ a: 'x' }, { $push: { a: 'y' } }))).toBe(2);
  });

  it('reaches array elements by position', async () => {
    const items = [
      { n: 'x', ok: false },
      { n: 'y', ok: false },
      { n: 'x', ok: false },
    ];
    const oks = async (update: Document, options: Document, filter: Document) =>
      ((await change({ items }, update, options, filter))['items'] as Document[]).map((item) => item['ok'] as boolean);
    expect(await oks({ $set: { 'items.$.ok': true } }, {}, { 'items.n': 'y' })).toEqual([false, true, false]);
    expect(await oks({ $set: { 'items.$.ok': true } }, {}, { items: { $elemMatch: { n: 'y' } } })).toEqual([
      false,
      true,
      false,
    ]);
    expect(await oks({ $set: { 'items.$[].ok': true } }, {}, {})).toEqual([true, true, true]);
    expect(await oks({ $set: { 'items.$[i].ok': true } }, { arrayFilters: [{ 'i.n': 'x' }] }, {})).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('inserts what it does not find, when asked to', async () => {
    const collection = server.db.collection<Document>('upserted');
    const filter = { code: 'k1', n: { $gt: 5 }, 'sub.x': 1 };
    const result = await collection.updateOne(filter, { $set: { v: 1 }, $setOnInsert: { w: 2 } }, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 1 });
    expect(await collection.findOne({})).toEqual({ _id: result.upsertedId, code: 'k1', sub: { x: 1 }, v: 1, w: 2 });
    const again = await collection.updateOne(
      { code: 'k1' },
      { $set: { v: 1 }, $setOnInsert: { w: 9 } },
      { upsert: true },
    );
    expect(again).toMatchObject({ matchedCount: 1, modifiedCount: 0, upsertedCount: 0 });
  });

  it('keeps _id when a document is replaced, and the order of its fields', async () => {
    const collection = server.db.collection<Document>('replaced');
    await collection.insertOne({ _id: 7, a: 1 } as Document);
    await collection.replaceOne({ a: 1 }, { z: 1, b: 2, m: 3 });
    expect(Object.keys((await collection.findOne({})) as Document)).toEqual(['_id', 'z', 'b', 'm']);
  });

  it('answers findAndModify with the document before or after', async () => {
    const collection = server.db.collection<Document>('modified');
    await collection.insertMany([
      { _id: 1, n: 3 },
      { _id: 2, n: 9 },
    ] as Document[]);
    const update = { $inc: { n: 1 } };
    expect(await collection.findOneAndUpdate({}, update, { sort: { n: -1 } })).toEqual({ _id: 2, n: 9 });
    expect(
      await collection.findOneAndUpdate({ _id: 2 } as Document, update, {
        returnDocument: 'after',
        projection: { n: 1, _id: 0 },
      }),
    ).toEqual({ n: 11 });
    expect(
      await collection.findOneAndUpdate({ _id: 3 } as Document, update, { upsert: true, returnDocument: 'after' }),
    ).toEqual({ _id: 3, n: 1 });
    expect(await collection.findOneAndDelete({ _id: 1 } as Document)).toEqual({ _id: 1, n: 3 });
    expect(await collection.findOneAndDelete({ _id: 1 } as Document)).toBeNull();
  });

  it('counts and reports a batch, ordered or not', async () => {
    const collection = server.db.collection<Document>('batch');
    const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }] as Document[];
    const ordered = await collection.insertMany(docs).catch((error: Document) => error);
    expect(ordered).toMatchObject({ code: 11000, insertedCount: 1 });
    const unordered = await collection
      .insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }] as Document[], { ordered: false })
      .catch((error: Document) => error);
    expect(unordered).toMatchObject({ code: 11000, insertedCount: 2 });
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 4, n: 1 } as Document } },
      { updateMany: { filter: {}, update: { $set: { n: 2 } } } },
      { deleteOne: { filter: { _id: 1 } as Document } },
      { updateOne: { filter: { _id: 9 } as Document, update: { $set: { n: 1 } }, upsert: true } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
      deletedCount: 1,
      upsertedCount: 1,
    });
  });

  it('lets exactly one of many upserts insert', async () => {
    const collection = server.db.collection<Document>('raced');
    await collection.createIndex({ k: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 30 }, () => collection.updateOne({ k: 1 }, { $inc: { n: 1 } }, { upsert: true })),
    );
    expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ k: 1, n: 30 }]);
  });
});
