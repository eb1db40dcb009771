import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { Logger } from '../../platform/log';
import { insertNew } from './insert-new';
import { sendWaiting, type Mail } from './outbox';
import { InterruptedError, LeaseLostError, takeLease, type Lease, type Progress } from './schedule.lease';
import { writeLetters } from './schedule.letters';
import { makeNotices } from './schedule.notices';
import { daysWithin } from './schedule.rules';
import { writeStampLetters } from './stamp.letters';
import { writeStandardLetters } from './standard.letters';
import { ScheduleRunModel } from './schedule-run.model';

export interface RunOptions {
  /** The day that "today" is for the run. */
  readonly day: Day;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  /** Absent: messages stay in the outbox. */
  readonly mail?: Mail | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What else is told on that day, by folders above: safe to run again. */
  readonly remind?: ((day: Day, at: Date) => Promise<void>) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** `held`: another instance is at it. `interrupted`: asked to stop; the next run goes on. */
export type RunOutcome = 'done' | 'alreadyDone' | 'held' | 'interrupted';

/**
 * Runs the schedule of one day: notices, letters, mail. Safe to start twice and on two instances, to kill at any
 * moment and to start again; a day is finished once, and nobody is told twice.
 */
export async function runSchedule(options: RunOptions): Promise<RunOutcome> {
  const { day, clock, log, mail, signal } = options;
  const lease = await takeLease(day, clock, signal);
  if (!lease) return (await ScheduleRunModel.exists({ _id: day, status: 'done' })) ? 'alreadyDone' : 'held';
  try {
    await recordMissedDays(day, clock.now());
    await finishEarlierRuns(options);
    const progress = await makeNotices(day, lease, options.onProgress);
    await finish(options, lease);
    log.info({ day, ...progress }, 'the schedule has run');
  } catch (error) {
    return await giveUp(error, lease, log);
  }
  if (mail) await sendWaiting({ clock, mail, log, signal });
  return 'done';
}

async function finish({ day, clock, publicUrl, remind }: RunOptions, lease: Lease): Promise<void> {
  await remind?.(day, clock.now());
  await writeLetters({ day, at: clock.now(), publicUrl, lease });
  await writeStampLetters({ day, at: clock.now(), publicUrl });
  await writeStandardLetters({ day, at: clock.now(), publicUrl });
  await lease.release({ status: 'done' });
}

/** An interrupted run may go on at once; a failed one too, under the id by which the failure was logged. */
async function giveUp(error: unknown, lease: Lease, log: Logger): Promise<RunOutcome> {
  if (error instanceof LeaseLostError) return 'held';
  if (error instanceof InterruptedError) {
    await lease.release({ status: 'running' });
    return 'interrupted';
  }
  const errorId = randomUUID();
  log.error({ err: error, errorId }, 'the schedule has failed');
  await lease.release({ status: 'failed', errorId });
  throw error;
}

/** Days on which nothing ran are kept on record. What they would have announced, this run announces by its nearest stage. */
async function recordMissedDays(day: Day, now: Date): Promise<void> {
  const last = await ScheduleRunModel.findOne({ _id: { $lt: day } })
    .sort({ _id: -1 })
    .lean();
  if (!last) return;
  const today = dayInVietnam(now);
  const missed = daysWithin(last._id, day < today ? day : today);
  const run = { startedAt: now, finishedAt: now, instance: '', leaseUntil: now, status: 'missed' } as const;
  const counts = { examined: 0, noticesMade: 0, messagesMade: 0 };
  await insertNew(
    ScheduleRunModel,
    missed.map((_id) => ({ _id, ...run, ...counts })),
  );
}

/** A run that died after it made notices has told nobody: its letters are written now. */
async function finishEarlierRuns(options: RunOptions): Promise<void> {
  const { day, clock, signal } = options;
  const unfinished = await ScheduleRunModel.find({ _id: { $lt: day }, status: { $in: ['running', 'failed'] } }).lean();
  for (const { _id } of unfinished) {
    const lease = await takeLease(_id, clock, signal);
    if (lease) await finish({ ...options, day: _id }, lease);
  }
}
