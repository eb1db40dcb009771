import type { Page } from '../platform/database';
import { verbatim } from '../platform/i18n';
import {
  FilterSelect,
  FilterText,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  Table,
  useWords,
  type Column,
} from '../platform/web';
import { actionName, auditTexts as texts, subjectTypeNames } from './audit.messages';
import type { AuditChange, AuditEntry } from './audit.model';
import { firstBrokenEntry } from './audit.rules';

const common: readonly Column<AuditEntry>[] = [
  { label: texts.at, cell: (entry) => <When at={entry.at} /> },
  { label: texts.actor, cell: (entry) => entry.actorName },
  { label: texts.action, cell: (entry) => <ActionName action={entry.action} /> },
];

const details: readonly Column<AuditEntry>[] = [
  { label: texts.changes, minor: true, cell: (entry) => <Changes changes={entry.changes} /> },
  { label: texts.reason, minor: true, cell: (entry) => entry.reason ?? '' },
];

const subjectColumn: Column<AuditEntry> = {
  label: texts.subject,
  cell: ({ subject }) => <SubjectName subject={subject} />,
};

/** The list of all that was done, newest first. */
export function AuditListPage({ page }: { page: Page<AuditEntry & { _id: unknown }> }) {
  const t = useWords();
  const kinds = Object.entries(subjectTypeNames).map(([value, label]) => ({ value, label }));
  return (
    <Layout title={t(texts.title)}>
      <ListFilters search={false}>
        <FilterSelect name="subjectType" label={texts.subjectType} choices={kinds} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <AuditTable page={page} />
    </Layout>
  );
}

export function AuditTable({ page }: { page: Page<AuditEntry & { _id: unknown }> }) {
  return <ListFragment caption={texts.title} columns={[...common, subjectColumn, ...details]} page={page} />;
}

/** The history of one record, for its page. */
export function History({ entries }: { entries: readonly AuditEntry[] }) {
  const broken = firstBrokenEntry(entries);
  return (
    <Section
      title={texts.history}
      actions={broken === undefined ? <Status text={texts.sealed} tone="good" /> : <BrokenSeal sequence={broken} />}
    >
      <Table caption={texts.history} columns={[...common, ...details]} rows={entries} />
    </Section>
  );
}

/** The newest events of an account, for its page and for its owner's. */
export function Events({ entries }: { entries: readonly AuditEntry[] }) {
  const details: Column<AuditEntry> = {
    label: texts.eventDetails,
    minor: true,
    cell: ({ subject, changes }) => [subject.name, ...changes.map(({ after }) => String(after))].join(' · '),
  };
  return (
    <Section title={texts.events}>
      <Table caption={texts.events} columns={[...common, details]} rows={entries} />
    </Section>
  );
}

function BrokenSeal({ sequence }: { sequence: number }) {
  const t = useWords();
  return <Status text={verbatim(t(texts.broken, { sequence }))} tone="bad" />;
}

function When({ at }: { at: Date }) {
  const t = useWords();
  return <time dateTime={at.toISOString()}>{t.instant(at)}</time>;
}

function ActionName({ action }: { action: string }) {
  const t = useWords();
  return <>{t(actionName(action))}</>;
}

function SubjectName({ subject }: { subject: AuditEntry['subject'] }) {
  const t = useWords();
  return (
    <>
      {t(subjectTypeNames[subject.type] ?? verbatim(subject.type))}: {subject.name}
    </>
  );
}

/** More changes than this fold away: a new record has one for every field. */
const shownAtOnce = 4;

function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const t = useWords();
  const lines = (
    <ul class="list-unstyled small mb-0">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code>: {show(before)} → {show(after)}
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

function show(value: unknown): string {
  if (value === undefined || value === null) return '∅';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
