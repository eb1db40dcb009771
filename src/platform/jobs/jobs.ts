import { randomUUID } from 'node:crypto';
import { schedule } from 'node-cron';
import { systemClock, type Clock } from '../clock';
import type { Logger } from '../log';

/** Work that is done by the clock. */
export interface Job {
  readonly name: string;
  /** When, in Asia/Ho_Chi_Minh: `0 1 * * *` is every night at one. */
  readonly cron: string;
  /** Also done when the registry starts: an office PC is often switched off at night. */
  readonly alsoAtStart?: boolean;
  /** Not worth a line in the log each time it runs. */
  readonly quiet?: boolean;
  /** Does the work. It stops at the next safe place when the signal says so, and goes on the next time. */
  run(now: Date, signal: AbortSignal): Promise<void>;
}

export interface RunningJobs {
  /** Lets no job start any more, asks running ones to stop, and waits for them. */
  stop(): Promise<void>;
}

/** Starts the jobs. One that fails is logged with an id and tried again the next time; it stops nothing else. */
export function startJobs(jobs: readonly Job[], log: Logger, clock: Clock = systemClock): RunningJobs {
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  const start = (job: Job): Promise<void> => {
    const present = running.get(job.name);
    if (present) return present;
    const run = runOnce(job, { log, clock, signal: stopping.signal }).finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  };
  const tasks = jobs.map((job) =>
    schedule(job.cron, () => start(job), { name: job.name, timezone: 'Asia/Ho_Chi_Minh', noOverlap: true }),
  );
  for (const job of jobs) if (job.alsoAtStart) void start(job);
  return {
    stop: async () => {
      stopping.abort();
      for (const task of tasks) await task.destroy();
      await Promise.all(running.values());
    },
  };
}

async function runOnce(
  job: Job,
  { log, clock, signal }: { log: Logger; clock: Clock; signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return;
  const level = job.quiet ? 'debug' : 'info';
  log[level]({ job: job.name }, 'job started');
  try {
    await job.run(clock.now(), signal);
    log[level]({ job: job.name }, 'job ended');
  } catch (error) {
    log.error({ job: job.name, err: error, errorId: randomUUID() }, 'job failed');
  }
}
