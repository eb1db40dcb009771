import { dayInVietnam, fill } from '../platform/i18n';
import {
  Form,
  GeneratedMark,
  IdentityField,
  Layout,
  Section,
  Status,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
} from '../platform/web';
import { methodTexts as texts } from './method.messages';
import type { MethodState } from './method.service';

export const methodList = { href: '/methods', label: texts.title };

interface PageProps {
  readonly found: readonly MethodState[];
  readonly unconfirmedRules: number;
}

/** What waits for an officer's confirmation, and what each of it blocks. */
export function MethodsPage({ found, unconfirmedRules }: PageProps) {
  const t = useWords();
  const columns: Column<MethodState>[] = [
    { label: texts.procedure, cell: ({ procedure }) => t(procedure.name) },
    {
      label: texts.documentNumber,
      cell: ({ procedure, method }) => method?.documentNumber ?? procedure.documentNumber ?? '—',
    },
    { label: texts.state, cell: (each) => <Confirmation {...each} /> },
    { label: texts.source, minor: true, cell: ({ method }) => method?.source ?? '' },
    { label: texts.blocks, cell: (each) => <Blocks {...each} /> },
    { label: texts.confirm, cell: (each) => <ConfirmLink {...each} /> },
  ];
  return (
    <Layout title={t(texts.title)}>
      <p class="prose">{t(texts.intro)}</p>
      <Table caption={texts.methods} columns={columns} rows={found} rowKey={({ procedure }) => procedure.code} />
      <Section title={texts.rules}>
        <p class="prose">{t(texts.rulesIntro)}</p>
        <a href="/instrument-types">{t(texts.rulesLink, { count: t.number(unconfirmedRules) })}</a>
      </Section>
    </Layout>
  );
}

function Confirmation({ method }: MethodState) {
  const t = useWords();
  if (!method) return <Status text={texts.waiting} tone="warning" />;
  const { confirmedBy, confirmedAt, sample } = method;
  return (
    <>
      {confirmedBy && confirmedAt && t(texts.by, { name: confirmedBy, day: t.day(dayInVietnam(confirmedAt)) })}
      <GeneratedMark generated={sample} />
    </>
  );
}

function Blocks({ blocks }: MethodState) {
  const t = useWords();
  if (blocks.length === 0) return <>{t(texts.nothing)}</>;
  return <>{t(texts.blocksIssue, { types: blocks.map((each) => t(each)).join('; ') })}</>;
}

function ConfirmLink({ procedure: { code, name } }: MethodState) {
  const t = useWords();
  return (
    <a href={`${methodList.href}/${code}`} aria-label={`${t(texts.confirm)}: ${t(name)}`}>
      {t(texts.confirm)}
    </a>
  );
}

export function ConfirmMethodPage({ found }: { found: MethodState }) {
  const t = useWords();
  return (
    <Layout
      title={t(fill(texts.confirmOf, { procedure: found.procedure.name }))}
      failed={useFormFailed()}
      crumbs={[{ href: methodList.href, label: t(methodList.label) }]}
    >
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.confirm} cancel={methodList.href}>
        <IdentityField name="documentNumber" label={texts.documentNumber} hint={texts.documentHint} required />
        <TextAreaField name="source" label={texts.source} hint={texts.sourceHint} required />
      </Form>
    </Layout>
  );
}
