import { SaidBy } from '../../register/organizations';
import { fill } from '../../platform/i18n';
import {
  DayField,
  Form,
  GeneratedMark,
  Layout,
  Status,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { countingTexts as texts, registerNames } from './counting.messages';
import type { Counting } from './counting.model';
import type { RegisterCounting } from './counting.service';
import { reportTexts } from './report.messages';

export const countingList = { href: '/reports/counting', label: texts.title };
const reports = { href: '/reports', label: reportTexts.title };

interface PageProps {
  readonly found: readonly RegisterCounting[];
  readonly mayState: boolean;
}

export function CountingPage({ found, mayState }: PageProps) {
  const t = useWords();
  const columns: Column<RegisterCounting>[] = [
    { label: texts.register, cell: ({ register }) => t(registerNames[register]) },
    { label: texts.since, cell: ({ counting }) => <Since counting={counting} /> },
    { label: texts.basis, cell: ({ counting }) => counting?.basis ?? '' },
    { label: texts.statedBy, cell: ({ counting }) => counting && <StatedBy counting={counting} /> },
    ...(mayState ? [{ label: texts.state, cell: (each: RegisterCounting) => <StateLink {...each} /> }] : []),
  ];
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: reports.href, label: t(reports.label) }]}>
      <p class="prose">{t(texts.intro)}</p>
      <Table caption={texts.title} columns={columns} rows={found} rowKey={({ register }) => register} />
    </Layout>
  );
}

function Since({ counting }: { counting: Counting | undefined }) {
  const t = useWords();
  if (!counting) return <Status text={texts.notStated} tone="warning" />;
  const { since, until, provenance } = counting;
  return (
    <>
      {until ? t(texts.until, { since: t.day(since), until: t.day(until) }) : t.day(since)}{' '}
      <GeneratedMark generated={provenance?.generated} />
    </>
  );
}

function StatedBy({ counting: { statedBy, statedAt, provenance } }: { counting: Counting }) {
  return <SaidBy name={statedBy} at={statedAt} provenance={provenance} />;
}

function StateLink({ register }: RegisterCounting) {
  const t = useWords();
  return (
    <a href={`${countingList.href}/${register}`} aria-label={`${t(texts.state)}: ${t(registerNames[register])}`}>
      {t(texts.state)}
    </a>
  );
}

export function StateCountingPage({ found: { register } }: { found: RegisterCounting }) {
  const t = useWords();
  const crumbs = [
    { href: reports.href, label: t(reports.label) },
    { href: countingList.href, label: t(countingList.label) },
  ];
  return (
    <Layout
      title={t(fill(texts.stateOf, { register: registerNames[register] }))}
      failed={useFormFailed()}
      crumbs={crumbs}
    >
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={reportTexts.save} cancel={countingList.href}>
        <DayField name="since" label={texts.since} required />
        <TextAreaField name="basis" label={texts.basis} hint={texts.basisHint} required />
      </Form>
    </Layout>
  );
}

/** Why a count is not whole, and where to say since when it is. */
export function NotWhole({ notWhole }: { notWhole: { register: RegisterCounting['register']; since?: string } }) {
  const t = useWords();
  const { register, since } = notWhole;
  const words = since
    ? fill(texts.wholeSince, { register: registerNames[register], day: t.day(since) })
    : fill(texts.never, { register: registerNames[register] });
  return (
    <p class="mb-0">
      {t(words)}{' '}
      <a class="alert-link" href={countingList.href}>
        {t(countingList.label)}
      </a>
    </p>
  );
}
