import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Day, Text } from '../../platform/i18n';
import {
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { certificateTexts as texts, standingNames } from './certificate.messages';
import { certificateStatuses, type CertificateRecord } from './certificate.model';
import { standingOn, type CertificateStanding } from './certificate.rules';
import { verificationTexts } from './verification.messages';
import { kindNames, kindsOfWork, recordKinds, type RecordKind } from './work-kinds';

export const certificateList = { href: '/certificates', label: texts.title };

interface ListProps {
  readonly page: Page<CertificateRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  readonly today: Day;
}

interface FilterChoices {
  readonly standards: readonly Choice[] | undefined;
  readonly types: readonly Choice[];
}

/** The filter by standard is there where the address asks for one: its page leads here. */
export function CertificateListPage({ standards, types, ...props }: ListProps & FilterChoices) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      actions={
        <a class="btn btn-outline-primary" href="/labels">
          {t(texts.labels)}
        </a>
      }
    >
      <ListFilters>
        <FilterSelect
          name="kind"
          label={verificationTexts.kind}
          choices={recordKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <FilterSelect
          name="status"
          label={texts.standing}
          choices={certificateStatuses.map((value) => ({ value, label: standingNames[value] }))}
        />
        <TypeFilter types={types} />
        {standards && <FilterSelect name="standardId" label={verificationTexts.standards} choices={standards} />}
        <FilterText name="from" label={verificationTexts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={verificationTexts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <CertificateTable {...props} />
    </Layout>
  );
}

/** Any type of the register: what has no procedure of its own is recorded by the general record. */
export function TypeFilter({ types }: { readonly types: readonly Choice[] }) {
  return <FilterSelect name="typeCode" label={verificationTexts.type} choices={types} />;
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
    { label: verificationTexts.kind, minor: true, cell: (each) => t(kindNames[each.kind]) },
    { label: verificationTexts.doneOn, minor: true, cell: (each) => t.day(each.performedOn) },
    { label: texts.validUntil, cell: (each) => t.day(each.validUntil) },
    { label: texts.standing, cell: (each) => <Standing kind={each.kind} standing={standingOn(each, today)} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function CertificateLink({
  certificate,
}: {
  certificate: Pick<CertificateRecord, '_id' | 'number'> & { generated?: boolean };
}) {
  return (
    <>
      <a href={`${certificateList.href}/${String(certificate._id)}`}>{certificate.number}</a>{' '}
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

export function Standing({ kind, standing }: { kind: RecordKind; standing: CertificateStanding }) {
  return <Status text={standingText(kind, standing)} tone={tones[standing]} />;
}

/** How a certificate stands. One that states results has no validity that could hold: it is issued. */
export function standingText(kind: RecordKind, standing: CertificateStanding): Text {
  return standing === 'valid' && !kindsOfWork[kind].isLegal ? texts.issued : standingNames[standing];
}
