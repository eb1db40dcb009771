import { proposalTexts } from '../../access';
import {
  Form,
  Layout,
  NumberField,
  SelectField,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { retentionTexts } from './retention.messages';
import { termTexts as texts } from './retention-term.messages';
import { termKeys, type RetentionTermRecord } from './retention-term.model';
import { classNames } from './retention.rules';

export const retentionHome = { href: '/assessment/retention', label: retentionTexts.title } as const;

/** Terms that hold, and proposals with what can be done about them. */
export function TermTable({ terms, mayManage }: { terms: readonly RetentionTermRecord[]; mayManage: boolean }) {
  const t = useWords();
  const columns: Column<RetentionTermRecord>[] = [
    { label: texts.recordClass, cell: ({ recordClass }) => t(classNames[recordClass]) },
    { label: retentionTexts.term, cell: ({ years }) => t(retentionTexts.years, { years }) },
    { label: texts.document, cell: ({ document }) => document },
    { label: texts.state, cell: (term) => <TermState term={term} /> },
    { label: proposalTexts.proposedBy, minor: true, cell: ({ proposedBy }) => proposedBy },
    { label: proposalTexts.confirmedBy, minor: true, cell: ({ confirmedBy }) => confirmedBy ?? '—' },
    { label: texts.confirm, cell: (term) => mayManage && isOpen(term) && <TermLinks term={term} /> },
  ];
  return <Table caption={texts.title} columns={columns} rows={terms} rowKey={({ _id }) => String(_id)} />;
}

function TermState({ term }: { term: RetentionTermRecord }) {
  if (term.confirmedAt) return <Status text={texts.inForce} tone="good" />;
  if (term.refusedAt) return <Status text={proposalTexts.refused} tone="bad" />;
  return <Status text={proposalTexts.waiting} tone="warning" />;
}

function TermLinks({ term }: { term: RetentionTermRecord }) {
  const t = useWords();
  const address = `${retentionHome.href}/terms/${String(term._id)}`;
  return (
    <>
      <a href={`${address}/confirm`}>{t(texts.confirm)}</a> <a href={`${address}/refuse`}>{t(texts.refuse)}</a>
    </>
  );
}

export function ProposeTermPage() {
  const t = useWords();
  return (
    <Layout title={t(texts.propose)} failed={useFormFailed()} crumbs={crumbs(t)}>
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.propose} cancel={retentionHome.href}>
        <SelectField
          name="recordClass"
          label={texts.recordClass}
          choices={termKeys.map((value) => ({ value, label: classNames[value] }))}
          required
        />
        <NumberField name="years" label={texts.years} required />
        <TextField name="document" label={texts.document} hint={texts.documentHint} required />
      </Form>
    </Layout>
  );
}

export function ConfirmTermPage({ term }: { term: RetentionTermRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.confirm)} failed={useFormFailed()} crumbs={crumbs(t)}>
      <TermTable terms={[term]} mayManage={false} />
      <Form submit={texts.confirm} cancel={retentionHome.href}>
        <TextField name="password" type="password" autocomplete="current-password" label={texts.password} required />
      </Form>
    </Layout>
  );
}

export function RefuseTermPage({ term }: { term: RetentionTermRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.refuse)} failed={useFormFailed()} crumbs={crumbs(t)}>
      <TermTable terms={[term]} mayManage={false} />
      <Form submit={texts.refuse} danger cancel={retentionHome.href}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function isOpen({ confirmedAt, refusedAt }: RetentionTermRecord): boolean {
  return !confirmedAt && !refusedAt;
}

function crumbs(t: ReturnType<typeof useWords>) {
  return [{ href: retentionHome.href, label: t(retentionHome.label) }];
}
