import type { Job } from '../../platform/jobs';
import { resumeApprovals, type ApprovalSettings } from './approval.running';

/** Lots that were cut short go on: at start, and every minute for those of an instance that died. */
export function approvalJobs(settings: ApprovalSettings): readonly Job[] {
  return [
    {
      name: 'approvals',
      cron: '* * * * *',
      alsoAtStart: true,
      quiet: true,
      run: (_now, signal) => resumeApprovals(settings, signal),
    },
  ];
}
