import type { StateCounts } from '../instruments';
import { addDays, daysBetween } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { noticeStages, type NoticeStage } from './schedule-run.model';

/** How many days ahead each stage announces; overdue is what lies behind. */
const daysAhead: Readonly<Record<Exclude<NoticeStage, 'overdue'>, number>> = { days60: 60, days30: 30, days7: 7 };

/** Nothing further ahead than this is announced. */
export const furthestAhead = daysAhead.days60;

/** The nearest stage that applies to a due day; undefined when it is still far. Overdue begins the day after. */
export function stageOf(dueOn: Day, today: Day): NoticeStage | undefined {
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  if (left <= daysAhead.days7) return 'days7';
  if (left <= daysAhead.days30) return 'days30';
  return left <= daysAhead.days60 ? 'days60' : undefined;
}

/** True when this stage of a due day, or a nearer one, was announced already. */
export function isAnnounced(stage: NoticeStage, known: readonly NoticeStage[]): boolean {
  return known.some((each) => noticeStages.indexOf(each) >= noticeStages.indexOf(stage));
}

/** Days from `from` to `until`, both included. */
export interface DayRange {
  readonly from?: Day;
  readonly until?: Day;
}

/** What people ask for by a stage: everything that falls due within so many days, or is overdue. */
export function stageRange(stage: NoticeStage, today: Day): DayRange {
  if (stage === 'overdue') return { until: addDays(today, -1) };
  return { from: today, until: addDays(today, daysAhead[stage]) };
}

/** `2026-11` → its first and its last possible day. */
export function monthRange(month: string): Required<DayRange> {
  return { from: `${month}-01`, until: `${month}-31` };
}

/** `2026-12`, one on → `2027-01`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The days strictly between two days. */
export function daysWithin(after: Day, before: Day): Day[] {
  const count = Math.max(0, daysBetween(after, before) - 1);
  return Array.from({ length: count }, (_, index) => addDays(after, index + 1));
}

/** A month in weeks from Monday to Sunday; days of other months are absent. */
export function weeksOf(month: string): (Day | undefined)[][] {
  const first = `${month}-01`;
  const leading = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const length = daysBetween(first, `${monthAfter(month, 1)}-01`);
  const cells = Array.from({ length: Math.ceil((leading + length) / 7) * 7 }, (_, index) =>
    index < leading || index >= leading + length ? undefined : addDays(first, index - leading),
  );
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** All instruments: each is in exactly one state. */
export function totalOf(counts: StateCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
