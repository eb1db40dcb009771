import type { mongo } from 'mongoose';
import type { AccountOnPaper } from '../demo-accounts';
import { accountOf } from './accounts';
import { BareWriter, replayOf } from './bare';
import { ApiClient, HttpClient, signInBrowser } from './http';
import { memoryOf, watchMemory, type Memory } from './memory';
import type { RegistryProcess } from './registry';
import { measureLots } from './lot';
import { move, record, type Versioned } from './records';
import { templatesFor } from './sample';
import { timed, timeInTurn, timingOf, type Timing } from './timing';

/** One line of the table. */
export interface Result {
  readonly name: string;
  readonly ours: Timing;
  readonly bare?: Timing;
  readonly peak?: Memory;
  /** Just before, when asked for growth. */
  readonly before?: Memory;
  /** How much of it a second holds: rows, certificates. */
  readonly perSecond?: { readonly count: number; readonly of: string };
  /** Of a deep page: its time over that of the first page, both asked in turn. */
  readonly overFirstPage?: number;
}

export interface Bench {
  readonly registry: RegistryProcess;
  readonly client: mongo.MongoClient;
  readonly db: mongo.Db;
  readonly accounts: readonly AccountOnPaper[];
  readonly today: string;
  readonly say: (line: string) => void;
}

const readRuns = 60;
const writeRuns = 20;
const heavyRuns = 5;
const deepShare = 0.8;

interface Read {
  readonly name: string;
  readonly path: string;
  /** The collections whose queries the bare driver makes too; all when not said. */
  readonly collections?: readonly string[];
  readonly runs?: number;
  /** The first page of the list of which this is a deep page. */
  readonly firstPath?: string;
}

/** All cases, or one group of them. */
export async function runCases(bench: Bench, only?: string): Promise<Result[]> {
  const http = new HttpClient(bench.registry.url);
  const officer = await ApiClient.signIn(http, accountOf(bench, 'sokhcn'));
  const results: Result[] = [];
  const add = (result: Result) => {
    results.push(result);
    bench.say(`${result.name}: ${result.ours.medianMs.toFixed(1)} ms`);
  };
  const measurings = {
    page: async () => add(await measurePage(bench, http)),
    reads: async () => {
      for (const read of await readsOf(bench, officer)) add(await measureRead(bench, officer, read));
    },
    writing: async () => (await measureWriting(bench, http)).forEach(add),
    lots: async () => (await measureLots(bench, http)).forEach(add),
    csv: async () => add(await measureCsv(bench, officer)),
    schedule: async () => add(await measureSchedule(bench)),
  };
  for (const [name, measureIt] of Object.entries(measurings)) if (!only || only === name) await measureIt();
  http.close();
  return results;
}

/** The list as people see it: HTML, in a signed-in browser. */
async function measurePage(bench: Bench, http: HttpClient): Promise<Result> {
  const headers = await signInBrowser(http, accountOf(bench, 'sokhcn'));
  const open = () => http.ask('/instruments', { headers });
  return measure(bench, { name: 'list page of 50 (HTML)', path: '', collections: ['instruments'] }, open);
}

async function readsOf({ db, today }: Bench, officer: ApiClient): Promise<Read[]> {
  const [instruments, verifications] = ['instruments', 'verifications'];
  const [some, record] = await Promise.all([
    db.collection(instruments).findOne({ serial: { $exists: true } }),
    db.collection(verifications).findOne(),
  ]);
  const deepInstruments = await deepPath(db, officer, instruments);
  const deepVerifications = await deepPath(db, officer, verifications);
  const report = `/reports/996/${today.slice(0, 4)}.json`;
  return [
    { name: 'API list of 50, first page', path: '/instruments?limit=50', collections: [instruments] },
    {
      name: 'API list of 50, deep page',
      path: deepInstruments,
      firstPath: '/instruments?limit=50',
      collections: [instruments],
    },
    {
      name: 'API list of 50, filtered and sorted',
      path: '/instruments?limit=50&typeCode=DT-03&sort=dueOn',
      collections: [instruments],
    },
    { name: 'API records of 50, first page', path: '/verifications?limit=50', collections: [verifications] },
    {
      name: 'API records of 50, deep page',
      path: deepVerifications,
      firstPath: '/verifications?limit=50',
      collections: [verifications],
    },
    {
      name: 'search by serial number',
      path: `/instruments?limit=50&q=${some?.['serial']}`,
      collections: [instruments],
    },
    { name: 'search by common words', path: '/instruments?limit=50&q=can+ban+nong+san', collections: [instruments] },
    { name: 'one instrument', path: `/instruments/${String(some?._id)}`, collections: [instruments] },
    {
      name: 'one record with its readings',
      path: `/verifications/${String(record?._id)}`,
      collections: [verifications],
    },
    { name: 'Đề án 996 report of the year', path: report, runs: heavyRuns },
  ];
}

async function measureRead(bench: Bench, officer: ApiClient, read: Read): Promise<Result> {
  const { path, firstPath } = read;
  const ask = () => officer.get(path);
  const result = await measure(bench, read, ask);
  if (!firstPath) return result;
  const { ours, theirs } = await timeInTurn(readRuns, ask, () => officer.get(firstPath));
  return { ...result, ...(theirs && { overFirstPage: ours.medianMs / theirs.medianMs }) };
}

/** Records the queries of one request, then times requests and the same queries in turn. */
async function measure(
  bench: Bench,
  { name, collections, runs = readRuns }: Read,
  ask: () => Promise<unknown>,
): Promise<Result> {
  const replay = replayOf(bench.db, await bench.registry.record(ask), collections);
  const { result, peak } = await watchMemory(bench.registry.pid, () => timeInTurn(runs, ask, replay));
  return { name, ours: result.ours, ...(result.theirs && { bare: result.theirs }), ...(peak && { peak }) };
}

/** The address of a page after four fifths of a list, found by walking there. */
async function deepPath(db: mongo.Db, officer: ApiClient, list: string): Promise<string> {
  const target = Math.floor((await db.collection(list).countDocuments()) * deepShare);
  let cursor = '';
  for (let seen = 0; seen < target; seen += 200) {
    const page = await officer.get<{ nextCursor: string | null }>(`/${list}?limit=200${cursor && `&cursor=${cursor}`}`);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  return `/${list}?limit=50&cursor=${cursor}`;
}

async function measureWriting(bench: Bench, http: HttpClient): Promise<Result[]> {
  const { db, client, registry, today } = bench;
  const technician = await ApiClient.signIn(http, accountOf(bench, 'kiemdinhvien01'));
  const head = accountOf(bench, 'truongtt01');
  const approver = await ApiClient.signIn(http, head);
  const templates = await templatesFor(db, technician, writeRuns * 2, today);
  const bare = await BareWriter.open(client, db, ['verifications', 'certificates', 'auditentries']);
  const recorded: Versioned[] = [];
  const create = async () => void recorded.push(await record(technician, templates[recorded.length]));
  const { result: creating, peak } = await watchMemory(registry.pid, () =>
    timeInTurn(writeRuns, create, () => bare.write(['verifications', 'auditentries'])),
  );
  const waiting: Versioned[] = [];
  for (const each of recorded) waiting.push(await move(technician, each, { to: 'submitted' }));
  const approve = () => move(approver, waiting.pop(), { to: 'approved', password: head.password });
  const issue = async () => {
    await bare.storeFile(90_000);
    await bare.write(['certificates', 'auditentries', 'auditentries', 'auditentries']);
  };
  const approving = await watchMemory(registry.pid, () => timeInTurn(writeRuns - 4, approve, issue));
  await bare.close();
  return [
    {
      name: 'create a verification',
      ours: creating.ours,
      ...(creating.theirs && { bare: creating.theirs }),
      ...(peak && { peak }),
    },
    {
      name: 'approve and issue with PDF',
      ours: approving.result.ours,
      ...(approving.result.theirs && { bare: approving.result.theirs }),
      ...(approving.peak && { peak: approving.peak }),
    },
  ];
}

async function measureCsv({ registry, db }: Bench, officer: ApiClient): Promise<Result> {
  let lines = 0;
  const download = async () => void ({ lines } = await officer.download('/instruments.csv'));
  const replay = replayOf(db, await registry.record(download), ['instruments']);
  const before = memoryOf(registry.pid);
  const { result, peak } = await watchMemory(registry.pid, () => timeInTurn(3, download, replay));
  return {
    name: 'CSV of all instruments',
    ours: result.ours,
    ...(result.theirs && { bare: result.theirs }),
    ...(peak && { peak }),
    ...(before && { before }),
    perSecond: { count: lines / (result.ours.medianMs / 1000), of: 'rows' },
  };
}

/** Everything is announced for the first time: the notices of earlier runs are taken away before. */
async function measureSchedule({ registry, db }: Bench): Promise<Result> {
  const forget = async () => {
    for (const name of ['duenotices', 'scheduleruns', 'messages']) await db.collection(name).deleteMany({});
  };
  const times: number[] = [];
  const { peak } = await watchMemory(registry.pid, async () => {
    for (let run = 0; run < 2; run += 1) {
      await forget();
      times.push(await timed(() => registry.runSchedule()));
    }
  });
  const due = { stateKey: { $gt: '', $lt: '9999-12-31' } };
  const bare = await timed(async () => {
    for await (const _instrument of db.collection('instruments').find(due)) continue;
  });
  return { name: 'nightly schedule over all', ours: timingOf(times), bare: timingOf([bare]), ...(peak && { peak }) };
}
