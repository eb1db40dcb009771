import type { Clock } from '../../platform/clock';
import { dayInVietnam } from '../../platform/i18n';
import type { Job } from '../../platform/jobs';
import type { Logger } from '../../platform/log';
import { sendWaiting, smtpMail, type Mail } from './outbox';
import { runSchedule, type RunOptions } from './schedule.run';

export interface ScheduleJobsOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  /** Absent: messages stay in the outbox that the pages show. */
  readonly smtpUrl?: string | undefined;
  readonly remind?: RunOptions['remind'];
}

/**
 * The nightly schedule; also at start, for the nights in which the machine was off. And the mail, every minute: a server
 * that is back, or was set at a new start, is used at once.
 */
export function scheduleJobs({ clock, log, publicUrl, smtpUrl, remind }: ScheduleJobsOptions): readonly Job[] {
  const mail = smtpUrl ? smtpMail(smtpUrl, publicUrl) : undefined;
  return [
    {
      name: 'schedule',
      cron: '0 1 * * *',
      alsoAtStart: true,
      run: async (now, signal) => {
        await runSchedule({ day: dayInVietnam(now), clock, log, publicUrl, mail, signal, remind });
      },
    },
    ...(mail ? [mailJob(mail, clock, log)] : []),
  ];
}

function mailJob(mail: Mail, clock: Clock, log: Logger): Job {
  return {
    name: 'mail',
    cron: '* * * * *',
    alsoAtStart: true,
    quiet: true,
    run: async (_now, signal) => {
      await sendWaiting({ clock, mail, log, signal });
    },
  };
}
