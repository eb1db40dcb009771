import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { dayInVietnam } from '../src/platform/i18n';
import { aimsOf } from './bench/aims';
import { runCases, type Result } from './bench/cases';
import { memoryOf, type Memory } from './bench/memory';
import { printResults } from './bench/print';
import { loadSample, startRegistryProcess, type RegistryProcess } from './bench/registry';
import { keepAccounts } from './demo-accounts';

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const say = (line: string) => console.error(line);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

/** `npm run bench -- S|M [--fresh] [--only=lots]`: on the embedded engine and, when `MONGODB_URI` is set, on that server too. */
async function main(): Promise<void> {
  const size = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? 'S';
  if (size !== 'S' && size !== 'M') throw new Error('Sizes are S (5,000 instruments) and M (100,000 instruments).');
  const folder = resolve('.bench', size);
  if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true });
  const server = process.env['MONGODB_URI'];
  const runs = [await benchOn('embedded engine', size, folder, {})];
  if (server)
    runs.push(
      await benchOn('MongoDB', size, join(folder, 'mongodb'), {
        MONGODB_URI: server,
        SESSION_SECRET: 'a secret for the bench alone, long enough',
        SEAL_KEY: 'a-key-for-the-bench-alone-that-is-long-enough',
      }),
    );
  const file = join(folder, 'results.json');
  writeFileSync(
    file,
    `${JSON.stringify({ size, at: new Date(), node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, runs }, null, 2)}\n`,
  );
  console.log(readFileSync(file, 'utf8'));
}

async function benchOn(engine: string, size: 'S' | 'M', dataDir: string, own: NodeJS.ProcessEnv) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const environment = {
    MONGODB_URI: '',
    LOG_LEVEL: 'warn',
    ...own,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    PUBLIC_URL: '',
  };
  const accounts = keepAccounts(dataDir);
  say(`${engine}, size ${size}: ${existsSync(join(dataDir, 'database')) ? 'the data of an earlier run' : 'loading'}`);
  await loadSample(size, environment);
  const registry = await startRegistryProcess(environment);
  const client = await mongo.MongoClient.connect(registry.databaseUri);
  try {
    const db = client.db('chuan-do');
    await assertOwnData(db, size);
    await pause(3000);
    const idle = memoryOf(registry.pid);
    const results = await runCases({ registry, client, db, accounts, today: dayInVietnam(new Date()), say }, only);
    const peak = peakOf(results);
    const aims = aimsOf(results, peak);
    printResults(`${engine}, size ${size}`, results, aims, idle, peak);
    return { engine, results, aims, idle, peak };
  } finally {
    await client.close();
    await stop(registry);
  }
}

/** The bench writes and deletes: it works only on a database that it has filled itself. */
async function assertOwnData(db: mongo.Db, size: 'S' | 'M'): Promise<void> {
  const run = await db
    .collection<{ _id: string; seed: string; instruments: number }>('seedruns')
    .findOne({ _id: 'province' });
  const expected = size === 'M' ? 100_000 : 5_000;
  if (run?.seed !== 'bench' || run.instruments !== expected)
    throw new Error(`The database does not hold the bench’s own data of size ${size}.`);
}

function peakOf(results: readonly Result[]): Memory | undefined {
  const peaks = results.flatMap(({ peak }) => peak ?? []);
  if (peaks.length === 0) return undefined;
  return {
    residentMb: Math.max(...peaks.map(({ residentMb }) => residentMb)),
    ownMb: Math.max(...peaks.map(({ ownMb }) => ownMb)),
  };
}

async function stop(registry: RegistryProcess): Promise<void> {
  await Promise.race([registry.stop(), pause(20_000)]);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
