import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { MongoClient } from 'mongodb';
import mongoose from 'mongoose';
import { startEngine, startEngineThread } from '../../src/engine';
import { Database } from '../../src/engine/database';
import { expireDocuments } from '../../src/engine/expiry';
import { openLmdbStore } from '../../src/engine/storage/lmdb-store';
import type { Running } from './support';
import { errorCode, startTestEngine } from './support';

describe('the engine as a server', () => {
  let running: Running;
  let client: MongoClient;

  beforeEach(async () => {
    running = await startTestEngine();
    client = await MongoClient.connect(running.uri);
  });

  afterEach(async () => {
    await client.close();
    await running.stop();
  });

  it('lets in nobody without the password, which only its owner can read', async () => {
    const wrong = new MongoClient(running.uri.replace(/:[^:@]+@/, ':wrong@'));
    expect(await errorCode(wrong.connect())).toBe(18);
    const nobody = new MongoClient(running.uri.replace(/\/\/[^@]+@/, '//').replace(/&auth.*$/, ''));
    expect(await errorCode(nobody.db('a').collection('b').findOne())).toBe(13);
    await Promise.all([wrong.close(), nobody.close()]);
    expect(statSync(join(running.dataDir, 'engine.password')).mode & 0o777).toBe(0o600);
  });

  it('closes the connection on bytes that are no message, and goes on', async () => {
    const port = Number(new URL(running.uri).port);
    for (const bytes of [
      'GET / HTTP/1.1\r\n\r\n',
      '\x20\0\0\0\x01\0\0\0\0\0\0\0\xdd\x07\0\0\0\0\0\0\0\xff\xff\xff\x7f\0\0\0\0\0\0\0',
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(Buffer.from(bytes, 'latin1'));
      await new Promise((resolve) => socket.once('close', resolve));
    }
    expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 });
  });

  it('refuses documents larger than 16 MB', async () => {
    const collection = client.db('a').collection('b');
    await collection.insertOne({ text: 'x'.repeat(10_000_000) });
    expect(await errorCode(collection.updateOne({}, { $set: { more: 'x'.repeat(8_000_000) } }))).toBe(10334);
  });

  it('refuses a data directory that is open already', async () => {
    await expect(startEngine({ dataDir: running.dataDir })).rejects.toThrow('in use by another engine');
    await expect(startEngineThread({ dataDir: running.dataDir })).rejects.toThrow('in use by another engine');
  });

  it('has everything again after a restart', async () => {
    const dataDir = join(running.dataDir, 'restarted');
    const first = await startEngine({ dataDir });
    const before = await MongoClient.connect(first.uri);
    const collection = before.db('a').collection<Document>('b');
    await collection.createIndex({ tags: 1, n: 1 });
    const docs = [
      { _id: 1, tags: ['x', 'y'], n: 1 },
      { _id: 2, tags: 'x', n: 2 },
      { _id: 4, tags: [1, 10], n: 4 },
    ] as Document[];
    await collection.insertMany(docs);
    await before.close();
    await first.stop();
    expect(existsSync(join(dataDir, 'engine.lock'))).toBe(false);
    const second = await startEngine({ dataDir });
    const after = await MongoClient.connect(second.uri);
    const again = after.db('a').collection<Document>('b');
    expect(await again.find({ tags: 'x' }, { sort: { n: 1 }, hint: 'tags_1_n_1' }).toArray()).toEqual(docs.slice(0, 2));
    // An index that has met an array still knows it: two of its elements may each meet one of two conditions.
    expect(await again.find({ tags: { $gt: 5, $lt: 3 } }, { hint: 'tags_1_n_1' }).toArray()).toEqual(docs.slice(2));
    await again.insertOne({ _id: 3, tags: [] } as Document);
    expect(await again.countDocuments({})).toBe(4);
    await after.close();
    await second.stop();
  });

  it('runs in a thread of its own', async () => {
    const thread = await startEngineThread({ dataDir: join(running.dataDir, 'thread'), durable: false });
    const other = await MongoClient.connect(thread.uri);
    expect(await other.db('a').collection('b').insertOne({ a: 1 })).toMatchObject({ acknowledged: true });
    await other.close();
    await thread.stop();
  });

  it('serves mongoose: indexes, unique errors, timestamps, transactions', async () => {
    const connection = await mongoose.createConnection(running.uri, { dbName: 'm', autoIndex: true }).asPromise();
    const schema = new mongoose.Schema({ serial: { type: String, unique: true }, n: Number }, { timestamps: true });
    const Meter = connection.model('Meter', schema);
    await Meter.init();
    await Meter.create({ serial: 'A', n: 1 });
    expect(await errorCode(Meter.create({ serial: 'A' }))).toBe(11000);
    await connection.transaction(async (session) => {
      const meter = await Meter.findOne({ serial: 'A' }).session(session).orFail();
      meter.n = 2;
      await meter.save({ session });
    });
    expect((await Meter.findOne({ serial: 'A' }).orFail()).n).toBe(2);
    await connection.close();
  });

  it('removes documents whose time has passed, and only those', async () => {
    const sessions = client.db('a').collection<Document>('sessions');
    await sessions.createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
    const now = Date.now();
    const docs = [
      { _id: 'old', expires: new Date(now - 1000) },
      { _id: 'new', expires: new Date(now + 60_000) },
      { _id: 'none' },
    ];
    await sessions.insertMany(docs as Document[]);
    await client.close();
    await running.stop(true);
    const store = openLmdbStore(running.dataDir, false);
    await expireDocuments(new Database(store), now);
    await store.close();
    running = await startTestEngine(false, running.dataDir);
    client = await MongoClient.connect(running.uri);
    const left = await client.db('a').collection<Document>('sessions').find({}).toArray();
    expect(left.map((doc) => doc._id as unknown)).toEqual(['new', 'none']);
  });
});
