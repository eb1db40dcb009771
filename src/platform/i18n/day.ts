import type { Language } from './text';

/** A calendar day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Legal dates are days, never instants. */
export type Day = string;

/** Vietnam has kept UTC+7 without daylight saving since 1975. */
const vietnamOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The day it is in Vietnam at an instant; between 00:00 and 07:00 local time UTC still says yesterday. */
export function dayInVietnam(instant: Date): Day {
  return new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);
}

/** Reads `05/01/2023`, `5/1/2023` or `2023-01-05`; undefined when it is no day of the calendar. */
export function parseDay(typed: string): Day | undefined {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim());
  if (local) return realDay(local[3], local[2], local[1]);
  return iso ? realDay(iso[1], iso[2], iso[3]) : undefined;
}

/** Reads `11/2026`, `tháng 11/2026` or `2026-11` as `2026-11`; undefined when it is no month. */
export function parseMonth(typed: string): string | undefined {
  const local = /^(?:tháng\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(typed.trim());
  const iso = /^(\d{4})-(\d{2})$/.exec(typed.trim());
  const [year, month] = local ? [local[2], local[1]] : [iso?.[1], iso?.[2]];
  return realDay(year, month, '01')?.slice(0, 7);
}

/** `2023-01-05` → `05/01/2023`, the form Vietnamese readers write, in both languages. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** An instant as people in Vietnam read it: `05/01/2023 07:30`. */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + vietnamOffsetMs).toISOString();
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** Counts and amounts: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', digits).format(value);
}

/** When a day begins in Vietnam. */
export function midnightOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** The last instant of a day in Vietnam, to the millisecond that the database keeps. */
export function lastInstantOf(day: Day): Date {
  return new Date(midnightOf(day).getTime() + dayMs - 1);
}

/** The first and the last day of a year. */
export function daysOfYear(year: number): { readonly first: Day; readonly last: Day } {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

function realDay(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : undefined;
}
