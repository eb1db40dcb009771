import type { Day } from '../../platform/i18n';
import type { Period } from './report.rules';

/** The registers whose records the report counts. */
export const registers = [
  'designations',
  'verifiers',
  'standards',
  'instruments',
  'verifications',
  'certificates',
  'documents',
] as const;
export type Register = (typeof registers)[number];

/** The days of which a register holds everything. */
export interface CountedDays {
  readonly since: Day;
  readonly until?: Day | undefined;
}

/** Whether a count is whole: of what happened in a period, every day of it; of what there is, the day it is counted on. */
export function isWhole(basis: 'flow' | 'stock', { from, asAt }: Period, counted: CountedDays | undefined): boolean {
  if (!counted) return false;
  const first = basis === 'flow' ? from : asAt;
  return counted.since <= first && (!counted.until || asAt <= counted.until);
}
