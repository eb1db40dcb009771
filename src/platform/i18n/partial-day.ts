import { formatDay, type Day } from './day';
import { fill, verbatim, type Text } from './text';

/**
 * How closely a source states a day: the day itself, its month, its year, or only a day by which it had happened.
 * What no source states is not guessed: rules and counts use a day only where it is certain.
 */
export const dayPrecisions = ['day', 'month', 'year', 'by'] as const;
export type DayPrecision = (typeof dayPrecisions)[number];

/** A day as far as it is known. `on` is the last day that it can be, so that what is counted up to a day is certain. */
export interface PartialDay {
  readonly on: Day;
  /** Absent where the source states the very day. */
  readonly precision?: DayPrecision | undefined;
}

/** The first day that it can be; undefined where only its last is known. */
function firstPossible({ on, precision = 'day' }: PartialDay): Day | undefined {
  const firsts = { day: on, month: `${on.slice(0, 7)}-01`, year: `${on.slice(0, 4)}-01-01`, by: undefined };
  return firsts[precision];
}

/** Whether it had certainly come by a day. */
export function certainlyBy(partial: PartialDay, day: Day): boolean {
  return partial.on <= day;
}

/** Whether it may have come by a day, though it is not certain. */
export function possiblyBy(partial: PartialDay, day: Day): boolean {
  return (firstPossible(partial) ?? '') <= day;
}

/** The last day of a month or year that a partial day names, so that `on` is the last day it can be. */
export function partialDay(typed: Day, precision: DayPrecision = 'day'): PartialDay {
  const [year = '', month = ''] = typed.split('-');
  const ends = { day: typed, by: typed, month: lastOfMonth(Number(year), Number(month)), year: `${year}-12-31` };
  return { on: ends[precision], ...(precision !== 'day' && { precision }) };
}

const words: Readonly<Record<Exclude<DayPrecision, 'day'>, Text>> = {
  month: { vi: 'tháng {month}/{year}', en: '{month}/{year}' },
  year: { vi: 'năm {year}', en: 'in {year}' },
  by: { vi: 'chậm nhất {day}', en: 'by {day}' },
};

/** `31/12/2022`, `tháng 11/2023`, `năm 2022`, `chậm nhất 31/12/2022`. */
export function formatPartialDay({ on, precision = 'day' }: PartialDay): Text {
  if (precision === 'day') return verbatim(formatDay(on));
  const [year = '', month = ''] = on.split('-');
  return fill(words[precision], { year, month, day: formatDay(on) });
}

function lastOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
