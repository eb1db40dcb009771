import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { mongo } from 'mongoose';
import { dayInVietnam } from '../../src/platform/i18n';
import { ApiClient, HttpClient } from '../bench/http';
import { loadSample } from '../bench/registry';
import { templatesFor, type Template } from '../bench/sample';
import { keepAccounts, type AccountOnPaper } from '../demo-accounts';
import { startInstance, type Instance } from './instance';
import { openWire, type Wire } from './wire';

const folder = resolve('.bench', 'faults');
const secrets = {
  SESSION_SECRET: 'a secret for the faults alone, long enough',
  SEAL_KEY: 'a-key-for-the-faults-alone-that-is-long-enough',
};

/** A registry with the wire on which it reaches the database. */
export interface Running {
  readonly instance: Instance;
  readonly wire: Wire;
  readonly head: ApiClient;
  readonly technician: ApiClient;
}

/** A record that waits for its head. */
export interface Waiting {
  readonly id: string;
  readonly version: number;
}

/** A database of sample work that several registries share, and the people who work in one centre. */
export interface World {
  readonly db: mongo.Db;
  readonly head: AccountOnPaper;
  /** Process of the embedded engine; undefined on a server of MongoDB. */
  readonly enginePid?: number | undefined;
  readonly environment: NodeJS.ProcessEnv;
  start(own?: NodeJS.ProcessEnv): Promise<Running>;
  /** Records of a day's work, submitted; every instrument once. */
  waiting(by: ApiClient, count: number): Promise<Waiting[]>;
  close(): Promise<void>;
}

/** On the embedded engine, or on the server that `MONGODB_URI` names. */
export async function openWorld(say: (line: string) => void): Promise<World> {
  const server = process.env['MONGODB_URI'];
  const engine = server ? undefined : await startEngine(await keptSample(say));
  const uri = server ?? engine?.uri ?? '';
  const run = join(folder, 'run');
  const environment = { ...secrets, MONGODB_URI: uri, DATA_DIR: run, LOG_LEVEL: 'error', HOST: '127.0.0.1' };
  const accounts = keepAccounts(run);
  if (server) await loadSample('S', environment);
  const client = await mongo.MongoClient.connect(uri);
  const db = client.db('chuan-do');
  const [head, technician] = [accountOf(accounts, 'truongtt01'), accountOf(accounts, 'kiemdinhvien01')];
  const running: Running[] = [];
  let templates: Template[] | undefined;
  let stamps = 0;

  const start = async (own: NodeJS.ProcessEnv = {}): Promise<Running> => {
    const wire = await openWire(uri);
    const port = String(await freePort());
    const instance = await startInstance({ ...environment, PUBLIC_URL: '', PORT: port, ...own, MONGODB_URI: wire.uri });
    const signIn = (account: AccountOnPaper) => ApiClient.signIn(new HttpClient(instance.url), account);
    const started = { instance, wire, head: await signIn(head), technician: await signIn(technician) };
    running.push(started);
    return started;
  };

  const submit = async (by: ApiClient, { instrumentId, body }: Template): Promise<Waiting> => {
    const stampNumber = `FAULT ${Date.now().toString(36)} ${(stamps += 1)}`;
    const { id, version } = await by.post<Waiting>('/verifications', { ...body, instrumentId, stampNumber });
    const submitted = await by.post<Waiting>(`/verifications/${id}/transitions`, { to: 'submitted' }, version);
    return { id, version: submitted.version };
  };

  return {
    ...{ db, head, enginePid: engine?.pid, environment, start },
    waiting: async (by, count) => {
      templates ??= await allTemplates(db, by);
      const taken = templates.splice(0, count);
      if (taken.length < count) throw new Error(`the sample has only ${taken.length} instruments left, not ${count}`);
      const records: Waiting[] = [];
      for (const template of taken) records.push(await submit(by, template));
      return records;
    },
    close: async () => {
      for (const { instance, wire } of running) {
        await instance.kill();
        wire.close();
      }
      await client.close();
      engine?.stop();
    },
  };
}

/** As many as the sample has: what is asked for is halved until it can be had. */
async function allTemplates(db: mongo.Db, by: ApiClient): Promise<Template[]> {
  const today = dayInVietnam(new Date());
  for (let count = 1600; count > 10; count = Math.floor(count * 0.9))
    try {
      return await templatesFor(db, by, count, today);
    } catch {
      continue;
    }
  throw new Error('the sample has no instruments to verify again');
}

/** Loaded once and copied for each run: what a run breaks stays its own. */
async function keptSample(say: (line: string) => void): Promise<string> {
  const [kept, run] = [join(folder, 'sample'), join(folder, 'run')];
  if (!existsSync(join(kept, 'database'))) {
    say('loading the sample');
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true, mode: 0o700 });
    keepAccounts(kept);
    await loadSample('S', { ...secrets, MONGODB_URI: '', DATA_DIR: kept, LOG_LEVEL: 'error' });
  }
  rmSync(run, { recursive: true, force: true });
  cpSync(kept, run, { recursive: true });
  return join(run, 'database');
}

async function startEngine(dataDir: string) {
  const child: ChildProcess = fork(join(__dirname, 'engine-process.ts'), [dataDir], { execArgv: ['--import', 'tsx'] });
  const [uri] = (await once(child, 'message')) as [string];
  return { uri, pid: child.pid, stop: () => child.disconnect() };
}

function accountOf(accounts: readonly AccountOnPaper[], username: string): AccountOnPaper {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the sample has no account ${username}`);
  return account;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
