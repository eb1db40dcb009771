import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Document } from 'mongodb';
import { MongoClient } from 'mongodb';
import { startEngine } from '../../src/engine';

describe('an engine killed while it writes', () => {
  let dataDir: string;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'engine-crash-'));
  });

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  /** Runs the writing process and kills it in the middle; answers what it said was acknowledged. */
  async function writeAndKill(): Promise<string[][]> {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'crash.child.ts'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    for (let waited = 0; !output.includes('t 20\n') && waited < 20_000; waited += 50) await setTimeout(50);
    child.kill('SIGKILL');
    await ended;
    const whole = output.slice(0, output.lastIndexOf('\n'));
    return whole.split('\n').map((line) => line.split(' '));
  }

  it('has every acknowledged write, no half transaction, and indexes that agree with the documents', async () => {
    const lines = await writeAndKill();
    const acknowledged = (kind: string) => lines.filter(([found]) => found === kind).map(([, n]) => Number(n));
    expect(acknowledged('t').length).toBeGreaterThan(20);
    const engine = await startEngine({ dataDir });
    const client = await MongoClient.connect(engine.uri);
    try {
      const db = client.db('crash');
      const stored = await db
        .collection('plain')
        .find({}, { hint: { $natural: 1 } })
        .toArray();
      const numbers = new Set(stored.map((doc) => doc['n'] as number));
      expect(acknowledged('i').filter((n) => !numbers.has(n))).toEqual([]);
      for (const doc of stored) {
        expect(await db.collection('plain').countDocuments({ n: doc['n'] as number }, { hint: 'n_1' })).toBe(1);
      }
      const tagged = await db.collection('plain').find({ tags: 't1' }, { hint: 'tags_1' }).toArray();
      expect(tagged.length).toBe(stored.filter((doc) => (doc['tags'] as string[]).includes('t1')).length);
      const groups = await db
        .collection('triples')
        .aggregate([{ $group: { _id: '$group', parts: { $sum: 1 } } }])
        .toArray();
      expect(groups.filter((group) => group['parts'] !== 3)).toEqual([]);
      const complete = new Set(groups.map((group) => group['_id'] as number));
      expect(acknowledged('t').filter((group) => !complete.has(group))).toEqual([]);
      const counter = await db.collection<Document>('counters').findOne({});
      expect(counter?.['n']).toBeGreaterThanOrEqual(Math.max(...acknowledged('u')));
    } finally {
      await client.close();
      await engine.stop();
    }
  });
});
