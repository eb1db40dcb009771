import { midnightOf, type Day } from '../../platform/i18n';

const nineHours = 9 * 60 * 60 * 1000;

/** Nine o'clock of a day: when people are at work. */
export function morningOf(day: Day): Date {
  return new Date(midnightOf(day).getTime() + nineHours);
}
