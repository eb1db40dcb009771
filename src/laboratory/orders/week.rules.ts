import { addDays } from '../../metrology';
import { dayField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';

/** Any day of the week that is asked for; this week without one. */
export interface WeekQuery {
  readonly from?: Day;
}
export const weekSchema = Joi.object<WeekQuery>({ from: dayField() });

/** The seven days of the week that a day lies in, from Monday on. */
export function weekOf(day: Day): readonly Day[] {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, at) => addDays(day, at - sinceMonday));
}
