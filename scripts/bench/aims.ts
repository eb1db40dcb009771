import type { Memory } from './memory';
import type { Result } from './cases';

/** A tenth more is noise. */
const noise = 1.1;

/** What the registry aims at with 100,000 instruments, and whether this run met it. */
export interface Aim {
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
}

export function aimsOf(results: readonly Result[], peak: Memory | undefined): Aim[] {
  const find = (name: string) => results.find((result) => result.name.startsWith(name));
  const lists = results.filter(({ name }) => name.startsWith('API '));
  const csv = find('CSV');
  return [
    ...lists.flatMap((result) => atMost(`${result.name}: at most 3 × the bare driver`, ratioOf(result), 3, '×')),
    ...lists.flatMap(({ name, overFirstPage }) =>
      atMost(`${name}: no slower than the first page`, overFirstPage, noise, '×'),
    ),
    ...atMost('nightly schedule under 20 s', inSeconds(find('nightly schedule')), 20, 's'),
    ...atMost('Đề án 996 report under 2 s', inSeconds(find('Đề án 996')), 2, 's'),
    ...atMost(
      'CSV in flat memory: grows by less than 100 MB over a run before',
      csv?.peak && csv.before && csv.peak.ownMb - csv.before.ownMb,
      100,
      'MB',
    ),
    ...atMost('own memory of the whole under 600 MB', peak?.ownMb, 600, 'MB'),
    ...atMost(
      'resident memory, with the pages of the database file in the cache, under 600 MB',
      peak?.residentMb,
      600,
      'MB',
    ),
  ];
}

export function ratioOf({ ours, bare }: Result): number | undefined {
  return bare && ours.medianMs / bare.medianMs;
}

function inSeconds(result: Result | undefined): number | undefined {
  return result && result.ours.medianMs / 1000;
}

function atMost(aim: string, value: number | undefined, limit: number, unit: string): Aim[] {
  if (value === undefined) return [];
  return [{ aim, measured: `${value.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`, met: value <= limit }];
}
