import { SaidBy } from '../../register/organizations';
import { fill } from '../../platform/i18n';
import {
  Facts,
  FilterSelect,
  Form,
  Layout,
  ListFilters,
  Status,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { absenceTexts as texts } from './absence.messages';
import type { AbsenceRecord } from './absence.model';
import { lineName, type LedgerLine } from './absence.rules';
import type { LineOfYear } from './absence.service';
import { activityTexts } from './activity.messages';

export const absenceList = { href: '/activities/absences', label: texts.title };
const ledger = { href: '/activities', label: activityTexts.title };

interface PageProps {
  readonly year: number;
  readonly years: readonly string[];
  readonly lines: readonly LineOfYear[];
  readonly mayManage: boolean;
}

/** What is known of a year, line by line, with the way to say that there was none. */
export function AbsencesPage({ year, years, lines, mayManage }: PageProps) {
  const t = useWords();
  const columns: Column<LineOfYear>[] = [
    { label: activityTexts.kind, cell: (line) => t(lineName(line)) },
    { label: texts.state, cell: (line) => <StateOfLine line={line} year={year} /> },
    ...(mayManage ? [{ label: texts.action, cell: (line: LineOfYear) => <Action line={line} year={year} /> }] : []),
  ];
  return (
    <Layout title={`${t(texts.title)}: ${year}`} crumbs={[{ href: ledger.href, label: t(ledger.label) }]}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect
          name="year"
          label={activityTexts.year}
          choices={years.map((each) => ({ value: each, label: each }))}
        />
      </ListFilters>
      <Table caption={texts.title} columns={columns} rows={lines} />
    </Layout>
  );
}

function StateOfLine({ line: { kind, state, entries, absence }, year }: { line: LineOfYear; year: number }) {
  const t = useWords();
  if (state === 'entered')
    return (
      <a href={`/activities?kind=${kind}&year=${year}&countsFor996=true`}>{t(texts.entries, { count: entries })}</a>
    );
  if (!absence) return <Status text={texts.unknown} tone="warning" />;
  return (
    <>
      <Status text={texts.none} tone="neutral" /> <AttestedBy {...absence} />
    </>
  );
}

function AttestedBy({ attestedBy, attestedAt, provenance }: AbsenceRecord) {
  return <SaidBy name={attestedBy} at={attestedAt} provenance={provenance} />;
}

function Action({ line: { kind, detail, state, absence }, year }: { line: LineOfYear; year: number }) {
  const t = useWords();
  const name = t(lineName({ kind, ...(detail && { detail }) }));
  if (state === 'unknown')
    return (
      <a
        href={`${absenceList.href}/new?kind=${kind}${detail ? `&detail=${detail}` : ''}&year=${year}`}
        aria-label={`${t(texts.attest)}: ${name}`}
      >
        {t(texts.attest)}
      </a>
    );
  if (!absence || state === 'entered' || absence.detail !== detail) return null;
  return (
    <a href={`${absenceList.href}/${String(absence._id)}/withdraw`} aria-label={`${t(texts.withdraw)}: ${name}`}>
      {t(texts.withdraw)}
    </a>
  );
}

/** Asked once more before it is attested, with what it means. */
export function AttestPage({ line, year }: { line: LedgerLine; year: number }) {
  const t = useWords();
  return (
    <Layout
      title={t(fill(texts.attestOf, { name: lineName(line), year }))}
      failed={useFormFailed()}
      crumbs={crumbsTo(t, year)}
    >
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.attest} cancel={`${absenceList.href}?year=${year}`}>
        <input type="hidden" name="kind" value={line.kind} />
        {line.detail && <input type="hidden" name="detail" value={line.detail} />}
        <input type="hidden" name="year" value={String(year)} />
      </Form>
    </Layout>
  );
}

export function WithdrawAbsencePage({ absence }: { absence: AbsenceRecord }) {
  const t = useWords();
  const { year } = absence;
  return (
    <Layout title={t(texts.withdraw)} failed={useFormFailed()} crumbs={crumbsTo(t, year)}>
      <Facts
        facts={[
          { label: activityTexts.kind, value: t(lineName(absence)) },
          { label: activityTexts.year, value: year },
          { label: activityTexts.source, value: <AttestedBy {...absence} /> },
        ]}
      />
      <Form submit={texts.withdraw} danger cancel={`${absenceList.href}?year=${year}`}>
        <TextAreaField name="reason" label={texts.whyWithdrawn} required />
      </Form>
    </Layout>
  );
}

function crumbsTo(t: ReturnType<typeof useWords>, year: number) {
  return [
    { href: ledger.href, label: t(ledger.label) },
    { href: `${absenceList.href}?year=${year}`, label: `${t(absenceList.label)}: ${year}` },
  ];
}
