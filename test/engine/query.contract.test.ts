import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import type { Document } from 'mongodb';
import { describeServers, errorCode } from './support';

describeServers('queries', (server) => {
  const fill = async (docs: Document[]) => {
    const collection = server.db.collection<Document>(`q${new ObjectId().toHexString()}`);
    await collection.insertMany(docs.map((doc, at): Document => ({ _id: at, ...doc })));
    return async (filter: Document) =>
      (await collection.find(filter, { sort: { _id: 1 } }).toArray()).map((doc) => doc['_id'] as unknown as number);
  };

  it('compares only within a type', async () => {
    const find = await fill([{ a: 5 }, { a: '5' }, { a: new Date(5) }, { a: true }, { a: null }, {}]);
    expect(await find({ a: { $gte: 5 } })).toEqual([0]);
    expect(await find({ a: { $gte: '' } })).toEqual([1]);
    expect(await find({ a: { $lte: new Date() } })).toEqual([2]);
    expect(await find({ a: { $gte: null } })).toEqual([4, 5]);
    expect(await find({ a: { $gt: new MinKey() } })).toHaveLength(6);
    expect(await find({ a: { $lt: new MaxKey() } })).toHaveLength(6);
  });

  it('takes null for missing, but not for an empty array', async () => {
    const find = await fill([{ a: null }, {}, { a: [] }, { a: [null] }, { a: { b: null } }, { a: 0 }]);
    expect(await find({ a: null })).toEqual([0, 1, 3]);
    expect(await find({ a: { $ne: null } })).toEqual([2, 4, 5]);
    expect(await find({ a: { $exists: false } })).toEqual([1]);
    expect(await find({ a: { $exists: true } })).toEqual([0, 2, 3, 4, 5]);
    expect(await find({ 'a.b': null })).toEqual([0, 1, 4, 5]);
    expect(await find({ a: { $in: [null, 0] } })).toEqual([0, 1, 3, 5]);
  });

  it('knows one number under its four types', async () => {
    const numbers = [new Int32(1), new Double(1), Long.fromNumber(1), Decimal128.fromString('1.0')];
    const find = await fill(numbers.map((a) => ({ a })));
    for (const number of numbers) expect(await find({ a: number })).toEqual([0, 1, 2, 3]);
    expect(await find({ a: { $type: 'decimal' } })).toEqual([3]);
    expect(await find({ a: { $type: ['int', 'long'] } })).toEqual([0, 2]);
    expect(await find({ a: { $type: 19 } })).toEqual([3]);
    expect(await errorCode(server.db.collection('refused').findOne({ a: { $type: 99 } }))).toBe(2);
    expect(await find({ a: { $gt: Decimal128.fromString('0.9999999999999999999999') } })).toEqual([0, 1, 2, 3]);
  });

  it('tells decimals and long integers apart where doubles cannot', async () => {
    const find = await fill([
      { a: Decimal128.fromString('0.1') },
      { a: 0.1 },
      { a: Long.fromString('9007199254740993') },
      { a: 9007199254740992 },
    ]);
    expect(await find({ a: Decimal128.fromString('0.1') })).toEqual([0]);
    expect(await find({ a: { $gt: Decimal128.fromString('0.1'), $lt: 1 } })).toEqual([1]);
    expect(await find({ a: { $gt: 9007199254740992 } })).toEqual([2]);
  });

  it('looks into arrays, element by element', async () => {
    const find = await fill([{ a: [1, 2, 3] }, { a: 2 }, { a: [[1, 2]] }, { a: [{ b: 1 }, { b: 5 }] }, { a: [1, 10] }]);
    expect(await find({ a: 2 })).toEqual([0, 1]);
    expect(await find({ a: [1, 2] })).toEqual([2]);
    expect(await find({ a: { $gt: 2, $lt: 2 } })).toEqual([0, 4]);
    expect(await find({ a: { $elemMatch: { $gt: 2, $lt: 4 } } })).toEqual([0]);
    expect(await find({ 'a.b': 5 })).toEqual([3]);
    expect(await find({ 'a.0': 1 })).toEqual([0, 2, 4]);
    expect(await find({ 'a.1.b': 5 })).toEqual([3]);
    expect(await find({ a: { $all: [1, 3] } })).toEqual([0]);
    expect(await find({ 'a.b': { $all: [1, 5] } })).toEqual([3]);
    expect(await find({ a: { $size: 2 } })).toEqual([3, 4]);
    expect(await find({ a: { $nin: [2, 10] } })).toEqual([2, 3]);
    expect(await find({ a: { $elemMatch: { b: { $gt: 2 } } } })).toEqual([3]);
  });

  it('joins conditions', async () => {
    const find = await fill([{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2 }]);
    expect(await find({ $or: [{ b: 2 }, { a: 2 }] })).toEqual([1, 2]);
    expect(await find({ $nor: [{ b: 2 }, { a: 2 }] })).toEqual([0]);
    expect(await find({ $and: [{ a: 1 }, { b: { $not: { $gt: 1 } } }] })).toEqual([0]);
    expect(await find({ $expr: { $eq: ['$a', '$b'] } })).toEqual([0]);
    expect(await find({ a: { $mod: [2, 0] } })).toEqual([2]);
  });

  it('matches text by pattern', async () => {
    const find = await fill([{ a: 'Cân bàn' }, { a: 'cân treo' }, { a: ['x', 'cân'] }, { a: 'Đồng hồ (nước)' }]);
    expect(await find({ a: /^cân/ })).toEqual([1, 2]);
    expect(await find({ a: /^CÂN/i })).toEqual([0, 1, 2]);
    expect(await find({ a: { $regex: 'hồ \\(', $options: 'i' } })).toEqual([3]);
    expect(await find({ a: { $in: [/^x/, 'Cân bàn'] } })).toEqual([0, 2]);
    expect(await find({ a: { $not: /cân/i } })).toEqual([3]);
  });

  it('compares binary data, identifiers and documents as they are stored', async () => {
    const [id, uuid] = [new ObjectId(), new UUID()];
    const find = await fill([{ a: id }, { a: uuid }, { a: new Binary(Buffer.from('x')) }, { a: { b: 1, c: 2 } }]);
    expect(await find({ a: id })).toEqual([0]);
    expect(await find({ a: uuid })).toEqual([1]);
    expect(await find({ a: new Binary(Buffer.from('x')) })).toEqual([2]);
    expect(await find({ a: { b: 1, c: 2 } })).toEqual([3]);
    expect(await find({ a: { c: 2, b: 1 } })).toEqual([]);
  });

  it('sorts by BSON order, arrays by their least or greatest element', async () => {
    const collection = server.db.collection<Document>('sorted');
    const values = ['z', 5, [9, 1], null, { x: 1 }, new Date(0), true, undefined, [], 'Z', '😀', '～'];
    await collection.insertMany(values.map((a, at) => (a === undefined ? { _id: at } : { _id: at, a }) as Document));
    const ids = async (sort: Document) =>
      (await collection.find({}, { sort: { ...sort, _id: 1 } }).toArray()).map((doc) => doc['_id'] as unknown);
    expect(await ids({ a: 1 })).toEqual([8, 3, 7, 2, 1, 9, 0, 11, 10, 4, 6, 5]);
    expect(await ids({ a: -1 })).toEqual([5, 6, 4, 10, 11, 0, 9, 2, 1, 3, 7, 8]);
  });

  it('projects fields in and out', async () => {
    const collection = server.db.collection<Document>('projected');
    await collection.insertOne({ _id: 1, a: { b: 1, c: [{ d: 1, e: 2 }, 5] }, f: [1, 2, 3], g: 'x' } as Document);
    const project = async (projection: Document) => collection.findOne({}, { projection });
    expect(await project({ 'a.c.d': 1, _id: 0 })).toEqual({ a: { c: [{ d: 1 }] } });
    expect(await project({ a: 0, f: 0 })).toEqual({ _id: 1, g: 'x' });
    expect(await project({ f: { $slice: -2 }, g: 1 })).toEqual({ _id: 1, f: [2, 3], g: 'x' });
    expect(await project({ f: { $slice: 2 }, _id: 0, g: 1 })).toEqual({ f: [1, 2], g: 'x' });
    expect(await project({ f: { $slice: [1, 1] }, _id: 0, g: 1 })).toEqual({ f: [2], g: 'x' });
    expect(await project({ f: { $slice: [-2, 1] }, _id: 0, g: 1 })).toEqual({ f: [2], g: 'x' });
    expect(await errorCode(project({ f: { $slice: 'x' } }))).toBeGreaterThan(0);
    expect(await project({ f: { $elemMatch: { $gt: 1 } } })).toEqual({ _id: 1, f: [2] });
    expect(await project({ h: { $concat: ['$g', 'y'] }, _id: 0 })).toEqual({ h: 'xy' });
    expect(await errorCode(project({ a: 1, g: 0 }))).toBe(31254);
  });

  it('finds by an index only what meets all conditions, where one of them gives but a stretch to look in', async () => {
    const collection = server.db.collection<Document>('stretches');
    await collection.createIndex({ a: 1 });
    await collection.insertMany(['a', 'ab', 'b', 'cb', 'd'].map((a, at) => ({ _id: at as never, a })));
    const found = async (filter: Document) =>
      (await collection.find(filter, { sort: { a: 1 } }).toArray()).map(({ a }) => a as string);
    for (const filter of [{ $and: [{ a: { $gte: 'a' } }, { a: /b/ }] }, { $and: [{ a: /b/ }, { a: { $gte: 'a' } }] }]) {
      expect(await found(filter)).toEqual(['ab', 'b', 'cb']);
      expect(await collection.countDocuments(filter)).toBe(3);
    }
    for (const more of [{ $ne: 'b' }, { $nin: ['b'] }, { $not: { $eq: 'b' } }, { $exists: false }, { $type: 'int' }]) {
      const filter = { a: { $gte: 'b', ...more } };
      expect(await collection.countDocuments(filter)).toBe((await found(filter)).length);
    }
    expect(await found({ a: { $gte: 'b', $ne: 'b' } })).toEqual(['cb', 'd']);
    expect(await found({ a: { $in: [/b$/, 'd'] } })).toEqual(['ab', 'b', 'cb', 'd']);
    expect(await collection.countDocuments({ a: { $in: ['d', /^c/] } })).toBe(2);
  });

  it('orders code, regular expressions and time stamps among themselves', async () => {
    const ordered = [
      [new Code('a'), new Code('b'), new Code('c')],
      [new BSONRegExp('a'), new BSONRegExp('b'), new BSONRegExp('b', 'i')],
      [new Timestamp({ t: 1, i: 2 }), new Timestamp({ t: 1, i: 3 }), new Timestamp({ t: 2, i: 1 })],
    ];
    for (const values of ordered) {
      const collection = server.db.collection<Document>(`o${new ObjectId().toHexString()}`);
      const places = [1, 2, 0];
      await collection.insertMany(places.map((at) => ({ _id: at as never, a: values[at] })));
      const sorted = await collection.find({}, { sort: { a: 1 } }).toArray();
      expect(sorted.map(({ _id }) => _id as unknown)).toEqual([0, 1, 2]);
    }
  });

  it('takes a pattern with an escape that needs none, and refuses one that is no pattern', async () => {
    const find = await fill([{ a: 'x-y' }, { a: 'xy' }, { a: 'x(y' }]);
    expect(await find({ a: { $regex: 'x\\-y' } })).toEqual([0]);
    expect(await find({ a: { $regex: 'X\\-Y', $options: 'i' } })).toEqual([0]);
    await expect(find({ a: { $regex: 'x(y' } })).rejects.toMatchObject({ code: 51091 });
  });

  it('refuses what it does not know, with the code of the server', async () => {
    const collection = server.db.collection('refused');
    await collection.insertOne({ a: 1 });
    expect(await errorCode(collection.findOne({ a: { $elemMatch: 5 } }))).toBe(2);
    expect(await errorCode(collection.findOne({}, { projection: { 'a.': 1 } }))).toBe(40353);
    expect(await errorCode(server.db.command({ insert: 'a$b', documents: [{ a: 1 }] }))).toBe(73);
    expect(await errorCode(collection.findOne({ a: { $nonsense: 1 } }))).toBe(2);
    expect(await errorCode(collection.findOne({ $nonsense: 1 } as Document))).toBe(2);
    expect(await errorCode(collection.findOne({ $or: [] }))).toBe(2);
    expect(await errorCode(collection.aggregate([{ $nonsense: 1 }]).toArray())).toBe(40324);
    expect(await errorCode(collection.aggregate([{ $project: { a: { $nonsense: 1 } } }]).toArray())).toBe(31325);
    expect(await errorCode(server.db.command({ nonsense: 1 }))).toBe(59);
  });
});
