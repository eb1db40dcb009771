import type { Text } from '../platform/i18n';
import { formatDecimal, formatQuantity, isDecimalText, isUnit } from '../metrology';
import { webTexts, type Words } from '../platform/web';
import { isUntold, partWords, type FieldWords } from './audited';

/** In whose language, of which kind of record, and what the records are called that values name by their ids. */
export interface Reading {
  readonly t: Words;
  readonly type: string;
  readonly names: ReadonlyMap<string, string>;
}

/** A value as people read it: words of lists, names of records, days and instants of Vietnam. */
export function inWords(value: unknown, words: FieldWords | undefined, reading: Reading): string {
  const { t, names } = reading;
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return t(value ? webTexts.yes : webTexts.no);
  if (Array.isArray(value)) return value.map((each) => inWords(each, words, reading)).join('; ') || '—';
  if (words && 'byItsName' in words) return inWords((value as { name?: unknown }).name, undefined, reading);
  if (typeof value === 'object') return groupInWords(value as Record<string, unknown>, reading);
  if (typeof value !== 'string') return JSON.stringify(value);
  const stored = value;
  if (words && 'values' in words) return words.values[stored] ? t(words.values[stored]) : stored;
  if (words && 'isNumber' in words) return isDecimalText(stored) ? formatDecimal(stored, t.language) : stored;
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return t.day(stored);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(stored)) return t.instant(new Date(stored));
  return names.get(stored) ?? stored;
}

/** A quantity, a sentence in both languages, or the parts of a group, each under its own words. */
function groupInWords(group: Readonly<Record<string, unknown>>, reading: Reading): string {
  const { value: amount, unit, vi, en } = group;
  const { t, type } = reading;
  if (typeof amount === 'string' && isUnit(unit)) return formatQuantity({ value: amount, unit }, t.language);
  if (typeof vi === 'string' && typeof en === 'string') return t({ vi, en });
  return Object.entries(group)
    .filter(([part]) => !isUntold(part))
    .map(([part, value]) => {
      const words = partWords(type, part);
      return `${words ? t(labelOf(words)) : part}: ${inWords(value, words, reading)}`;
    })
    .join(', ');
}

export function labelOf(words: FieldWords): Text {
  return 'label' in words ? words.label : words;
}
