const dayMilliseconds = 86_400_000;

/** A calendar day, `YYYY-MM-DD`. It has no time and no zone. */
export type Day = string;

interface DayParts {
  year: number;
  month: number;
  date: number;
}

/** True for a day that the calendar has. */
export function isDay(value: string): boolean {
  const figures = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!figures) return false;
  const [year, month, date] = figures.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The same date `months` later (or earlier); the last day of the month where that date does not exist. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayText({ year: toYear, month: toMonth, date: Math.min(date, daysInMonth(toYear, toMonth)) });
}

export function lastDayOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayText({ year, month, date: daysInMonth(year, month) });
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (dayNumber(to) - dayNumber(from)) / dayMilliseconds;
}

export function addDays(day: Day, days: number): Day {
  return new Date(dayNumber(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}

function partsOf(day: Day): DayParts {
  if (!isDay(day)) throw new RangeError(`${day} is not a calendar day.`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a calendar day.`);
  return Date.parse(day);
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayText({ year, month, date }: DayParts): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

function padded(figure: number, width: number): string {
  return String(figure).padStart(width, '0');
}
