import { addMonths, lastDayOfMonth, type Day } from './day';

/**
 * The last day of the month of performance plus the period, as certificates print "Có giá trị đến".
 * A proposal: what a certificate prints is stored as printed. Null when no period is known; it is never guessed.
 */
export function proposeValidUntil(performedOn: Day, periodMonths: number): Day;
export function proposeValidUntil(performedOn: Day, periodMonths: number | null): Day | null;
export function proposeValidUntil(performedOn: Day, periodMonths: number | null): Day | null {
  if (periodMonths === null) return null;
  if (!Number.isInteger(periodMonths) || periodMonths < 1)
    throw new RangeError('A period is whole months, at least 1.');
  return lastDayOfMonth(addMonths(performedOn, periodMonths));
}

/** Valid through the whole of the printed day; overdue from the next. */
export function isOverdue(validUntil: Day, today: Day): boolean {
  return today > validUntil;
}
