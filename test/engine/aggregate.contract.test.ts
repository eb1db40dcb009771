import { Decimal128, Double, Int32 } from 'mongodb';
import type { Document } from 'mongodb';
import { describeServers, errorCode } from './support';

describeServers('aggregation', (server) => {
  beforeAll(async () => {
    await server.db.collection<Document>('visits').insertMany([
      { _id: 1, centre: 'A', on: '2025-01-03', kinds: ['cân', 'quả cân'], fee: Decimal128.fromString('120.50'), n: 2 },
      { _id: 2, centre: 'A', on: '2025-02-11', kinds: ['cân'], fee: Decimal128.fromString('79.50'), n: 5 },
      { _id: 3, centre: 'B', on: '2025-02-12', kinds: [], fee: Decimal128.fromString('10.00'), n: 1 },
      { _id: 4, centre: 'C', on: '2025-03-01', at: new Date('2025-03-01T18:30:00Z') },
    ] as Document[]);
    await server.db.collection<Document>('centres').insertMany([
      { _id: 'A', name: 'Trung tâm A' },
      { _id: 'B', name: 'Trung tâm B' },
    ] as Document[]);
  });

  const run = (...pipeline: Document[]) => server.db.collection('visits').aggregate(pipeline).toArray();
  const evaluate = async (expression: unknown) =>
    (
      await server.db
        .collection('visits')
        .aggregate([{ $match: { _id: 1 } }, { $project: { _id: 0, v: expression } }], { promoteValues: false })
        .next()
    )?.['v'] as unknown;

  it('groups, counts and sums in decimals', async () => {
    const groups = await run(
      {
        $group: {
          _id: '$centre',
          total: { $sum: '$fee' },
          n: { $sum: '$n' },
          count: { $sum: 1 },
          last: { $last: '$on' },
          ids: { $push: '$_id' },
        },
      },
      { $sort: { _id: 1 } },
    );
    expect(groups).toEqual([
      { _id: 'A', total: Decimal128.fromString('200.00'), n: 7, count: 2, last: '2025-02-11', ids: [1, 2] },
      { _id: 'B', total: Decimal128.fromString('10.00'), n: 1, count: 1, last: '2025-02-12', ids: [3] },
      { _id: 'C', total: 0, n: 0, count: 1, last: '2025-03-01', ids: [4] },
    ]);
    expect(
      await run({ $group: { _id: null, avg: { $avg: '$n' }, min: { $min: '$n' }, max: { $max: '$on' } } }),
    ).toEqual([{ _id: null, avg: 8 / 3, min: 1, max: '2025-03-01' }]);
  });

  it('unwinds, filters, sorts, skips and counts', async () => {
    expect(await run({ $unwind: '$kinds' }, { $sortByCount: '$kinds' })).toEqual([
      { _id: 'cân', count: 2 },
      { _id: 'quả cân', count: 1 },
    ]);
    expect(await run({ $unwind: { path: '$kinds', preserveNullAndEmptyArrays: true } }, { $count: 'n' })).toEqual([
      { n: 5 },
    ]);
    expect(await run({ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } })).toEqual([
      { _id: 1, n: 2 },
    ]);
    expect(await run({ $match: { n: { $gt: 100 } } }, { $count: 'n' })).toEqual([]);
  });

  it('joins another collection, by equality and by pipeline', async () => {
    const joined = await run(
      { $lookup: { from: 'centres', localField: 'centre', foreignField: '_id', as: 'found' } },
      { $project: { names: '$found.name' } },
      { $sort: { _id: 1 } },
    );
    expect(joined.map((doc) => doc['names'] as unknown)).toEqual([
      ['Trung tâm A'],
      ['Trung tâm A'],
      ['Trung tâm B'],
      [],
    ]);
    const piped = await run(
      { $match: { _id: 3 } },
      {
        $lookup: {
          from: 'centres',
          let: { c: '$centre' },
          pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$c'] } } }, { $project: { name: 1, _id: 0 } }],
          as: 'f',
        },
      },
    );
    expect(piped[0]?.['f']).toEqual([{ name: 'Trung tâm B' }]);
  });

  it('runs several pipelines over the same documents', async () => {
    expect(
      await run({ $facet: { all: [{ $count: 'n' }], a: [{ $match: { centre: 'A' } }, { $project: { _id: 1 } }] } }),
    ).toEqual([{ all: [{ n: 4 }], a: [{ _id: 1 }, { _id: 2 }] }]);
  });

  it('evaluates expressions with the types of the server', async () => {
    expect(await evaluate({ $add: ['$n', 1] })).toEqual(new Int32(3));
    expect(await evaluate({ $divide: ['$n', 4] })).toEqual(new Double(0.5));
    expect(await evaluate({ $multiply: ['$fee', 2] })).toEqual(Decimal128.fromString('241.00'));
    expect(await evaluate({ $cond: [{ $gt: ['$n', 1] }, 'nhiều', 'ít'] })).toBe('nhiều');
    expect(await evaluate({ $ifNull: ['$missing', '$$REMOVE', 'x'] })).toBe('x');
    expect(await evaluate({ $concat: ['$centre', '-', { $substrCP: ['$on', 0, 4] }] })).toBe('A-2025');
    expect(await evaluate({ $map: { input: '$kinds', as: 'k', in: { $strLenCP: '$$k' } } })).toEqual([
      new Int32(3),
      new Int32(7),
    ]);
    expect(await evaluate({ $filter: { input: '$kinds', cond: { $eq: ['$$this', 'cân'] } } })).toEqual(['cân']);
    expect(
      await evaluate({ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }),
    ).toEqual(new Int32(6));
    expect(await evaluate({ $switch: { branches: [{ case: false, then: 1 }], default: 'd' } })).toBe('d');
    expect(await evaluate({ $round: [2.675, 2] })).toEqual(new Double(2.67));
    expect(await evaluate({ $toString: '$fee' })).toBe('120.50');
    expect(await evaluate({ $type: '$fee' })).toBe('decimal');
    expect(await evaluate({ $in: ['cân', '$kinds'] })).toBe(true);
    expect(await evaluate({ $let: { vars: { x: 2 }, in: { $multiply: ['$$x', '$n'] } } })).toEqual(new Int32(4));
  });

  it('reads dates in a time zone', async () => {
    const [day] = await run(
      { $match: { _id: 4 } },
      {
        $project: {
          _id: 0,
          day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+07:00' } },
          named: { $dateToString: { date: '$at', format: '%Y-%m-%d %H', timezone: 'Asia/Ho_Chi_Minh' } },
          year: { $year: '$at' },
        },
      },
    );
    expect(day).toEqual({ day: '2025-03-02', named: '2025-03-02 01', year: 2025 });
  });

  it('refuses a division by zero and unknown accumulators', async () => {
    // BadValue; a MongoDB before 5.0 says 16608.
    expect([2, 16608]).toContain(await errorCode(run({ $project: { v: { $divide: ['$n', 0] } } })));
    expect(await errorCode(run({ $group: { _id: null, v: { $nonsense: 1 } } }))).toBe(15952);
    expect(await errorCode(run({ $project: { a: 1 }, $match: {} }))).toBe(40323);
  });

  it('refuses stages without what they need', async () => {
    const refused: [Document, number][] = [
      [{ $facet: {} }, 40169],
      [{ $facet: { a: {} } }, 40170],
      [{ $facet: { 'a.b': [{ $skip: 0 }] } }, 16412],
      [{ $facet: { a: [{ $facet: { b: [{ $skip: 0 }] } }] } }, 40600],
      [{ $addFields: {} }, 40177],
      [{ $unset: [] }, 31119],
      [{ $unwind: null }, 15981],
      [{ $unwind: {} }, 28812],
      [{ $sample: {} }, 28749],
      [{ $bucket: {} }, 40198],
      [{ $sortByCount: {} }, 40147],
      [{ $lookup: { from: 'b', as: 'c' } }, 9],
      [{ $graphLookup: {} }, 40105],
    ];
    for (const [stage, code] of refused) expect({ stage, code: await errorCode(run(stage)) }).toEqual({ stage, code });
  });

  it('counts what a filter, a skip and a limit leave, from an index or document by document', async () => {
    await server.db.collection('counted').createIndexes([{ key: { n: 1 } }, { key: { kinds: 1 } }]);
    await server.db
      .collection<Document>('counted')
      .insertMany(Array.from({ length: 60 }, (_, at) => ({ n: at % 3, kinds: ['x', `y${at % 2}`], m: at })));
    const counted = server.db.collection('counted');
    for (const filter of [{ n: 1 }, { n: 1, m: { $lt: 100 } }, { kinds: { $in: ['x', 'y1'] }, n: 1 }]) {
      expect(await counted.countDocuments(filter)).toBe(20);
      expect(await counted.countDocuments(filter, { skip: 5 })).toBe(15);
      expect(await counted.countDocuments(filter, { skip: 15, limit: 10 })).toBe(5);
      expect(await counted.countDocuments(filter, { limit: 7 })).toBe(7);
      expect(await counted.countDocuments(filter, { skip: 30 })).toBe(0);
      expect(await counted.aggregate([{ $match: filter }, { $count: 'n' }]).toArray()).toEqual([{ n: 20 }]);
    }
    expect(await counted.aggregate([{ $match: { n: 9 } }, { $group: { _id: 1, n: { $sum: 1 } } }]).toArray()).toEqual(
      [],
    );
  });
});
