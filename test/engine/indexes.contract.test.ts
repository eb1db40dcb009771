import type { Document, Filter, Sort } from 'mongodb';
import { describeServers, errorCode, stages } from './support';

describeServers('indexes', (server) => {
  const plans = async (name: string, filter: Filter<Document>, sort: Sort = {}, limit = 0) => {
    const explained = await server.db.collection(name).find(filter, { sort, limit }).explain('executionStats');
    const stats = explained['executionStats'] as Record<string, number>;
    return {
      stages: stages((explained['queryPlanner'] as Document)['winningPlan'] as Document),
      keys: stats['totalKeysExamined'],
      docs: stats['totalDocsExamined'],
      n: stats['nReturned'],
    };
  };

  it('keeps unique keys unique, and says which one was not', async () => {
    const collection = server.db.collection<Document>('unique');
    await collection.createIndex({ a: 1, b: 1 }, { unique: true });
    await collection.insertMany([{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 1 }]);
    const error = await collection.insertOne({ a: 1, b: 2 }).catch((error: Document) => error);
    expect(error).toMatchObject({ code: 11000, keyPattern: { a: 1, b: 1 }, keyValue: { a: 1, b: 2 } });
    await expect(collection.insertOne({ a: 1, b: null })).rejects.toMatchObject({
      code: 11000,
      message: expect.stringContaining('dup key: { a: 1, b: null }') as unknown,
    });
    expect(await errorCode(collection.updateOne({ b: 1 }, { $set: { b: 2 } }))).toBe(11000);
    expect(await errorCode(server.db.collection('unique').createIndex({ a: 1 }, { unique: true }))).toBe(11000);
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_', 'a_1_b_1']);
  });

  it('leaves out of sparse and partial indexes what does not belong', async () => {
    const collection = server.db.collection<Document>('partial');
    await collection.createIndex({ code: 1 }, { unique: true, sparse: true });
    await collection.createIndex({ number: 1 }, { unique: true, partialFilterExpression: { state: 'issued' } });
    await collection.insertMany([
      { number: 1, state: 'draft' },
      { number: 1, state: 'draft' },
      { number: 1, state: 'issued' },
    ]);
    expect(await errorCode(collection.insertOne({ number: 1, state: 'issued' }))).toBe(11000);
    expect(await errorCode(collection.updateOne({ state: 'draft' }, { $set: { state: 'issued' } }))).toBe(11000);
    expect(await collection.countDocuments({ code: null })).toBe(3);
    expect((await plans('partial', { number: 1, state: 'issued' })).stages).toContain('IXSCAN');
    expect((await plans('partial', { number: 1 })).stages).toEqual(['COLLSCAN']);
  });

  it('refuses another index under the same name, and arrays side by side', async () => {
    const collection = server.db.collection<Document>('conflicts');
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 });
    expect(await errorCode(collection.createIndex({ a: 1 }, { unique: true, name: 'a_1' }))).toBe(86);
    expect(await errorCode(collection.createIndex({ b: 1 }, { name: 'a_1' }))).toBe(86);
    await collection.createIndex({ x: 1, y: 1 });
    expect(await errorCode(collection.insertOne({ x: [1], y: [2] }))).toBe(171);
    expect(await errorCode(collection.dropIndex('none'))).toBe(27);
    await collection.dropIndex('a_1');
    expect(await collection.indexExists('a_1')).toBe(false);
  });

  describe('plans', () => {
    beforeAll(async () => {
      const collection = server.db.collection<Document>('planned');
      await collection.createIndex({ centre: 1, on: -1, _id: -1 });
      await collection.createIndex({ on: 1, _id: 1 });
      await collection.createIndex({ tags: 1, on: 1 });
      await collection.createIndex({ name: 1 });
      await collection.insertMany(
        Array.from({ length: 1000 }, (_, at) => ({
          _id: at,
          centre: `c${at % 10}`,
          on: 100 + Math.floor(at / 2),
          tags: [`t${at % 7}`, 'all'],
          name: `name ${at}`,
        })) as Document[],
      );
    });

    it('reads by _id one document', async () => {
      expect(await plans('planned', { _id: 77 as never })).toMatchObject({ keys: 1, docs: 1, n: 1 });
    });

    it('takes equality, then the order, from one index', async () => {
      const plan = await plans('planned', { centre: 'c3' }, { on: -1, _id: -1 }, 20);
      expect(plan.stages).not.toContain('SORT');
      expect(plan.stages).not.toContain('COLLSCAN');
      expect(plan).toMatchObject({ keys: 20, docs: 20, n: 20 });
    });

    it('reads an index backwards', async () => {
      const plan = await plans('planned', { centre: 'c3', on: { $lt: 300 } }, { on: 1, _id: 1 }, 10);
      expect(plan.stages).not.toContain('SORT');
      expect(plan.docs).toBe(10);
    });

    it('pages by key without reading what came before', async () => {
      const filter = {
        on: { $gte: 300 },
        $or: [{ on: { $gt: 300 } }, { on: 300, _id: { $gt: 400 } }],
      } as Filter<Document>;
      const plan = await plans('planned', filter, { on: 1, _id: 1 }, 50);
      expect(plan.stages).not.toContain('SORT');
      expect(plan).toMatchObject({ n: 50 });
      expect(plan.docs).toBeLessThanOrEqual(52);
    });

    it('is told which index to read, or none, and reads no other', async () => {
      const keysOf = async (hint: string | Document) => {
        const collection = server.db.collection<Document>('planned');
        const explained = await collection.find({ centre: 'c3', name: 'name 3' }, { hint }).explain();
        const text = JSON.stringify(explained['queryPlanner']);
        return [...text.matchAll(/"indexName":"([^"]+)"/g)].map(([, name]) => name);
      };
      expect(await keysOf('name_1')).toEqual(['name_1']);
      expect(await keysOf('centre_1_on_-1__id_-1')).toEqual(['centre_1_on_-1__id_-1']);
      expect(await keysOf({ $natural: 1 })).toEqual([]);
      expect(await keysOf({})).toHaveLength(1);
    });

    it('reads a list of values in the order of a descending index', async () => {
      const collection = server.db.collection<Document>('planned');
      const found = collection.find({ centre: 'c3', on: { $in: [101, 106, 111] } }, { sort: { on: -1, _id: -1 } });
      expect((await found.toArray()).map((doc) => doc['on'] as unknown)).toEqual([111, 106, 101]);
    });

    it('reads a collection backwards where it is asked to', async () => {
      const collection = server.db.collection<Document>('planned');
      const ids = async (direction: 1 | -1) =>
        (await collection.find({}, { sort: { $natural: direction }, limit: 2 }).toArray()).map((doc) => doc['_id']);
      expect([await ids(1), await ids(-1)]).toEqual([
        [0, 1],
        [999, 998],
      ]);
    });

    it('narrows by the beginning of a text, by a list and by each branch of $or', async () => {
      expect(await plans('planned', { name: /^name 99/ })).toMatchObject({ docs: 11, n: 11 });
      expect(await plans('planned', { name: { $in: ['name 1', 'name 2'] } })).toMatchObject({ docs: 2, n: 2 });
      const either = await plans('planned', { $or: [{ name: 'name 5' }, { _id: 7 }, { _id: 5 }] } as Filter<Document>);
      expect(either).toMatchObject({ docs: 2, n: 2 });
      expect(either.stages).toContain('OR');
    });

    it('keeps the order behind one element of an array', async () => {
      const plan = await plans('planned', { tags: 't1' }, { on: 1 }, 5);
      expect(plan.stages).not.toContain('SORT');
      expect(plan.docs).toBe(5);
    });

    it('counts from keys alone', async () => {
      const count = await server.db.command({
        explain: { count: 'planned', query: { centre: 'c1', on: { $gte: 200 } } },
        verbosity: 'executionStats',
      });
      expect((count['executionStats'] as Document)['totalDocsExamined']).toBe(0);
      expect(await server.db.collection('planned').countDocuments({ centre: 'c1', on: { $gte: 200 } })).toBe(80);
    });

    it('plans the head of a pipeline, updates and deletes alike', async () => {
      const explained = await server.db
        .collection('planned')
        .aggregate([{ $match: { centre: 'c1' } }, { $sort: { on: -1 } }, { $limit: 3 }, { $count: 'n' }])
        .explain();
      expect(JSON.stringify(explained)).toContain('IXSCAN');
      expect(JSON.stringify(explained)).not.toContain('COLLSCAN');
      const update = await server.db.command({
        explain: { update: 'planned', updates: [{ q: { name: 'name 3' }, u: { $set: { x: 1 } } }] },
      });
      expect(JSON.stringify(update)).toContain('IXSCAN');
    });
  });

  it('finds texts longer than a key may be', async () => {
    const collection = server.db.collection<Document>('long');
    await collection.createIndex({ text: 1 }, { unique: true });
    const long = 'đ'.repeat(3000);
    await collection.insertMany([{ text: `${long}a` }, { text: `${long}b` }, { text: 'short' }]);
    expect(await collection.countDocuments({ text: `${long}b` })).toBe(1);
    expect(await collection.countDocuments({ text: { $gt: 'short' } })).toBe(2);
    expect(
      (await collection.find({}, { sort: { text: -1 } }).toArray()).map((doc) => (doc['text'] as string).at(-1)),
    ).toEqual(['b', 'a', 't']);
    expect(await errorCode(collection.insertOne({ text: `${long}a` }))).toBe(11000);
  });
});
