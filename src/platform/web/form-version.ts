import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { readTypedNumber, typedText } from '../../metrology';
import { PreconditionFailedError } from '../http/errors';
import { parseDay } from '../i18n';
import { namePath, type ShownField } from './form-state';

type Values = Readonly<Record<string, unknown>>;

/** One field that two people changed from the same start. */
export interface FieldConflict {
  /** What the record holds now, as the field would show it. */
  readonly present: string;
}

/** What became of a form whose record was changed by somebody else while it was open. */
export interface Merge {
  /** What was typed, with the other person's values in the fields that this person did not touch. */
  readonly values: Record<string, unknown>;
  readonly conflicts: Readonly<Record<string, FieldConflict>>;
  /** The fields that took the other person's value by themselves. */
  readonly taken: readonly string[];
}

/** The hidden fields that a form carries about its record; no service sees them. */
const carried = ['version', '_opened', '_take', '_keep', '_keeps'] as const;

/** What the form said about itself: the version shown, the marks of the values shown, and what to take over. */
export interface Carried {
  readonly version: number | undefined;
  readonly opened: Readonly<Record<string, string>>;
  readonly take: readonly string[];
  /** The form is long, so that what was refused is kept as a draft too. */
  readonly keeps: boolean;
  /** It is only to be kept, by its button or by the script, or what was kept is to be forgotten. */
  readonly keep: 'page' | 'script' | 'drop' | undefined;
}

/** Takes the form's own hidden fields out of what was posted. */
export function takeCarried(body: Record<string, unknown>): Carried {
  const { version, _opened, _take, _keep, _keeps } = body;
  for (const name of carried) delete body[name];
  return {
    version: typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    opened: readMarks(_opened),
    take: [_take ?? []].flat().map(String),
    keeps: _keeps !== undefined,
    keep: _keep === 'page' || _keep === 'script' || _keep === 'drop' ? _keep : undefined,
  };
}

/** The version that a button carried: a change through a button too is made from the page that was seen. */
export function postedVersion(req: Request): number {
  const { version } = takeCarried((req.body ?? {}) as Record<string, unknown>);
  if (version === undefined) throw new PreconditionFailedError();
  return version;
}

function readMarks(typed: unknown): Record<string, string> {
  if (typeof typed !== 'string') return {};
  try {
    return Object.fromEntries(Object.entries(JSON.parse(typed) as object).map(([name, mark]) => [name, String(mark)]));
  } catch {
    return {};
  }
}

/** A short mark of what a record holds in each field, so that the form can say later what it was opened with. */
export function marksOf(record: Values, shown: Iterable<readonly [string, ShownField]>): Record<string, string> {
  return Object.fromEntries(
    [...shown].map(([name, { isNumber }]) => [name, (isNumber ? numberSign : '') + mark(textAt(record, name))]),
  );
}

/** The same fields, marked by what a record holds now. */
export function markedAnew(record: Values, opened: Readonly<Record<string, string>>): Record<string, string> {
  return marksOf(
    record,
    Object.entries(opened).map(([name, before]) => [name, { isNumber: before.startsWith(numberSign) }] as const),
  );
}

/** Stands before the mark of a number: `1,50` as it is typed is `1.50` as a record holds it. */
const numberSign = '#';

/**
 * Holds what was typed against the record as it is now. A field that only one side changed has that side's value;
 * a field that both changed, to different values, is asked.
 */
export function merge(typed: Values, present: Values, opened: Readonly<Record<string, string>>): Merge {
  const values = structuredClone(typed) as Record<string, unknown>;
  const conflicts: Record<string, FieldConflict> = {};
  const taken: string[] = [];
  const rows = Object.fromEntries(rowsSince(present, Object.keys(opened)).map((name) => [name, mark('')]));
  for (const [name, before] of Object.entries({ ...opened, ...rows })) {
    const isNumber = before.startsWith(numberSign);
    const was = isNumber ? before.slice(numberSign.length) : before;
    const [mine, theirs] = [isNumber ? numberAt(typed, name) : textAt(typed, name), textAt(present, name)];
    if (mine === theirs || mark(theirs) === was) continue;
    if (mark(mine) === was) {
      put(values, name, present, isNumber);
      taken.push(name);
    } else conflicts[name] = { present: isNumber ? typedText(theirs) : theirs };
  }
  return { values, conflicts, taken };
}

/** Fields of rows that a table of the form has got since it was opened, by somebody else's hand. */
function rowsSince(present: Values, opened: readonly string[]): string[] {
  const tables = new Set(opened.filter((name) => name.includes('[')).map((name) => namePath(name)[0] ?? ''));
  return [...tables].flatMap((table) => leaves(table, present[table])).filter((name) => !opened.includes(name));
}

function leaves(name: string, value: unknown): string[] {
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? '') === Object.prototype;
  return isPlain ? Object.entries(value as object).flatMap(([key, each]) => leaves(`${name}[${key}]`, each)) : [name];
}

/** What was typed, with the present values of some fields in their place. */
export function withTaken(typed: Values, present: Values, { take, opened }: Carried): Record<string, unknown> {
  const values = structuredClone(typed) as Record<string, unknown>;
  for (const name of take) put(values, name, present, opened[name]?.startsWith(numberSign));
  return values;
}

/** Sets one field to what another set of values holds there, in the shape in which forms post it. */
function put(values: Record<string, unknown>, name: string, source: Values, isNumber = false): void {
  const path = namePath(name);
  const last = path.pop() ?? name;
  let at = values;
  for (const part of path) {
    if (part === '__proto__') return;
    if (typeof at[part] !== 'object' || at[part] === null) at[part] = {};
    at = at[part] as Record<string, unknown>;
  }
  if (last === '__proto__') return;
  const value = rawAt(source, name);
  if (Array.isArray(value)) at[last] = value.map(String);
  else if (value === undefined || value === null || value === false) delete at[last];
  else at[last] = isNumber ? typedText(textOf(value)) : textOf(value);
}

function rawAt(values: Values, name: string): unknown {
  return namePath(name).reduce<unknown>(
    (at, part) => (at as Record<string, unknown> | null | undefined)?.[part],
    values,
  );
}

/** A number that was typed, as a record would hold it. */
function numberAt(typed: Values, name: string): string {
  const text = textAt(typed, name);
  const read = readTypedNumber(text);
  return read.kind === 'number' ? read.value : text;
}

/** One field's value as text that compares: days and line ends are written in one way. */
function textAt(values: Values, name: string): string {
  const value = rawAt(values, name);
  if (Array.isArray(value)) return value.map(textOf).sort().join('; ');
  return textOf(value);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === false || value === 'false') return '';
  if (typeof value === 'object' && !('toHexString' in value)) return JSON.stringify(value);
  const text = (typeof value === 'string' ? value : (value as { toString(): string }).toString())
    .replaceAll('\r\n', '\n')
    .trim();
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) ? (parseDay(text) ?? text) : text;
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
