import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import { dayInVietnam, type Day } from '../../platform/i18n';
import {
  ConfidenceMark,
  Confirmed,
  Facts,
  FilterSelect,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import {
  agencyKindNames,
  organizationKindNames,
  organizationStatusNames,
  organizationTexts as texts,
} from './organization.messages';
import { organizationKinds, type OrganizationRecord, type Provenance } from './organization.model';
import { statusOn, type OrganizationStatus } from './organization.rules';

export const organizationList = { href: '/organizations', label: texts.title };

interface ListProps {
  readonly page: Page<OrganizationRecord>;
  readonly today: Day;
}

export function OrganizationListPage({ mayRegister, ...props }: ListProps & { mayRegister: boolean }) {
  const t = useWords();
  const kinds = organizationKinds.map((kind) => ({ value: kind, label: organizationKindNames[kind] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayRegister && (
          <a class="btn btn-primary" href="/organizations/new">
            {t(texts.register)}
          </a>
        )
      }
    >
      <ListFilters>
        <FilterSelect name="kind" label={texts.kind} choices={kinds} />
      </ListFilters>
      <OrganizationTable {...props} />
    </Layout>
  );
}

export function OrganizationTable({ page, today }: ListProps) {
  const t = useWords();
  const columns: Column<OrganizationRecord>[] = [
    { label: texts.nameVi, cell: (each) => <OrganizationLink organization={each} /> },
    { label: texts.kind, cell: (each) => t(organizationKindNames[each.kind]) },
    { label: texts.code, minor: true, cell: (each) => each.code },
    { label: texts.address, minor: true, cell: (each) => each.address ?? '' },
    { label: texts.status, cell: (each) => <OrganizationStatusMark organization={each} today={today} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface RecordProps {
  readonly organization: OrganizationRecord;
  readonly related: Map<string, OrganizationRecord>;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly mayManage: boolean;
  readonly mayReadInstruments: boolean;
  readonly mayRegisterInstrument: boolean;
}

export function OrganizationPage({ organization, related, history, today, ...may }: RecordProps) {
  const t = useWords();
  const named = (ids: readonly unknown[]) =>
    ids.map((id) => related.get(String(id))).filter((each) => each !== undefined);
  const active = !organization.validUntil;
  return (
    <Layout
      title={organization.nameVi}
      crumbs={[{ href: organizationList.href, label: t(organizationList.label) }]}
      actions={<RecordActions id={String(organization._id)} isActive={active} {...may} />}
    >
      <Facts
        facts={[
          { label: texts.status, value: <OrganizationStatusMark organization={organization} today={today} /> },
          { label: texts.kind, value: t(organizationKindNames[organization.kind]) },
          ...(organization.agencyKind
            ? [{ label: texts.agencyKind, value: t(agencyKindNames[organization.agencyKind]) }]
            : []),
          { label: texts.code, value: organization.code },
          { label: texts.nameEn, value: organization.nameEn },
          { label: texts.parent, value: <OrganizationLinks organizations={named([organization.parentId])} /> },
          { label: texts.commune, value: <OrganizationLinks organizations={named([organization.communeId])} /> },
          { label: texts.address, value: organization.address },
          { label: texts.email, value: organization.email },
          { label: texts.phone, value: organization.phone },
          { label: texts.taxCode, value: organization.taxCode },
          { label: texts.registrationMark, value: organization.registrationMark },
          { label: texts.validFrom, value: t.day(organization.validFrom) },
          { label: texts.validUntil, value: t.day(organization.validUntil) },
          {
            label: texts.predecessors,
            value: <OrganizationLinks organizations={named(organization.predecessorIds)} />,
          },
          { label: texts.successors, value: <OrganizationLinks organizations={named(organization.successorIds)} /> },
          { label: texts.legalBasis, value: organization.legalBasis },
          ...(organization.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={organization.confirmed} /> }]
            : []),
          { label: texts.source, value: <Source provenance={organization.provenance} /> },
        ]}
      />
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function RecordActions({
  id,
  isActive,
  mayManage,
  mayReadInstruments,
  mayRegisterInstrument,
}: Pick<RecordProps, 'mayManage' | 'mayReadInstruments' | 'mayRegisterInstrument'> & {
  id: string;
  isActive: boolean;
}) {
  const ways = [
    { href: `/instruments?ownerId=${id}`, label: texts.instrumentsOf, may: mayReadInstruments },
    { href: `/my-account/calendars?ownerId=${id}`, label: texts.calendarOf, may: mayReadInstruments },
    { href: `/instruments/new?ownerId=${id}`, label: texts.registerInstrument, may: mayRegisterInstrument && isActive },
    { href: `${organizationList.href}/${id}/change`, label: texts.change, may: mayManage },
    { href: `${organizationList.href}/${id}/end`, label: texts.end, may: mayManage && isActive, isDanger: true },
  ];
  const t = useWords();
  return (
    <>
      {ways
        .filter(({ may }) => may)
        .map(({ href, label, isDanger }) => (
          <a key={href} class={`btn btn-outline-${isDanger ? 'danger' : 'primary'}`} href={href}>
            {t(label)}
          </a>
        ))}
    </>
  );
}

/** The name of an organization, leading to its page. */
export function OrganizationLink({
  organization,
}: {
  organization: Pick<OrganizationRecord, '_id' | 'nameVi' | 'provenance'> | undefined;
}) {
  if (!organization) return <>—</>;
  return (
    <>
      <a href={`${organizationList.href}/${String(organization._id)}`}>{organization.nameVi}</a>{' '}
      <GeneratedMark generated={organization.provenance?.generated} />
    </>
  );
}

function OrganizationLinks({ organizations }: { organizations: readonly OrganizationRecord[] }) {
  if (organizations.length === 0) return <>—</>;
  return (
    <ul class="list-unstyled mb-0">
      {organizations.map((each) => (
        <li key={String(each._id)}>
          <OrganizationLink organization={each} />
        </li>
      ))}
    </ul>
  );
}

/** Where a record's facts come from, and how far they are confirmed. */
export function Source({ provenance }: { provenance: Provenance | undefined }) {
  if (!provenance) return <>—</>;
  return (
    <>
      {provenance.source} <ConfidenceMark confidence={provenance.confidence} />{' '}
      <GeneratedMark generated={provenance.generated} />
    </>
  );
}

interface SaidByProps {
  readonly name: string | undefined;
  readonly at: Date | undefined;
  readonly provenance: Provenance | undefined;
}

/** Who says so, and when; or the document that does. */
export function SaidBy({ name, at, provenance }: SaidByProps) {
  const t = useWords();
  if (!name || !at) return <Source provenance={provenance} />;
  return (
    <span class="small">
      {name}, {t.day(dayInVietnam(at))}
    </span>
  );
}

const tones: Record<OrganizationStatus, Tone> = {
  active: 'good',
  notYet: 'neutral',
  merged: 'neutral',
  ended: 'warning',
};

function OrganizationStatusMark({ organization, today }: { organization: OrganizationRecord; today: Day }) {
  const status = statusOn(organization, today);
  return <Status text={organizationStatusNames[status]} tone={tones[status]} />;
}
