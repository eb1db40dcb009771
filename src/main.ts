import type { Server } from 'node:http';
import { createApp } from './app';
import { ConfigError, readConfig, startedByNpm, type Config } from './config';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { systemClock } from './platform/clock';
import { startJobs } from './platform/jobs';
import { createLog } from './platform/log';
import { stopOnSignal as stopProcessOnSignal } from './platform/stop';
import { approvalJobs, stopApprovals } from './laboratory/approvals';
import { disposalJobs, stopDisposals } from './department/disposals';
import { stopValidations } from './laboratory/assessment';
import { remindOfAppointments } from './laboratory/orders';
import { ledgerJobs } from './ledger.jobs';
import { scheduleJobs } from './laboratory/schedule';
import { version } from '../package.json';

/** A running registry. */
export interface RunningRegistry {
  readonly url: string;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Work to do on the open, migrated database before the first page is served: sample data. */
  readonly prepare?: () => Promise<void>;
}

/** Opens the database, brings it up to date, serves the pages and starts the nightly jobs. */
export async function startRegistry(config: Config, { prepare }: StartOptions = {}): Promise<RunningRegistry> {
  const log = createLog(config.logLevel);
  const clock = systemClock;
  const database = await openDatabase(config, log);
  await migrate(log);
  await prepare?.();
  const app = createApp({ ...config, clock, log, version });
  const server = await listen(app, config);
  const { publicUrl, paperUrl, smtpUrl, signingKey, signatureTimeStampUrl } = config;
  const schedule = scheduleJobs({ clock, log, publicUrl, smtpUrl, remind: remindOfAppointments });
  const approvals = approvalJobs({ clock, paperUrl, digital: { version, signingKey, signatureTimeStampUrl } });
  const ledger = ledgerJobs({ ...config, clock, log });
  const jobs = startJobs([...schedule, ...approvals, ...disposalJobs(clock), ...ledger.jobs], log);
  log.info({ url: config.publicUrl }, 'the registry is open');
  return {
    url: config.publicUrl,
    stop: async () => {
      await jobs.stop();
      await close(server);
      await stopApprovals();
      await stopDisposals();
      await stopValidations();
      await ledger.sealRest();
      await database.stop();
      log.info('stopped');
    },
  };
}

/** Stops on Ctrl-C and SIGTERM; what is being answered is answered first. */
export function stopOnSignal(registry: RunningRegistry): void {
  stopProcessOnSignal(() => registry.stop(), startedByNpm());
}

/** Says what is wrong in one plain sentence, not as a stack of calls. */
export function explainFailure(error: unknown): never {
  if (error instanceof ConfigError || isAddressInUse(error)) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}

function close(server: Server): Promise<void> {
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
  return new Promise((resolve) =>
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    }),
  );
}

function isAddressInUse(error: unknown): error is Error {
  return (error as { code?: string } | null)?.code === 'EADDRINUSE';
}

if (require.main === module) {
  Promise.resolve()
    .then(() => startRegistry(readConfig()))
    .then(stopOnSignal)
    .catch(explainFailure);
}
