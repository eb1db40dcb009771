import { History, type ReadEntry } from '../../audit';
import { Source } from '../organizations';
import type { Page } from '../../platform/database';
import type { Day, Text } from '../../platform/i18n';
import {
  Confirmed,
  Facts,
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
  type Tone,
} from '../../platform/web';
import {
  documentKindNames,
  documentStateNames,
  documentTexts as texts,
  legalKindNames,
  topicNames,
} from './document.messages';
import type { Dependent } from './document.dependent';
import { type DocumentRecord } from './document.model';
import { fullNumber, isSuperseded, numberKey, outOfForceFrom, stateOn, type DocumentState } from './document.rules';

export const list = { href: '/documents', label: texts.title };

interface ListProps {
  readonly page: Page<DocumentRecord>;
  /** The day whose states are shown. */
  readonly day: Day;
}

export function DocumentListPage({ mayManage, ...props }: ListProps & { mayManage: boolean }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayManage && (
          <a class="btn btn-primary" href={`${list.href}/new`}>
            {t(texts.register)}
          </a>
        )
      }
    >
      <ListFilters>
        <FilterSelect name="kind" label={texts.kind} choices={choicesOf(documentKindNames)} />
        <FilterSelect name="topic" label={texts.topic} choices={choicesOf(topicNames)} />
        <FilterSelect name="state" label={texts.state} choices={choicesOf(documentStateNames)} />
        <FilterText name="on" label={texts.stateOnDay} placeholder={t.day(props.day)} />
      </ListFilters>
      <DocumentTable {...props} />
    </Layout>
  );
}

export function DocumentTable({ page, day }: ListProps) {
  const t = useWords();
  const columns: Column<DocumentRecord>[] = [
    { label: texts.number, cell: (each) => <a href={addressOf(each)}>{each.number}</a> },
    { label: texts.documentTitle, cell: (each) => t(titleOf(each)) },
    { label: texts.kind, minor: true, cell: (each) => t(documentKindNames[each.kind]) },
    { label: texts.inForceFrom, minor: true, cell: (each) => t.day(each.inForceFrom) },
    { label: texts.state, cell: (each) => <StateMarks document={each} day={day} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function titleOf({ titleVi, titleEn }: DocumentRecord): Text {
  return titleVi ? { vi: titleVi, en: titleEn ?? titleVi } : texts.untitled;
}

interface RecordProps {
  readonly document: DocumentRecord;
  /** Other editions of the same standard or procedure. */
  readonly editions: readonly DocumentRecord[];
  readonly amendments: readonly DocumentRecord[];
  /** Documents of the catalogue that the record names, by `numberKey`. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly dependents: readonly Dependent[];
  readonly superseded: boolean;
  readonly history: readonly ReadEntry[];
  readonly day: Day;
  readonly mayManage: boolean;
}

export function DocumentPage(props: RecordProps) {
  const { document, superseded, dependents, history, mayManage } = props;
  const t = useWords();
  return (
    <Layout
      title={document.number}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={mayManage && <RecordActions address={addressOf(document)} />}
    >
      {superseded && <SupersededWarning {...props} />}
      <RecordFacts {...props} />
      <div class="mt-4">
        {(superseded || dependents.length > 0) && <Dependents dependents={dependents} />}
        <History entries={history} />
      </div>
    </Layout>
  );
}

function RecordActions({ address }: { address: string }) {
  const t = useWords();
  return (
    <>
      <a class="btn btn-outline-primary" href={`${address}/change`}>
        {t(texts.change)}
      </a>
      <a class="btn btn-outline-primary" href={`${address}/attach`}>
        {t(texts.attach)}
      </a>
    </>
  );
}

function SupersededWarning({ document, documents }: Pick<RecordProps, 'document' | 'documents'>) {
  const t = useWords();
  return (
    <div class="alert alert-warning" role="note">
      <strong>{t(texts.superseded)}</strong>
      <DocumentLinks numbers={document.replacedBy} documents={documents} />
      {!outOfForceFrom(document) && <p class="mb-0 mt-2">{t(texts.endNotRecorded)}</p>}
    </div>
  );
}

function RecordFacts({ document, documents, editions, amendments, day }: RecordProps) {
  const t = useWords();
  const links = (numbers: readonly string[]) => <DocumentLinks numbers={numbers} documents={documents} />;
  const records = (found: readonly DocumentRecord[]) => (
    <DocumentLinks numbers={found.map(fullNumber)} documents={byKey(found)} />
  );
  const legalKind = legalKindNames[document.legalKind ?? ''];
  return (
    <Facts
      facts={[
        { label: texts.titleVi, value: document.titleVi ?? t(texts.untitled) },
        { label: texts.titleEn, value: document.titleEn },
        { label: texts.kind, value: t(documentKindNames[document.kind]) },
        ...(legalKind ? [{ label: texts.legalKind, value: t(legalKind) }] : []),
        { label: texts.state, value: <StateMarks document={document} day={day} /> },
        { label: texts.issuer, value: document.issuer },
        { label: texts.issuingDecision, value: document.issuingDecision },
        { label: texts.issuedOn, value: t.day(document.issuedOn) },
        { label: texts.inForceFrom, value: t.day(document.inForceFrom) },
        { label: texts.inForceUntil, value: <LastDay document={document} /> },
        ...(document.inForceDoubtfulFrom
          ? [{ label: texts.inForceDoubtfulFrom, value: t.day(document.inForceDoubtfulFrom) }]
          : []),
        { label: texts.editions, value: records(editions) },
        { label: texts.replaces, value: links(document.replaces) },
        { label: texts.replacedBy, value: links(document.replacedBy) },
        { label: texts.amends, value: links(document.amends) },
        { label: texts.amendedBy, value: records(amendments) },
        { label: texts.adopts, value: <Adopted document={document} documents={documents} /> },
        { label: texts.topics, value: document.topics.map((each) => t(topicNames[each] ?? texts.topic)).join(', ') },
        { label: texts.note, value: document.note },
        ...(document.confirmed?.length
          ? [{ label: texts.confirmed, value: <Confirmed of={document.confirmed} /> }]
          : []),
        { label: texts.file, value: document.file && <a href={`${addressOf(document)}/file`}>{document.file.name}</a> },
        { label: texts.sha256, value: document.file && <code>{document.file.sha256}</code> },
        { label: texts.source, value: <Source provenance={document.provenance} /> },
      ]}
    />
  );
}

/** The last day in force, and what ended it. */
function LastDay({ document }: { document: DocumentRecord }) {
  const t = useWords();
  const over = outOfForceFrom(document);
  if (!over) return <>—</>;
  if (!isSuperseded(document)) return <>{t.day(document.inForceUntil)}</>;
  return <>{t(texts.endedBy, { day: t.day(over), numbers: document.replacedBy.join('; ') })}</>;
}

function Adopted({ document: { adopts }, documents }: Pick<RecordProps, 'document' | 'documents'>) {
  if (adopts.length === 0) return <>—</>;
  return (
    <ul class="list-unstyled mb-0">
      {adopts.map(({ number, degree }) => (
        <li key={number}>
          <DocumentLink number={number} documents={documents} /> ({degree})
        </li>
      ))}
    </ul>
  );
}

function Dependents({ dependents }: Pick<RecordProps, 'dependents'>) {
  const t = useWords();
  const columns: Column<Dependent>[] = [
    { label: texts.dependentName, cell: ({ name, href }) => (href ? <a href={href}>{t(name)}</a> : t(name)) },
    { label: texts.dependentKind, cell: ({ kind }) => t(kind) },
  ];
  return (
    <Section title={texts.dependents}>
      <Table caption={texts.dependents} columns={columns} rows={dependents} />
    </Section>
  );
}

interface LinkProps {
  readonly number: string;
  /** From `documentsByNumber`. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
}

/** A number, leading to the document's page when the catalogue has it. */
export function DocumentLink({ number, documents }: LinkProps) {
  const document = documents.get(numberKey(number));
  return document ? <a href={addressOf(document)}>{document.number}</a> : <>{number}</>;
}

function DocumentLinks({ numbers, documents }: Omit<LinkProps, 'number'> & { numbers: readonly string[] }) {
  if (numbers.length === 0) return <>—</>;
  return (
    <ul class="list-unstyled mb-0">
      {numbers.map((number) => (
        <li key={number}>
          <DocumentLink number={number} documents={documents} />
        </li>
      ))}
    </ul>
  );
}

const tones: Record<DocumentState, Tone> = {
  notYetInForce: 'neutral',
  inForce: 'good',
  replaced: 'warning',
  expired: 'warning',
  unknown: 'neutral',
};

function StateMarks({ document, day }: { document: DocumentRecord; day: Day }) {
  const state = stateOn(document, day);
  return (
    <>
      <Status text={documentStateNames[state]} tone={tones[state]} />{' '}
      {isSuperseded(document) && state !== 'replaced' && <Status text={texts.hasSuccessor} tone="warning" />}
    </>
  );
}

/** The choices of a field or filter: values with their names. */
export function choicesOf(names: Readonly<Record<string, Text>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function byKey(found: readonly DocumentRecord[]): ReadonlyMap<string, DocumentRecord> {
  return new Map(found.map((each) => [numberKey(fullNumber(each)), each]));
}

function addressOf({ _id }: DocumentRecord): string {
  return `${list.href}/${String(_id)}`;
}
