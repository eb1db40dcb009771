import { isDay } from '../validity';
import { isConditionName } from './condition-names';
import { limitRegimes, weakerMark, type LimitRegime } from './limit';
import { LimitFile } from './limit-file';
import type { ConditionBound, LimitRow, LimitRule, LimitTable, RowCondition } from './limit-table';
import { readTerm, type Term } from './term';

const boundSides: readonly string[] = ['from', 'above', 'upTo', 'below', 'is'] satisfies ConditionBound['side'][];

/**
 * Reads a file of limit tables strictly: what is missing or malformed stops the program at its start. Rows marked
 * `unsure` are left out: they are in the file to say what must be looked up, never to judge.
 */
export function readLimitTables(name: string, content: unknown): readonly LimitTable[] {
  const { evidence, tables } = content as { evidence: unknown; tables: readonly object[] };
  const read: LimitTable[] = [];
  for (const table of tables) read.push(tableOf(new LimitFile(name, { ...table, evidence }), read));
  return read;
}

function tableOf(file: LimitFile, before: readonly LimitTable[]): LimitTable {
  const country = file.optionalText(file.part('country'), 'country');
  const types = file.part('instrumentTypes');
  if (!Array.isArray(types)) file.refuse('instrumentTypes', 'a list');
  return {
    code: file.text(file.part('code'), 'code'),
    document: file.head.document,
    edition: file.head.edition,
    title: file.head.title,
    country,
    instrumentTypeCodes: types.map((code: unknown) => file.text(code, 'instrumentTypes')),
    regime: regimeOf(file),
    validFrom: dayOf(file, 'validFrom'),
    validTo: dayOf(file, 'validTo'),
    rows: file.part('follows') === undefined ? ownRows(file) : followingRows(file, before),
  };
}

function ownRows(file: LimitFile): readonly LimitRow[] {
  return file
    .rows('rows', (row, path): LimitRow => {
      const { clause, mark } = file.grounds(row, path);
      const when = Object.entries(file.fields(row['when'], `${path}.when`));
      return {
        when: when.map(([name, wanted]) => conditionOf(file, name, wanted, `${path}.when.${name}`)),
        limit: ruleOf(file, row['limit'], `${path}.limit`),
        limitBelow: row['limitBelow'] === undefined ? null : ruleOf(file, row['limitBelow'], `${path}.limitBelow`),
        clause,
        mark,
      };
    })
    .filter(({ mark }) => mark !== 'unsure');
}

/** The rows of an earlier table of the file, times a factor: twice the limits of verification, for one in service. */
function followingRows(file: LimitFile, before: readonly LimitTable[]): readonly LimitRow[] {
  const follows = file.fields(file.part('follows'), 'follows');
  const { clause, mark } = file.grounds(follows, 'follows');
  const factor = file.decimal(follows['factor'], 'follows.factor');
  const followed =
    before.find(({ code }) => code === follows['table']) ?? file.refuse('follows.table', 'an earlier table');
  return followed.rows.map((row) => ({
    ...row,
    limit: { kind: 'times', factor, of: row.limit },
    limitBelow: row.limitBelow && { kind: 'times', factor, of: row.limitBelow },
    clause,
    mark: weakerMark(row.mark, mark),
  }));
}

function conditionOf(file: LimitFile, name: string, wanted: unknown, path: string): RowCondition {
  if (!isConditionName(name)) return file.refuse(path, 'a known condition');
  if (typeof wanted === 'string') return { name, oneOf: [wanted] };
  if (Array.isArray(wanted)) return { name, oneOf: wanted.map((choice: unknown) => file.text(choice, path)) };
  const bounds = Object.entries(file.fields(wanted, path)).flatMap(([side, terms]) => {
    if (!boundSides.includes(side)) file.refuse(`${path}.${side}`, 'a known side');
    const all: readonly unknown[] = Array.isArray(terms) ? terms : [terms];
    return all.map((term) => ({ side: side as ConditionBound['side'], term: termOf(file, term, path) }));
  });
  return { name, bounds };
}

function ruleOf(file: LimitFile, written: unknown, path: string): LimitRule {
  if (typeof written === 'string') return { kind: 'term', term: termOf(file, written, path) };
  for (const kind of ['greatest', 'least', 'sum'] as const) {
    const of = file.fields(written, path)[kind];
    if (Array.isArray(of)) return { kind, of: of.map((part: unknown) => ruleOf(file, part, `${path}.${kind}`)) };
  }
  return file.refuse(path, 'a term, or the greatest, the least or the sum of some');
}

function termOf(file: LimitFile, written: unknown, path: string): Term {
  return readTerm(file.text(written, path)) ?? file.refuse(path, 'a term such as 0.5 % × volume');
}

function regimeOf(file: LimitFile): LimitRegime | null {
  const regime = file.part('regime');
  return regime === null
    ? null
    : (limitRegimes.find((known) => known === regime) ?? file.refuse('regime', 'a regime or null'));
}

function dayOf(file: LimitFile, key: string): string | null {
  const day = file.optionalText(file.part(key), key);
  return day === null || isDay(day) ? day : file.refuse(key, 'a day');
}
