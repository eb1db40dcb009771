import type { Document } from 'mongodb';
import { MongoClient } from 'mongodb';
import { startEngine } from '../../src/engine';

/**
 * Writes without end and prints what was acknowledged, one line each, until it is killed:
 * `i n` a document, `t n` a transaction of three documents, `u n` the counter's value.
 */
async function main(): Promise<void> {
  const engine = await startEngine({ dataDir: process.argv[2] as string });
  const client = await MongoClient.connect(engine.uri);
  const db = client.db('crash');
  const plain = db.collection<Document>('plain');
  await plain.createIndex({ n: 1 }, { unique: true });
  await plain.createIndex({ tags: 1 });
  const triples = db.collection<Document>('triples');
  await triples.createIndex({ group: 1 });
  const counters = db.collection<Document>('counters');
  await counters.insertOne({ _id: 'c', n: 0 } as Document);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const insert = async () => {
    for (let n = 0; ; n++) {
      await plain.insertOne({ n, tags: [`t${n % 5}`, `u${n % 3}`] });
      say(`i ${n}`);
    }
  };
  const transact = async () => {
    for (let group = 0; ; group++) {
      await client.withSession((session) =>
        session.withTransaction(async () => {
          for (let part = 0; part < 3; part++) await triples.insertOne({ group, part }, { session });
        }),
      );
      say(`t ${group}`);
    }
  };
  const count = async () => {
    for (;;) {
      const counter = await counters.findOneAndUpdate(
        { _id: 'c' } as Document,
        { $inc: { n: 1 } },
        { returnDocument: 'after' },
      );
      say(`u ${String(counter?.['n'])}`);
    }
  };
  await Promise.all([insert(), transact(), count()]);
}

void main();
