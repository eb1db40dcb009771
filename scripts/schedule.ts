import { parseArgs } from 'node:util';
import { readConfig } from '../src/config';
import { openDatabase } from '../src/database';
import { explainFailure } from '../src/main';
import { migrate } from '../src/migrate';
import { systemClock } from '../src/platform/clock';
import { dayInVietnam, parseDay } from '../src/platform/i18n';
import { createLog } from '../src/platform/log';
import { remindOfAppointments } from '../src/laboratory/orders';
import { runSchedule, smtpMail, type RunOutcome } from '../src/laboratory/schedule';

const sentences: Readonly<Record<RunOutcome, string>> = {
  done: 'Done.',
  alreadyDone: 'The schedule of this day has run already; nobody is told twice.',
  held: 'Another instance is running the schedule of this day.',
  interrupted: 'Interrupted; run it again to go on.',
};

/** `npm run schedule -- --date 2026-11-20`: the nightly schedule by hand. Without a day: today in Vietnam. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { date: { type: 'string' } } });
  const day = values.date === undefined ? dayInVietnam(systemClock.now()) : parseDay(values.date);
  if (!day) return refuse(`${values.date} is no day; write it as 2026-11-20.`);
  const config = readConfig();
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const database = await openDatabase(config, log).catch((error: unknown) =>
    explainHeldFolder(error, config.publicUrl),
  );
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  try {
    await migrate(log);
    const { publicUrl, smtpUrl } = config;
    const mail = smtpUrl ? smtpMail(smtpUrl, publicUrl) : undefined;
    const onProgress = ({ examined = 0, noticesMade = 0 }) =>
      console.log(`${day}: ${examined} examined, ${noticesMade} notices`);
    const outcome = await runSchedule({
      day,
      clock: systemClock,
      log,
      publicUrl,
      mail,
      signal: stopping.signal,
      remind: remindOfAppointments,
      onProgress,
    });
    console.log(`${day}: ${sentences[outcome]}`);
  } finally {
    await database.stop();
  }
}

/** The embedded engine serves one process: the registry itself runs the schedule while it holds the folder. */
function explainHeldFolder(error: unknown, publicUrl: string): never {
  if (!(error instanceof Error) || !/in use by another/.test(error.message)) throw error;
  return refuse(
    `${error.message}\nThe registry that holds it runs the schedule every night; to run it now, use the button at ${publicUrl}/schedule/runs.`,
  );
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}

main().catch(explainFailure);
