import { verbatim } from '../platform/i18n';
import { formatDecimal, formatQuantity, isDecimalText, isUnit } from '../metrology';
import { useWords, webTexts, type Words } from '../platform/web';
import { auditTexts as texts } from './audit.messages';
import { actionName, fieldWords, isShown, type FieldWords } from './audited';
import type { ReadEntry } from './names';

/** More changes than this fold away: a new record has one for every field. */
const shownAtOnce = 4;
/** Longer values fold away too; unfolded they are whole. */
const shortWords = 160;

/** What an entry changed, field by field in the fields' own words, both sides whole. */
export function Changes({ entry }: { entry: ReadEntry }) {
  const t = useWords();
  const { subject } = entry;
  const changes = entry.changes.filter(({ field }) => isShown(subject.type, field));
  const lines = (
    <ul class="list-unstyled small mb-0">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <FieldName words={fieldWords(subject.type, field)} field={field} />:{' '}
          <Value of={before} {...{ field, entry }} /> → <Value of={after} {...{ field, entry }} />
        </li>
      ))}
    </ul>
  );
  if (changes.length <= shownAtOnce) return lines;
  return (
    <details>
      <summary>{t(texts.fields, { count: changes.length })}</summary>
      {lines}
    </details>
  );
}

/** Who did what since, one line for each entry with what it changed. */
export function ChangesSince({ entries }: { entries: readonly ReadEntry[] }) {
  const t = useWords();
  return (
    <ul class="list-unstyled mb-0">
      {entries.map((entry) => (
        <li key={entry.sequence}>
          {t(actionName(entry.action) ?? verbatim(entry.action))} – {entry.actorName}, {t.instant(entry.at)}
          {entry.reason && ` (${entry.reason})`}
          <Changes entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** A field that the register no longer has keeps the name it was stored under. */
function FieldName({ words, field }: { words: FieldWords | undefined; field: string }) {
  const t = useWords();
  return words ? <>{t(labelOf(words))}</> : <code>{field}</code>;
}

function Value({ of, field, entry }: { of: unknown; field: string; entry: ReadEntry }) {
  const t = useWords();
  const words = inWords(of, fieldWords(entry.subject.type, field), { t, entry });
  if (words.length <= shortWords) return <>{words}</>;
  return (
    <details class="d-inline">
      <summary class="d-inline">{words.slice(0, shortWords)}…</summary>
      {words}
    </details>
  );
}

interface Reading {
  readonly t: Words;
  readonly entry: ReadEntry;
}

/** A value as people read it: words of lists, names of records, days and instants of Vietnam. */
function inWords(value: unknown, words: FieldWords | undefined, reading: Reading): string {
  const { t, entry } = reading;
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return t(value ? webTexts.yes : webTexts.no);
  if (Array.isArray(value)) return value.map((each) => inWords(each, words, reading)).join('; ') || '—';
  if (typeof value === 'object') return groupInWords(value as Record<string, unknown>, reading);
  if (typeof value !== 'string') return JSON.stringify(value);
  const stored = value;
  if (words && 'values' in words) return words.values[stored] ? t(words.values[stored]) : stored;
  if (words && 'of' in words) return entry.names.get(stored) ?? stored;
  if (words && 'isNumber' in words) return isDecimalText(stored) ? formatDecimal(stored, t.language) : stored;
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return t.day(stored);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(stored)) return t.instant(new Date(stored));
  return stored;
}

/** A quantity, or the parts of a group, each under its own words. */
function groupInWords(group: Readonly<Record<string, unknown>>, reading: Reading): string {
  const { value: amount, unit } = group;
  if (typeof amount === 'string' && isUnit(unit)) return formatQuantity({ value: amount, unit }, reading.t.language);
  const { subject } = reading.entry;
  return Object.entries(group)
    .map(([part, value]) => {
      const words = fieldWords(subject.type, part);
      return `${words ? reading.t(labelOf(words)) : part}: ${inWords(value, words, reading)}`;
    })
    .join(', ');
}

function labelOf(words: FieldWords) {
  return 'label' in words ? words.label : words;
}
