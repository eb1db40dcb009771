import type { Day } from '../../platform/i18n';
import { disposalRefusals, type DisposalRefusal } from './disposal.refusals';

/** What is known of a piece of work when it is judged whether it may go. */
export interface DisposalFacts {
  /** The day from which its term counts. */
  readonly day: Day;
  /** What is from before this day has been kept for the whole term. */
  readonly keptSince: Day;
  /** Whether its certificate still is valid. */
  readonly isValid: boolean;
  /** Whether it is the last result of an instrument that is in service or under repair. */
  readonly isLast: boolean;
  /** Whether a certificate that corrects it, or that it corrects, stays. */
  readonly isCorrected: boolean;
  readonly hasOpenImpact: boolean;
  readonly hasOpenOrder: boolean;
  /** Whether the reports count it, of its year or since the project began. */
  readonly isReported: boolean;
  /** Whether record and certificate are what was sealed. */
  readonly isProven: boolean;
}

/** What rests on it: every reason at once; none when it may go. */
export function refusalsOf(facts: DisposalFacts) {
  const found: readonly (readonly [boolean, DisposalRefusal])[] = [
    [facts.day >= facts.keptSince, 'termRuns'],
    [facts.isValid, 'stillValid'],
    [facts.isLast, 'lastOfInstrument'],
    [facts.isCorrected, 'corrected'],
    [facts.hasOpenImpact, 'openImpact'],
    [facts.hasOpenOrder, 'openOrder'],
    [facts.isReported, 'reported'],
    [!facts.isProven, 'bent'],
  ];
  return found.filter(([holds]) => holds).map(([, rule]) => disposalRefusals[rule]);
}
