import type { Collection, Document } from 'mongodb';
import { MongoClient } from 'mongodb';
import type { Running } from './support';
import { stages, startTestEngine } from './support';

/** Always the same numbers, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('an index never changes an answer', () => {
  let running: Running;
  let client: MongoClient;
  let collection: Collection<Document>;
  const random = randomFrom(20250111);

  const scalar = (): unknown =>
    [
      random(6),
      `s${random(6)}`,
      null,
      random(2) === 0,
      random(6) + 0.5,
      new Date(random(5)),
      'abc'.slice(random(3)),
      { x: random(3) },
    ][random(8)];
  const value = (): unknown => (random(4) === 0 ? Array.from({ length: random(4) }, scalar) : scalar());
  const randomDocument = (): Document => {
    const doc: Document = {};
    if (random(5) > 0) doc['a'] = value();
    if (random(5) > 0) doc['b'] = scalar();
    if (random(3) > 0)
      doc['c'] = random(2) ? { d: scalar(), e: scalar() } : [{ d: scalar(), e: scalar() }, { d: value() }, scalar()];
    return doc;
  };
  const condition = (): unknown => {
    const operators = ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'];
    switch (random(7)) {
      case 0:
        return scalar();
      case 1:
        return { $in: Array.from({ length: 1 + random(3) }, scalar) };
      case 2:
        return { $gte: random(6), $lt: random(7) };
      case 3:
        return { $exists: random(2) === 0 };
      case 4:
        return /^[a-z]*$/.test('abc') && random(2) ? /^s[1-3]/ : /^ab/;
      case 5:
        return { $elemMatch: { $gte: random(4), $lte: random(6) } };
      default:
        return { [operators[random(operators.length)] as string]: scalar() };
    }
  };
  const field = () => ['a', 'b', 'c.d', 'c.e', '_id'][random(5)] as string;
  const filter = (depth = 0): Document => {
    const parts = Array.from({ length: 1 + random(3) }, (): Document => {
      if (depth < 2 && random(4) === 0) return { $or: [filter(depth + 1), filter(depth + 1)] };
      if (random(8) === 0) return { c: { $elemMatch: { d: condition(), e: condition() } } };
      return { [field()]: condition() };
    });
    return parts.length === 1 ? (parts[0] as Document) : { $and: parts };
  };
  const sort = (): Document =>
    Object.fromEntries(Array.from({ length: random(3) }, () => [field(), random(2) ? 1 : -1]));

  beforeAll(async () => {
    running = await startTestEngine();
    client = await MongoClient.connect(running.uri);
    collection = client.db('planner').collection('docs');
    await collection.createIndexes([
      { key: { a: 1 } },
      { key: { b: -1, a: 1 } },
      { key: { b: 1, _id: -1 } },
      { key: { 'c.d': 1, 'c.e': -1 } },
      { key: { 'c.e': 1 }, sparse: true },
      { key: { b: 1, 'c.d': 1 }, partialFilterExpression: { b: { $gte: 2 } } },
    ]);
    await collection.insertMany(Array.from({ length: 400 }, (_, at): Document => ({ _id: at, ...randomDocument() })));
    for (let i = 0; i < 100; i++) await collection.replaceOne({ _id: random(400) } as Document, randomDocument());
    await collection.deleteMany({ _id: { $in: Array.from({ length: 20 }, () => random(400)) } } as Document);
  });

  afterAll(async () => {
    await client.close();
    await running.stop();
  });

  it('finds what a scan of everything finds, in an order the sort allows', async () => {
    for (let round = 0; round < 150; round++) {
      const query = filter();
      const order = sort();
      const [planned, scanned, count] = await Promise.all([
        collection.find(query, { sort: { ...order, _id: 1 } }).toArray(),
        collection.find(query, { sort: { ...order, _id: 1 }, hint: { $natural: 1 } }).toArray(),
        collection.countDocuments(query),
      ]);
      const command = await client.db('planner').command({ count: 'docs', query });
      const message = JSON.stringify({ round, query, order });
      expect({ message, ids: planned.map((doc) => doc._id) }).toEqual({ message, ids: scanned.map((doc) => doc._id) });
      expect({ message, count, n: command['n'] as unknown }).toEqual({
        message,
        count: scanned.length,
        n: scanned.length,
      });
    }
  });

  /** Every comparison with a value of every kind, alone on a field: what an index can answer from its keys. */
  const bounds = (): unknown[] => {
    const values = [null, true, -1, 0, 2, 2.5, 5, '', 's3', 'ab', new Date(2), { x: 1 }, [], [1, 's2']];
    const operators = ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne', '$in', '$nin'];
    const compared = values.flatMap((each) =>
      operators.map((operator) => ({ [operator]: /^\$n?in$/.test(operator) ? [each, 3, 's1'] : each })),
    );
    const between = [0, 1, 2].flatMap((low) => [2, 3].map((high) => ({ $gt: low, $lte: high })));
    return [...compared, ...between, { $exists: true }, { $exists: false }, /^s/, /^ab/, { $in: [] }];
  };

  it('counts what it finds, for every bound on every indexed field, whole and cut by skip and limit', async () => {
    const wrong: string[] = [];
    for (const path of ['_id', 'a', 'b', 'c.d', 'c.e']) {
      for (const bound of bounds()) {
        const query = { [path]: bound };
        const [found, count, cut] = await Promise.all([
          collection.find(query, { hint: { $natural: 1 } }).toArray(),
          collection.countDocuments(query),
          collection.countDocuments(query, { skip: 3, limit: 40 }),
        ]);
        const expected = [found.length, Math.min(40, Math.max(0, found.length - 3))];
        if (count !== expected[0] || cut !== expected[1])
          wrong.push(`${JSON.stringify(query)}: ${count}, ${cut} for ${expected.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('counts what it finds where two conditions stand on one field, one of which may give no bound', async () => {
    const others = [...bounds(), /3/, { $type: 'number' }, { $not: { $gt: 2 } }];
    const wrong: string[] = [];
    for (const path of ['_id', 'b']) {
      for (const [one, other] of [{ $gte: 1 }, { $lt: 's4' }].flatMap((one) => others.map((other) => [one, other]))) {
        const query = { $and: [{ [path]: one }, { [path]: other }] };
        const found = await collection.find(query, { hint: { $natural: 1 } }).toArray();
        const count = await collection.countDocuments(query);
        if (count !== found.length) wrong.push(`${JSON.stringify(query)}: ${count} for ${found.length}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('counts in an open transaction what the transaction finds, its own writes among it', async () => {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.insertMany([{ a: 2, b: 2 }, { a: [2, 3] }], { session });
        await collection.deleteMany({ a: 0 }, { session });
        for (const query of [{ a: 2 }, { a: { $gte: 2, $lt: 4 } }, { b: { $in: [1, 2] } }, { a: 0 }, {}]) {
          const found = await collection.find(query, { session, hint: { $natural: 1 } }).toArray();
          const count = await collection.countDocuments(query, { session });
          expect(`${JSON.stringify(query)}: ${count}`).toBe(`${JSON.stringify(query)}: ${found.length}`);
        }
        await session.abortTransaction();
      }),
    );
  });
});

describe('of several indexes, the one that leads through few documents is taken', () => {
  let running: Running;
  let client: MongoClient;
  let collection: Collection<Document>;
  const documents = 3000;

  beforeAll(async () => {
    running = await startTestEngine();
    client = await MongoClient.connect(running.uri);
    collection = client.db('planner').collection('instruments');
    await collection.createIndexes([
      { key: { code: 1 } },
      { key: { centre: 1, code: 1 } },
      { key: { words: 1 } },
      { key: { owner: 1 } },
    ]);
    await collection.insertMany(
      Array.from({ length: documents }, (_, at): Document => ({
        code: `C${String(at * 7919).padStart(9, '0')}`,
        centre: at % 2,
        owner: at % 500,
        words: ['can', 'ban', `sn${at}`],
      })),
    );
  });

  afterAll(async () => {
    await client.close();
    await running.stop();
  });

  const measure = async (filter: Document, limit = 50) => {
    const cursor = collection.find(filter).sort({ code: 1 }).limit(limit);
    const { queryPlanner, executionStats } = (await cursor.explain('executionStats')) as Record<string, Document>;
    const found = (await cursor.toArray()).map((doc) => doc['code'] as string);
    const scanned = await collection.find(filter).sort({ code: 1 }).limit(limit).hint({ $natural: 1 }).toArray();
    expect(found).toEqual(scanned.map((doc) => doc['code'] as string));
    return {
      stages: stages(queryPlanner?.['winningPlan'] as Record<string, unknown>),
      keys: executionStats?.['totalKeysExamined'] as number,
      found: found.length,
    };
  };

  it('sorts the few documents of a rare word instead of walking all in order', async () => {
    const { stages, keys, found } = await measure({ centre: 1, words: { $all: [/^sn1235/] } });
    expect({ stages, keys, found }).toEqual({ stages: ['SORT', 'FETCH', 'IXSCAN'], keys: 1, found: 1 });
  });

  it('goes by the rarest of several words, wherever it stands', async () => {
    for (const words of [
      [/^can/, /^sn123/, /^ban/],
      [/^sn123/, /^can/],
    ]) {
      const { keys, found } = await measure({ words: { $all: words } });
      expect({ keys, found }).toEqual({ keys: 11, found: 11 });
    }
  });

  it('walks in order where a word is common, and stops when the page is full', async () => {
    const { stages, keys } = await measure({ centre: 1, words: { $all: [/^can/] } });
    expect({ stages, keys }).toEqual({ stages: ['LIMIT', 'FETCH', 'IXSCAN'], keys: 50 });
  });

  it('takes the branches of an $or one by one where each is rare', async () => {
    const { stages, keys } = await measure({ $or: [{ owner: 7 }, { words: 'sn2999' }] });
    expect({ stages, keys }).toEqual({ stages: ['SORT', 'FETCH', 'OR', 'IXSCAN', 'IXSCAN'], keys: 7 });
  });

  it('counts what an open transaction has written when it estimates', async () => {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.updateMany({ code: { $lt: 'C01' } }, { $push: { words: 'fresh' } as never }, { session });
        const found = await collection
          .find({ centre: 1, words: /^fresh/ }, { session })
          .sort({ code: 1 })
          .toArray();
        expect(found.length).toBeGreaterThan(500);
        await session.abortTransaction();
      }),
    );
    expect(await collection.countDocuments({ words: 'fresh' })).toBe(0);
  });
});
