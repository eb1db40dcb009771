import { EJSON } from 'bson';
import mongoose from 'mongoose';
import { readConfig, type Config } from '../../src/config';
import { openDatabase } from '../../src/database';
import { startRegistry } from '../../src/main';
import { migrate } from '../../src/migrate';
import { systemClock } from '../../src/platform/clock';
import { dayInVietnam } from '../../src/platform/i18n';
import { createLog } from '../../src/platform/log';
import { runSchedule } from '../../src/laboratory/schedule';
import { seedProvince, seedSizes } from '../../src/seed';
import { keepAccounts, passwordsOf } from '../demo-accounts';
import type { FromRegistry, ToRegistry } from './protocol';

/**
 * The registry in a process of its own, as `npm start` runs it. Besides serving, it tells its parent the database's address
 * and, when asked, the queries it makes, so that the bare driver can make the same ones.
 */
async function main(task: string | undefined, size: string | undefined): Promise<void> {
  const config = readConfig(process.env);
  if (task === 'seed') return loadSample(config, size === 'M' ? 'M' : 'S');
  const registry = await startRegistry({ paperUrl: config.publicUrl, ...config });
  const recorded: [collection: string, method: string, args: unknown[]][] = [];
  process.on('message', (message: ToRegistry) => {
    if (message === 'record')
      mongoose.set('debug', (collection, method, ...args) => void recorded.push([collection, method, args]));
    if (message === 'recorded') {
      mongoose.set('debug', false);
      tell({ kind: 'recorded', operations: EJSON.stringify(recorded.splice(0).map(withoutSession)) });
    }
    if (message === 'runSchedule') void scheduleToday(config).then(() => tell({ kind: 'scheduleRan' }));
    if (message === 'stop') void registry.stop().then(() => process.exit(0));
  });
  tell({ kind: 'ready', url: registry.url, databaseUri: databaseUri(config) });
}

async function scheduleToday({ publicUrl, logLevel }: Config): Promise<void> {
  const day = dayInVietnam(systemClock.now());
  const outcome = await runSchedule({ day, clock: systemClock, log: createLog(logLevel), publicUrl });
  if (outcome !== 'done') throw new Error(`the schedule of ${day} was ${outcome}`);
}

/** Loads in a process that then ends, so that its memory is not counted. */
async function loadSample(config: Config, size: 'S' | 'M'): Promise<void> {
  const log = createLog('warn');
  const database = await openDatabase(config, log);
  await migrate(log);
  const began = Date.now();
  const progress = (line: string) =>
    console.error(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}`);
  const passwords = passwordsOf(keepAccounts(config.dataDir));
  await seedProvince({ size: seedSizes[size], seed: 'bench', now: new Date(), passwords, progress });
  await database.stop();
  process.exit(0);
}

/** MongoDB's own address, or that of the embedded engine inside this process. */
function databaseUri({ mongodbUri }: Config): string {
  if (mongodbUri) return mongodbUri;
  const { hosts, credentials } = mongoose.connection.getClient().options;
  const user = `${credentials?.username ?? ''}:${credentials?.password ?? ''}`;
  return `mongodb://${user}@${String(hosts[0])}/?directConnection=true&authSource=admin&authMechanism=SCRAM-SHA-256`;
}

function withoutSession([collection, method, args]: [string, string, unknown[]]) {
  const plain = args.map((arg) => {
    if (typeof arg !== 'object' || arg === null || !('session' in arg)) return arg;
    const { session: _session, ...rest } = arg as Record<string, unknown>;
    return rest;
  });
  return { collection, method, args: plain };
}

function tell(message: FromRegistry): void {
  process.send?.(message);
}

void main(process.argv[2], process.argv[3]);
