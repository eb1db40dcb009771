import { disordersOf, type Moment, type StatedDays } from '../../metrology';
import type { Text } from '../i18n';
import { InvalidInputError } from './errors';

/** The fields in which days were typed: a fault is told at the later of the two days, if its sender can change it. */
export type DayFields = Readonly<Partial<Record<Moment, string>>>;

/** What is wrong with the order of the days, by field (`metrology/validity/day-order.ts`). */
export function dayFaults(days: StatedDays, fields: DayFields): Record<string, Text> {
  const faults = disordersOf(days).map(({ rule, message }) => {
    return [fields[rule.later] ?? fields[rule.earlier] ?? rule.later, message] as const;
  });
  return Object.fromEntries(faults);
}

/** No record is saved whose days are out of order. */
export function assertDayOrder(days: StatedDays, fields: DayFields): void {
  const faults = dayFaults(days, fields);
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}
