import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { procedures } from '../../metrology';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  Facts,
  FilterSelect,
  FilterText,
  Form,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { certificateTexts as texts, standingNames } from './certificate.messages';
import { certificateStatuses, type CertificateRecord } from './certificate.model';
import { standingOn, type CertificateStanding } from './certificate.rules';
import { verificationTexts } from './verification.messages';

const list = { href: '/certificates', label: texts.title };

interface ListProps {
  readonly page: Page<CertificateRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  readonly today: Day;
}

/** The filter by standard is there where the address asks for one: its page leads here. */
export function CertificateListPage({ standards, ...props }: ListProps & { standards: readonly Choice[] | undefined }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <ListFilters>
        <FilterSelect
          name="status"
          label={texts.standing}
          choices={certificateStatuses.map((value) => ({ value, label: standingNames[value] }))}
        />
        <TypeFilter />
        {standards && <FilterSelect name="standardId" label={verificationTexts.standards} choices={standards} />}
        <FilterText name="from" label={verificationTexts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={verificationTexts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <CertificateTable {...props} />
    </Layout>
  );
}

/** The types that can be verified here, by the names of their procedures. */
export function TypeFilter() {
  const t = useWords();
  const choices = procedures.flatMap(({ instrumentTypeCodes, name }) =>
    instrumentTypeCodes.map((value) => ({ value, label: `${value} ${t(name)}` })),
  );
  return <FilterSelect name="typeCode" label={verificationTexts.type} choices={choices} />;
}

export function CertificateTable({ page, owners, today }: ListProps) {
  const t = useWords();
  const columns: Column<CertificateRecord>[] = [
    { label: texts.number, cell: (each) => <CertificateLink certificate={each} /> },
    {
      label: verificationTexts.instrument,
      cell: (each) => <a href={`/instruments/${String(each.instrumentId)}`}>{each.instrumentCode}</a>,
    },
    {
      label: verificationTexts.owner,
      minor: true,
      cell: (each) => <OrganizationLink organization={owners.get(String(each.ownerId))} />,
    },
    { label: verificationTexts.performedOn, minor: true, cell: (each) => t.day(each.performedOn) },
    { label: texts.validUntil, cell: (each) => t.day(each.validUntil) },
    { label: texts.standing, cell: (each) => <Standing standing={standingOn(each, today)} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface RecordProps {
  readonly certificate: CertificateRecord;
  readonly replaces: Pick<CertificateRecord, '_id' | 'number'> | undefined;
  readonly replacedBy: Pick<CertificateRecord, '_id' | 'number'> | undefined;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly address: string;
  readonly mayWithdraw: boolean;
  readonly mayCorrect: boolean;
}

export function CertificatePage(props: RecordProps) {
  const { certificate, history } = props;
  const t = useWords();
  return (
    <Layout
      title={t(texts.one, { number: certificate.number })}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={<RecordActions {...props} />}
    >
      <CertificateFacts {...props} />
      <Section title={texts.printed}>
        <PrintedLines certificate={certificate} />
      </Section>
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function CertificateFacts({ certificate, replaces, replacedBy, today, address }: RecordProps) {
  const t = useWords();
  return (
    <div class="mb-4">
      <Facts
        facts={[
          {
            label: texts.standing,
            value: (
              <>
                <Standing standing={standingOn(certificate, today)} />{' '}
                <GeneratedMark generated={certificate.generated} />
              </>
            ),
          },
          {
            label: texts.validUntil,
            value: certificate.validUntil ? t.day(certificate.validUntil) : t(texts.noPeriod),
          },
          { label: verificationTexts.performedOn, value: t.day(certificate.performedOn) },
          { label: texts.issuedAt, value: t.instant(certificate.issuedAt) },
          {
            label: verificationTexts.instrument,
            value: <a href={`/instruments/${String(certificate.instrumentId)}`}>{certificate.instrumentCode}</a>,
          },
          {
            label: texts.record,
            value: <a href={`/verifications/${String(certificate.verificationId)}`}>{t(texts.record)}</a>,
          },
          ...(replaces ? [{ label: texts.replaces, value: <CertificateLink certificate={replaces} /> }] : []),
          ...(replacedBy ? [{ label: texts.replacedBy, value: <CertificateLink certificate={replacedBy} /> }] : []),
          ...(certificate.statusReason
            ? [
                { label: texts.statusReason, value: certificate.statusReason },
                { label: texts.statusChangedAt, value: t.instant(certificate.statusChangedAt) },
              ]
            : []),
          { label: texts.publicPage, value: <a href={address}>{address}</a> },
          { label: texts.sha256, value: certificate.file && <code class="text-break">{certificate.file.sha256}</code> },
        ]}
      />
    </div>
  );
}

function RecordActions({ certificate, mayWithdraw, mayCorrect }: RecordProps) {
  const t = useWords();
  const { _id, instrumentId, status } = certificate;
  const standing = status === 'valid';
  return (
    <>
      <a class="btn btn-primary" href={`${list.href}/${String(_id)}.pdf`}>
        {t(texts.openPdf)}
      </a>
      {mayCorrect && standing && (
        <a
          class="btn btn-outline-primary"
          href={`/verifications/new?instrumentId=${String(instrumentId)}&replaces=${String(_id)}`}
        >
          {t(texts.correct)}
        </a>
      )}
      {mayWithdraw && standing && (
        <a class="btn btn-outline-danger" href={`${list.href}/${String(_id)}/withdraw`}>
          {t(texts.withdraw)}
        </a>
      )}
    </>
  );
}

/** The words as they were printed; they are Vietnamese whatever the reader's language. */
function PrintedLines({ certificate }: { certificate: CertificateRecord }) {
  return (
    <dl class="facts" lang="vi">
      {certificate.lines.map(({ key, name, value }, index) => (
        <div key={`${key}-${index}`} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function WithdrawPage({ certificate }: { certificate: CertificateRecord }) {
  const t = useWords();
  const record = `${list.href}/${String(certificate._id)}`;
  const title = t(texts.one, { number: certificate.number });
  const crumbs = [
    { href: list.href, label: t(list.label) },
    { href: record, label: title },
  ];
  return (
    <Layout title={`${t(texts.withdraw)}: ${certificate.number}`} failed={useFormFailed()} crumbs={crumbs}>
      <p>{t(texts.withdrawIntro)}</p>
      <Form submit={texts.withdraw} danger cancel={record}>
        <TextAreaField name="reason" label={texts.reason} required />
        <TextField
          name="password"
          type="password"
          autocomplete="current-password"
          label={texts.password}
          hint={texts.passwordHint}
          required
        />
      </Form>
    </Layout>
  );
}

export function CertificateLink({
  certificate,
}: {
  certificate: Pick<CertificateRecord, '_id' | 'number'> & { generated?: boolean };
}) {
  return (
    <>
      <a href={`${list.href}/${String(certificate._id)}`}>{certificate.number}</a>{' '}
      <GeneratedMark generated={certificate.generated} />
    </>
  );
}

const tones: Readonly<Record<CertificateStanding, Tone>> = {
  valid: 'good',
  expired: 'warning',
  replaced: 'neutral',
  withdrawn: 'bad',
};

export function Standing({ standing }: { standing: CertificateStanding }) {
  return <Status text={standingNames[standing]} tone={tones[standing]} />;
}
