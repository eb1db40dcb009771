import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Clock } from '../../platform/clock';
import { isDuplicateKey } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { ScheduleRunModel, type ScheduleRun } from './schedule-run.model';

const leaseMs = 5 * 60 * 1000;
/** Progress is written no more often: each write costs a commit. */
const writeEveryMs = 1000;

/** The run was asked to stop; it goes on from here the next time. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** Another instance has taken the run over, since this one was silent for too long. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

export type Progress = Partial<Pick<ScheduleRun, 'examined' | 'noticesMade' | 'messagesMade'>>;

/** The right to run the schedule of one day. */
export interface Lease {
  /** Renews the right and notes how far the work is, at most once a second. */
  keep(progress: Progress): Promise<void>;
  /** Gives the right back; what is left to do is done by whoever takes it next. */
  release(outcome: { status: 'done' | 'failed' | 'running'; errorId?: string }): Promise<void>;
}

/**
 * Takes the run of a day: a new one, or one whose instance failed or died. Undefined when the day is done
 * or another instance is at it. The database decides, so that two instances never both have it.
 */
export async function takeLease(day: Day, clock: Clock, signal?: AbortSignal): Promise<Lease | undefined> {
  const instance = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const taken = (await begin(day, instance, clock.now())) ?? (await takeOver(day, instance, clock.now()));
  return taken ? leaseOf(day, instance, clock, signal) : undefined;
}

async function begin(day: Day, instance: string, now: Date): Promise<boolean | undefined> {
  try {
    await ScheduleRunModel.create({ _id: day, startedAt: now, instance, leaseUntil: later(now), status: 'running' });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

async function takeOver(day: Day, instance: string, now: Date): Promise<boolean> {
  const { matchedCount } = await ScheduleRunModel.updateOne(
    { _id: day, status: { $ne: 'done' }, leaseUntil: { $lte: now } },
    {
      $set: { startedAt: now, instance, leaseUntil: later(now), status: 'running', examined: 0 },
      $unset: { finishedAt: 1, errorId: 1 },
    },
  );
  return matchedCount === 1;
}

function leaseOf(day: Day, instance: string, clock: Clock, signal: AbortSignal | undefined): Lease {
  let unwritten: Progress = {};
  let writtenAt = performance.now();
  const write = async (changes: Partial<ScheduleRun>) => {
    const { matchedCount } = await ScheduleRunModel.updateOne(
      { _id: day, instance },
      { $set: { ...unwritten, ...changes } },
    );
    if (matchedCount === 0) throw new LeaseLostError(`the schedule of ${day} was taken over`);
    unwritten = {};
    writtenAt = performance.now();
  };
  return {
    keep: async (progress) => {
      unwritten = { ...unwritten, ...progress };
      if (performance.now() - writtenAt >= writeEveryMs) await write({ leaseUntil: later(clock.now()) });
      if (signal?.aborted) throw new InterruptedError(`the schedule of ${day} was interrupted`);
    },
    release: (outcome) => {
      const now = clock.now();
      return write({ ...outcome, leaseUntil: now, ...(outcome.status !== 'running' && { finishedAt: now }) });
    },
  };
}

function later(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}
