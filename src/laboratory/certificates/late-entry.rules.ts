import { daysBetween } from '../../metrology';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { lateRefusals as refusals } from './late-entry.messages';
import late from './late-entry.json';

/** What is asked of a record of work that lies back. */
export interface LateFacts {
  readonly performedOn: Day;
  /** The day on which it is submitted; today while it is not. */
  readonly enteredOn: Day;
  /** The day of the work as the certificate that is corrected says it. */
  readonly correctedDay: Day | undefined;
  readonly lateReason: string | undefined;
  readonly isConsented: boolean;
  /** True when a certificate would be issued now. */
  readonly isIssued: boolean;
}

/** So many days after the work a record is still entered in time: the registry's own rule (`late-entry.json`). */
export const lateAfterDays = late.afterDays;

/** Work entered long after its day. A correction of the same day is none: that work was entered before. */
export function isLate({ performedOn, enteredOn, correctedDay }: Omit<LateFacts, 'lateReason'>): boolean {
  return performedOn !== correctedDay && daysBetween(performedOn, enteredOn) > lateAfterDays;
}

/** Late work is entered with its reason, and its certificate issued with the department's consent. */
export function refusalsOfLate(facts: LateFacts): readonly Refusal[] {
  if (!isLate(facts)) return [];
  const values = { day: formatDay(facts.performedOn), days: lateAfterDays };
  const about = (refusal: Refusal) => ({ ...refusal, text: fill(refusal.text, values) });
  if (!facts.lateReason) return [about(refusals.noReason)];
  return facts.isIssued && !facts.isConsented ? [about(refusals.noConsent)] : [];
}
