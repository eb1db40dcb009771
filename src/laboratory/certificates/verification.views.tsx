import type { VNode } from 'preact';
import { verificationModes } from '../centres';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import {
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  webTexts,
  type Column,
} from '../../platform/web';
import { TypeFilter } from './certificate.views';
import { modeNames, statusTones, verificationStatusNames, verificationTexts as texts } from './verification.messages';
import { verificationStatuses, type VerificationRecord, type VerificationStatus } from './verification.model';

export const verificationList = { href: '/verifications', label: texts.title };

interface ListProps {
  readonly page: Page<VerificationRecord>;
  readonly owners: Map<string, OrganizationRecord>;
}

export function VerificationListPage({ mayRecord, ...props }: ListProps & { mayRecord: boolean }) {
  const t = useWords();
  const statuses = [
    ...verificationStatuses.map((value) => ({ value, label: verificationStatusNames[value] })),
    { value: 'decided', label: texts.decided },
  ];
  const modes = verificationModes.map((value) => ({ value, label: modeNames[value] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={mayRecord && <LinkButton href={`${verificationList.href}/new`} label={t(texts.start)} />}
    >
      <ListFilters>
        <FilterSelect name="status" label={texts.status} choices={statuses} />
        <FilterSelect
          name="awaitsConsent"
          label={texts.awaitsConsent}
          choices={[{ value: 'true', label: webTexts.yes }]}
        />
        <TypeFilter />
        <FilterSelect name="mode" label={texts.mode} choices={modes} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <VerificationTable {...props} />
    </Layout>
  );
}

export function VerificationTable({ page, owners }: ListProps) {
  const t = useWords();
  const columns: Column<VerificationRecord>[] = [
    {
      label: texts.number,
      cell: (each) => (
        <>
          <a href={`${verificationList.href}/${String(each._id)}`}>{each.number}</a>{' '}
          <GeneratedMark generated={each.generated} />
        </>
      ),
    },
    { label: texts.performedOn, cell: (each) => t.day(each.performedOn) },
    {
      label: texts.instrument,
      cell: (each) => <a href={`/instruments/${String(each.instrumentId)}`}>{each.instrumentCode}</a>,
    },
    {
      label: texts.owner,
      minor: true,
      cell: (each) => <OrganizationLink organization={owners.get(String(each.ownerId))} />,
    },
    { label: texts.mode, minor: true, cell: (each) => t(modeNames[each.mode]) },
    { label: texts.verifier, minor: true, cell: (each) => each.verifierName },
    { label: texts.result, cell: (each) => <Outcome passed={each.passed} /> },
    { label: texts.status, cell: (each) => <RecordStatus status={each.status} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function LinkButton({ href, label, quiet }: { href: string; label: string; quiet?: boolean }): VNode {
  return (
    <a class={`btn ${quiet ? 'btn-outline-primary' : 'btn-primary'}`} href={href}>
      {label}
    </a>
  );
}

export function Outcome({ passed }: { passed: boolean | undefined }) {
  if (passed === undefined) return <Status text={texts.incomplete} tone="neutral" />;
  return <Status text={passed ? texts.pass : texts.fail} tone={passed ? 'good' : 'bad'} />;
}

export function RecordStatus({ status }: { status: VerificationStatus }) {
  return <Status text={verificationStatusNames[status]} tone={statusTones[status]} />;
}
