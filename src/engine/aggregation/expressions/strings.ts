import type { BSONRegExp } from 'bson';
import { Int32 } from 'bson';
import { EngineError } from '../../errors';
import { compareStrings } from '../../values/compare';
import { toNumber } from '../../values/numbers';
import { isNumeric, order, typeName, typeOrder } from '../../values/types';
import { compileRegex } from '../../query/regex';
import type { ExpressionOperator } from './expression';
import { toText } from './types';
import { isNullish, onFields, onList } from './operands';

function text(value: unknown, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date || isNumeric(value)) return toText(value);
  throw new EngineError(16007, `can't convert from BSON type ${typeName(value)} to String (${name})`);
}

function strictText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new EngineError(16702, `${name} only supports strings, not ${typeName(value)}`);
  return value;
}

const count = (value: unknown, name: string): number => {
  if (!isNumeric(value)) throw new EngineError(34450, `${name}: positions must be numbers`);
  return Math.trunc(toNumber(value));
};

const concat = onList('$concat', [0, Infinity], (values) =>
  values.some(isNullish) ? null : values.map((value) => strictText(value, '$concat')).join(''),
);

const substr = (name: string): ExpressionOperator =>
  onList(name, [3, 3], ([value, start, length]) => {
    const points = [...text(value, name)];
    const size = count(length, name);
    return points.slice(count(start, name), size < 0 ? undefined : count(start, name) + size).join('');
  });

const substrBytes = (name: string): ExpressionOperator =>
  onList(name, [3, 3], ([value, start, length]) => {
    const bytes = Buffer.from(text(value, name));
    const from = count(start, name);
    const size = count(length, name);
    const cut = bytes.subarray(from, size < 0 ? undefined : from + size);
    const isWhole = (cut[0] ?? 0) >> 6 !== 2 && ((bytes[from + cut.length] ?? 0) >> 6 !== 2 || cut.length === 0);
    if (!isWhole) throw new EngineError(28656, `${name}: Invalid range, a character would be cut in two`);
    return cut.toString();
  });

const trim = (name: string, ends: 'both' | 'left' | 'right') =>
  onFields(name, ['input'], ['chars'], ({ input, chars }) => (doc, variables) => {
    const value = input?.(doc, variables);
    if (isNullish(value)) return null;
    const set = chars ? new Set(strictText(chars(doc, variables), name)) : undefined;
    const isCut = (char: string) => (set ? set.has(char) : /[\s\0]/u.test(char));
    const points = [...strictText(value, name)];
    let [from, to] = [0, points.length];
    while (ends !== 'right' && from < to && isCut(points[from] as string)) from++;
    while (ends !== 'left' && to > from && isCut(points[to - 1] as string)) to--;
    return points.slice(from, to).join('');
  });

const replace = (name: string, every: boolean) =>
  onFields(name, ['input', 'find', 'replacement'], [], ({ input, find, replacement }) => (doc, variables) => {
    const values = [input, find, replacement].map((evaluate) => evaluate?.(doc, variables));
    if (values.some(isNullish)) return null;
    const [source, wanted, by] = values.map((value) => strictText(value, name)) as [string, string, string];
    return every ? source.replaceAll(wanted, () => by) : source.replace(wanted, () => by);
  });

const regexOf = (pattern: unknown, options: unknown): RegExp => {
  if (typeOrder(pattern) !== order.regex) return compileRegex(strictText(pattern, 'regex'), options as string);
  const value = pattern as BSONRegExp;
  return compileRegex(value.pattern, `${value.options}${options as string}`);
};

const found = (match: RegExpMatchArray) => ({
  match: match[0],
  idx: new Int32([...(match.input ?? '').slice(0, match.index)].length),
  captures: match.slice(1).map((capture) => capture ?? null),
});

const regex = (name: string, answer: (source: string, pattern: RegExp) => unknown, otherwise: unknown) =>
  onFields(name, ['input', 'regex'], ['options'], ({ input, regex: pattern, options }) => (doc, variables) => {
    const source = input?.(doc, variables);
    const wanted = pattern?.(doc, variables);
    if (isNullish(source) || isNullish(wanted)) return otherwise;
    return answer(strictText(source, name), regexOf(wanted, options?.(doc, variables) ?? ''));
  });

const regexFind = (source: string, pattern: RegExp) => {
  const match = pattern.exec(source);
  return match ? found(match) : null;
};

const regexFindAll = (source: string, pattern: RegExp) =>
  [...source.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(found);

const split = onList('$split', [2, 2], ([value, separator]) => {
  if (isNullish(value) || isNullish(separator)) return null;
  return strictText(value, '$split').split(strictText(separator, '$split'));
});

const indexOf = onList('$indexOfCP', [2, 4], ([value, wanted, start, end]) => {
  if (isNullish(value)) return null;
  const points = [...strictText(value, '$indexOfCP')];
  const from = start === undefined ? 0 : count(start, '$indexOfCP');
  const to = end === undefined ? points.length : count(end, '$indexOfCP');
  const at = points.slice(from, to).join('').indexOf(strictText(wanted, '$indexOfCP'));
  return new Int32(at < 0 ? -1 : from + [...points.slice(from, to).join('').slice(0, at)].length);
});

export const strings: Readonly<Record<string, ExpressionOperator>> = {
  $concat: concat,
  $toLower: onList('$toLower', [1, 1], ([value]) => asciiCase(text(value, '$toLower'), 'toLowerCase')),
  $toUpper: onList('$toUpper', [1, 1], ([value]) => asciiCase(text(value, '$toUpper'), 'toUpperCase')),
  $strcasecmp: onList('$strcasecmp', [2, 2], ([a, b]) => {
    const [x, y] = [a, b].map((value) => asciiCase(text(value, '$strcasecmp'), 'toUpperCase')) as [string, string];
    return new Int32(Math.sign(compareStrings(x, y)));
  }),
  $strLenCP: onList('$strLenCP', [1, 1], ([value]) => new Int32([...strictText(value, '$strLenCP')].length)),
  $strLenBytes: onList(
    '$strLenBytes',
    [1, 1],
    ([value]) => new Int32(Buffer.byteLength(strictText(value, '$strLenBytes'))),
  ),
  $substrCP: substr('$substrCP'),
  $substrBytes: substrBytes('$substrBytes'),
  $substr: substrBytes('$substr'),
  $trim: trim('$trim', 'both'),
  $ltrim: trim('$ltrim', 'left'),
  $rtrim: trim('$rtrim', 'right'),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
  $regexMatch: regex('$regexMatch', (source, pattern) => pattern.test(source), false),
  $regexFind: regex('$regexFind', regexFind, null),
  $regexFindAll: regex('$regexFindAll', regexFindAll, []),
  $split: split,
  $indexOfCP: indexOf,
};

/** The server changes the case of ASCII letters only. */
function asciiCase(value: string, change: 'toLowerCase' | 'toUpperCase'): string {
  return value.replace(/[a-zA-Z]/g, (letter) => letter[change]());
}
