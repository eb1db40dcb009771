import type { Collection, Document } from 'mongodb';
import { MongoClient } from 'mongodb';
import type { Running } from './support';
import { startTestEngine } from './support';

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
});
