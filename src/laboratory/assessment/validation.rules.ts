import type { ValidationRun, ValidationStatus } from './validation-run.model';

/** How long a run may be silent before it counts as cut short. */
const leaseMs = 60_000;
/** How often a run tells that it is alive, and how far it is. */
export const tellEveryMs = 1_000;

export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

/** A run whose program ended in the middle, with nobody left to say so, is interrupted and never passed. */
export function statusOn(
  { status, leaseUntil }: Pick<ValidationRun, 'status' | 'leaseUntil'>,
  now: Date,
): ValidationStatus {
  return status === 'running' && leaseUntil <= now ? 'interrupted' : status;
}

export const verdicts = ['passed', 'failed', 'interrupted', 'running'] as const;
/** What a run says of the program: passed only when every case that could be calculated came out, and there was one. */
export type Verdict = (typeof verdicts)[number];

export function verdictOn(
  run: Pick<ValidationRun, 'status' | 'leaseUntil' | 'total' | 'passed' | 'incomplete'>,
  now: Date,
): Verdict {
  const status = statusOn(run, now);
  if (status !== 'done') return status;
  const calculable = run.total - (run.incomplete ?? 0);
  return calculable > 0 && run.passed === calculable ? 'passed' : 'failed';
}
