import { verbatim } from '../platform/i18n';
import { useWords } from '../platform/web';
import { auditTexts as texts } from './audit.messages';
import { actionName, fieldWords, isShown, type FieldWords } from './audited';
import { inWords, labelOf } from './in-words';
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
  const { names, subject } = entry;
  const words = inWords(of, fieldWords(subject.type, field), { t, names, type: subject.type });
  if (words.length <= shortWords) return <>{words}</>;
  return (
    <details class="d-inline">
      <summary class="d-inline">{words.slice(0, shortWords)}…</summary>
      {words}
    </details>
  );
}
