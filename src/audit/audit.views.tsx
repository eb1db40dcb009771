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
  usePage,
  useWords,
  type Column,
} from '../platform/web';
import { auditTexts as texts } from './audit.messages';
import type { AuditEntry } from './audit.model';
import { actionName, kindName, kindNames } from './audited';
import { Changes } from './changes.views';
import type { ReadEntry } from './names';
import { firstBrokenEntry } from './entry.seals';

const common: readonly Column<ReadEntry>[] = [
  { label: texts.at, cell: (entry) => <When at={entry.at} /> },
  { label: texts.actor, cell: (entry) => entry.actorName },
  { label: texts.action, cell: (entry) => <ActionName action={entry.action} /> },
];

const details: readonly Column<ReadEntry>[] = [
  { label: texts.changes, minor: true, cell: (entry) => <Changes entry={entry} /> },
  { label: texts.reason, minor: true, cell: (entry) => entry.reason ?? '' },
];

const subjectColumn: Column<ReadEntry> = {
  label: texts.subject,
  cell: ({ subject }) => <SubjectName subject={subject} />,
};

/** The list of all that was done, newest first. */
export function AuditListPage({ page }: { page: Page<ReadEntry & { _id: unknown }> }) {
  const t = useWords();
  const kinds = kindNames().map(([value, label]) => ({ value, label }));
  const { query } = usePage();
  const filters = Object.fromEntries(
    ['subjectType', 'actorId', 'from', 'until'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  ) as Record<string, string>;
  return (
    <Layout
      title={t(texts.title)}
      actions={
        <a class="btn btn-outline-secondary" href={`/audit/entries.jsonl?${new URLSearchParams(filters).toString()}`}>
          {t(texts.lines)}
        </a>
      }
    >
      <ListFilters search={false}>
        <FilterSelect name="subjectType" label={texts.subjectType} choices={kinds} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <AuditTable page={page} />
    </Layout>
  );
}

export function AuditTable({ page }: { page: Page<ReadEntry & { _id: unknown }> }) {
  return <ListFragment caption={texts.title} columns={[...common, subjectColumn, ...details]} page={page} />;
}

/** The history of one record, for its page. */
export function History({ entries }: { entries: readonly ReadEntry[] }) {
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
export function Events({ entries }: { entries: readonly ReadEntry[] }) {
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
  return <>{t(actionName(action) ?? verbatim(action))}</>;
}

function SubjectName({ subject }: { subject: AuditEntry['subject'] }) {
  const t = useWords();
  return (
    <>
      {t(kindName(subject.type) ?? verbatim(subject.type))}: {subject.name}
    </>
  );
}
