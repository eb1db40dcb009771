import {
  checkLedger,
  findNewestSeal,
  keepHead,
  makeDailySeal,
  readHead,
  runCheck,
  sealEntries,
  stampSeals,
} from './audit';
import { sendSeal, tellAdministrators } from './ledger.letters';
import type { Clock } from './platform/clock';
import { dayInVietnam } from './platform/i18n';
import type { Job } from './platform/jobs';
import type { Logger } from './platform/log';
import { askTimeStamp } from './platform/timestamps';

interface LedgerOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly dataDir: string;
  readonly publicUrl: string;
  /** Who keeps the daily seals outside; absent: nobody is written to. */
  readonly sealMail?: string | undefined;
  /** A time-stamp service (RFC 3161). */
  readonly timeStampUrl?: string | undefined;
}

/**
 * What keeps the chain of seals: every minute, and when the registry stops, whatever is in no block yet is sealed; every
 * night all of it is checked, and sealed in one line. It is composed here since what it tells people goes out by folders
 * that stand above the audit trail.
 */
export function ledgerJobs(options: LedgerOptions): { readonly jobs: readonly Job[]; sealRest(): Promise<void> } {
  const { clock, dataDir } = options;
  const sealRest = async (signal?: AbortSignal) => {
    const last = await sealEntries(() => clock.now(), signal);
    if (last) await keepHead(dataDir, { block: last._id, hash: last.hash });
  };
  const sealing: Job = {
    name: 'seal',
    cron: '* * * * *',
    alsoAtStart: true,
    quiet: true,
    run: (_now, signal) => sealRest(signal),
  };
  const night: Job = {
    name: 'check of seals',
    cron: '0 2 * * *',
    run: (now, signal) => runNight(options, now, signal),
  };
  const missed: Job = {
    name: 'missed check of seals',
    cron: '0 3 * * *',
    alsoAtStart: true,
    run: async (now, signal) => {
      const newest = await findNewestSeal();
      if (newest && newest._id < dayInVietnam(now)) await runNight(options, now, signal);
    },
  };
  return { jobs: [sealing, night, missed], sealRest: () => sealRest() };
}

/** The whole of a night's work; also run by tests, at the instant they say. */
export async function runNight(options: LedgerOptions, now: Date, signal?: AbortSignal): Promise<void> {
  const { log, dataDir, publicUrl, sealMail, timeStampUrl } = options;
  const check = await runCheck(now, () => checkLedger({ head: readHead(dataDir) }));
  if (check?.errorId) {
    log.error(
      { errorId: check.errorId, findings: check.findings?.map(({ text }) => text.en) },
      'the registry was bent',
    );
    await tellAdministrators(check, publicUrl, now);
  }
  const seal = await makeDailySeal(now);
  if (seal) await keepHead(dataDir, { block: seal.block, hash: seal.hash });
  if (seal && sealMail) await sendSeal(seal, sealMail, now);
  if (timeStampUrl) await stampSeals((text) => askTimeStamp(timeStampUrl, text), signal);
}
