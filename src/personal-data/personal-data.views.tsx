import type { ComponentChildren } from 'preact';
import type { Text } from '../platform/i18n';
import {
  ConfidenceMark,
  FilterText,
  Layout,
  ListFilters,
  Section,
  Table,
  useWords,
  type Column,
} from '../platform/web';
import type { Holding, PersonalField } from './holding';
import { holdings } from './holdings';
import { keepings } from './keeping.rules';
import { personalDataTexts as texts } from './personal-data.messages';
import type { Held, PersonalData } from './personal-data.queries';
import { ValuesOf } from './values.views';

export const personalDataHome = { href: '/personal-data', label: texts.title } as const;

interface HomeProps {
  readonly mayLook: boolean;
  readonly mayErase: boolean;
}

/** The table of personal data: every field that holds some, whoever asks. */
export function PersonalDataPage({ mayLook, mayErase }: HomeProps) {
  const t = useWords();
  const actions = (
    <>
      <a class="btn btn-outline-primary" href="/personal-data/mine">
        {t(texts.mine)}
      </a>
      {mayLook && (
        <a class="btn btn-outline-primary" href="/personal-data/contacts">
          {t(texts.contacts)}
        </a>
      )}
      {mayErase && (
        <a class="btn btn-outline-primary" href="/personal-data/erasures">
          {t(texts.erasures)}
        </a>
      )}
    </>
  );
  return (
    <Layout title={t(texts.title)} actions={actions}>
      <p class="prose">{t(texts.intro)}</p>
      <p class="prose">{t(texts.notRead)}</p>
      <p class="prose">{t(texts.staffHint)}</p>
      <HoldingTable caption={texts.title} of={holdings} />
    </Layout>
  );
}

interface PersonProps {
  readonly data: PersonalData;
  /** Where the same is taken out as a file. */
  readonly download: string;
  readonly actions?: ComponentChildren;
}

/** What is kept about one person. */
export function PersonPage({ data, download, actions }: PersonProps) {
  const t = useWords();
  const { name } = data.person;
  const buttons = (
    <>
      <a class="btn btn-outline-secondary" href={download}>
        {t(texts.download)}
      </a>
      {actions}
    </>
  );
  return (
    <Layout title={t(texts.of, { name })} crumbs={crumbs(t)} actions={buttons}>
      <HeldData data={data} />
    </Layout>
  );
}

interface ContactProps {
  /** Absent: nobody was asked for yet. */
  readonly data: PersonalData | undefined;
  readonly download: string;
  readonly actions?: ComponentChildren;
}

/** Whoever left a phone number or a mail address with a centre. */
export function ContactPage({ data, download, actions }: ContactProps) {
  const t = useWords();
  const buttons = data && (
    <>
      <a class="btn btn-outline-secondary" href={download}>
        {t(texts.download)}
      </a>
      {data.held.length > 0 && actions}
    </>
  );
  return (
    <Layout title={t(texts.contacts)} crumbs={crumbs(t)} actions={buttons}>
      <p class="prose">{t(texts.contactsIntro)}</p>
      <ListFilters search={false}>
        <FilterText name="phone" label={texts.phone} />
        <FilterText name="email" label={texts.email} />
      </ListFilters>
      {data && <HeldData data={data} />}
    </Layout>
  );
}

export function HeldData({ data: { person, held, named } }: { readonly data: PersonalData }) {
  const t = useWords();
  const { name } = person;
  return (
    <>
      <p class="prose">{t(held.length > 0 ? texts.ofWhom : texts.nothing, { name })}</p>
      {held.length > 0 && (
        <Section title={texts.kept}>
          <HeldTable held={held} />
        </Section>
      )}
      {named.length > 0 && (
        <Section title={texts.named}>
          <p class="prose">{t(texts.namedIntro)}</p>
          <HoldingTable caption={texts.named} of={named} />
        </Section>
      )}
    </>
  );
}

interface FieldRow {
  readonly holding: Holding;
  readonly path: string;
  readonly field: PersonalField;
}

function rowsOf(holding: Holding): FieldRow[] {
  return Object.entries(holding.fields).map(([path, field]) => ({ holding, path, field }));
}

const keyOf = ({ holding, path }: FieldRow) => `${holding.model} ${path}`;

function HoldingTable({ caption, of }: { readonly caption: Text; readonly of: readonly Holding[] }) {
  const t = useWords();
  return <Table caption={caption} columns={ruleColumns(t)} rows={of.flatMap(rowsOf)} rowKey={keyOf} />;
}

function HeldTable({ held }: { readonly held: readonly Held[] }) {
  const t = useWords();
  const rows = held.flatMap((each) => rowsOf(each.holding).map((row) => ({ ...row, held: each })));
  const [record, ...rules] = ruleColumns(t);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      label: texts.record,
      cell: (row) => (
        <>
          {record?.cell(row)} <small class="text-body-secondary">({t(texts.count, { count: row.held.total })})</small>
        </>
      ),
    },
    { label: texts.value, cell: ({ held: of, path }) => <ValuesOf held={of} path={path} /> },
    ...rules,
  ];
  return <Table caption={texts.kept} columns={columns} rows={rows} rowKey={keyOf} />;
}

function ruleColumns(t: ReturnType<typeof useWords>): Column<FieldRow>[] {
  return [
    {
      label: texts.record,
      cell: ({ holding, field }) => (
        <>
          {t(holding.name)}: {t(field.label)}
        </>
      ),
    },
    { label: texts.purpose, minor: true, cell: ({ holding }) => t(holding.purpose) },
    {
      label: texts.basis,
      minor: true,
      cell: ({ holding }) => (
        <>
          {t(keepings[holding.keeping].basis)} <ConfidenceMark confidence={keepings[holding.keeping].confidence} />
        </>
      ),
    },
    { label: texts.until, minor: true, cell: ({ holding }) => t(keepings[holding.keeping].until) },
    { label: texts.onRequest, cell: ({ field }) => t(field.isErased ? texts.goes : texts.stays) },
  ];
}

function crumbs(t: ReturnType<typeof useWords>) {
  return [{ href: personalDataHome.href, label: t(personalDataHome.label) }];
}
