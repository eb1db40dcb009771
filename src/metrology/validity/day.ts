import type { Language } from '../text';

const vietnamOffsetHours = 7;
const dayMilliseconds = 86_400_000;

/** A calendar day, `YYYY-MM-DD`. It has no time and no zone. */
export type Day = string;

interface DayParts {
  year: number;
  month: number;
  date: number;
}

/** Reads `05/01/2023`, `5/1/2023` or `2023-01-05`; null when it is no day of the calendar. */
export function parseDay(typed: string): Day | null {
  const trimmed = typed.trim();
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (local) return calendarDay({ year: Number(local[3]), month: Number(local[2]), date: Number(local[1]) });
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  return iso ? calendarDay({ year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }) : null;
}

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-/.test(value) && parseDay(value) !== null;
}

/** `05/01/2023` in Vietnamese, `5 January 2023` in English, where the order of figures would be ambiguous. */
export function formatDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  if (language === 'vi') return `${padded(date, 2)}/${padded(month, 2)}/${padded(year, 4)}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
  return `${date} ${name} ${year}`;
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

/** The calendar day in Asia/Ho_Chi_Minh, UTC+7 without summer time, at an instant. */
export function todayInVietnam(instant: Date): Day {
  return new Date(instant.getTime() + vietnamOffsetHours * 3_600_000).toISOString().slice(0, 10);
}

function calendarDay(parts: DayParts): Day | null {
  const exists = parts.year >= 1 && parts.month >= 1 && parts.month <= 12 && parts.date >= 1;
  return exists && parts.date <= daysInMonth(parts.year, parts.month) ? dayText(parts) : null;
}

function partsOf(day: Day): DayParts {
  if (parseDay(day) !== day) throw new RangeError(`${day} is not a calendar day.`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

function dayNumber(day: Day): number {
  if (parseDay(day) !== day) throw new RangeError(`${day} is not a calendar day.`);
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
