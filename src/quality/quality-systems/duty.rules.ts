import type { Provenance } from '../../register/organizations';
import type { Day } from '../../platform/i18n';
import { yearlyDuties, type DutyDone, type QualitySystem, type YearlyDuty } from './quality-system.model';
import { appliedSince, type Existence } from './quality-system.rules';
import dutyTable from './yearly-duties.json';
import type { DutyState } from './duty.states';

export { type DutyState } from './duty.states';

/** By when a duty is done each year. */
export interface DutyRule extends Provenance {
  readonly duty: YearlyDuty;
  /** Month and day: `11-15`. */
  readonly due: string;
  readonly note?: string;
}

/** A duty of a year, and what has become of it. */
export interface DutyOfYear {
  readonly rule: DutyRule;
  readonly dueOn: Day;
  readonly state: DutyState;
  /** What was recorded, oldest first. */
  readonly done: readonly DutyDone[];
}

/**
 * The duties an agency owes in a year: those due while the agency existed and after its system was first applied,
 * and whatever was done besides. Of a year in which nobody entered anything, nothing is said to be missing.
 */
export function dutiesOfYear(
  system: Pick<QualitySystem, 'stages' | 'duties'>,
  agency: Existence,
  year: number,
  today: Day,
): DutyOfYear[] {
  const isKept = system.duties.some((each) => each.year === year);
  return yearlyDuties.map(dutyRule).flatMap((rule) => {
    const dueOn = `${year}-${rule.due}`;
    const done = system.duties.filter((each) => each.year === year && each.duty === rule.duty);
    if (done.length === 0 && !isOwed(dueOn, appliedSince(system), agency)) return [];
    return [{ rule, dueOn, state: stateOf(done, isKept, dueOn, today), done: [...done].sort(byDay) }];
  });
}

function dutyRule(duty: YearlyDuty): DutyRule {
  const rule = (dutyTable as readonly DutyRule[]).find((each) => each.duty === duty);
  if (!rule) throw new Error(`yearly-duties.json has no row for ${duty}`);
  return rule;
}

function isOwed(dueOn: Day, since: Day | undefined, { validFrom, validUntil }: Existence): boolean {
  if (!since || dueOn < since) return false;
  return (!validFrom || dueOn >= validFrom) && (!validUntil || dueOn <= validUntil);
}

function stateOf(done: readonly DutyDone[], isKept: boolean, dueOn: Day, today: Day): DutyState {
  if (done.length > 0) return 'done';
  if (today <= dueOn) return 'notYetDue';
  return isKept ? 'missing' : 'unknown';
}

function byDay(a: DutyDone, b: DutyDone): number {
  return a.doneOn < b.doneOn ? -1 : 1;
}
