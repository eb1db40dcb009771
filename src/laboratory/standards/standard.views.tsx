import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
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
import { loanTexts } from './loan.messages';
import { maintenanceTexts } from './maintenance.messages';
import { storageTexts } from './storage.messages';
import {
  standardKindNames,
  standardStatusNames,
  standardTexts as texts,
  standardValidityNames,
} from './standard.messages';
import { standardKinds, standardStatuses, type MeasurementStandardRecord, type StandardStatus } from './standard.model';
import { standardValidities, validityOn, type StandardValidity } from './standard.rules';

export const standardList = { href: '/measurement-standards', label: texts.title };

interface ListProps {
  readonly page: Page<MeasurementStandardRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  readonly today: Day;
}

export function StandardListPage({
  mayManage,
  centreChoices,
  ...props
}: ListProps & { mayManage: boolean; centreChoices: readonly Choice[] }) {
  const t = useWords();
  const kinds = standardKinds.map((kind) => ({ value: kind, label: standardKindNames[kind] }));
  const statuses = standardStatuses.map((status) => ({ value: status, label: standardStatusNames[status] }));
  const validities = standardValidities.map((validity) => ({
    value: validity,
    label: standardValidityNames[validity],
  }));
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayManage && (
          <a class="btn btn-primary" href={`${standardList.href}/new`}>
            {t(texts.register)}
          </a>
        )
      }
    >
      <ListFilters>
        {centreChoices.length > 0 && <FilterSelect name="centreId" label={texts.centre} choices={centreChoices} />}
        <FilterSelect name="kind" label={texts.kind} choices={kinds} />
        <FilterSelect name="status" label={texts.status} choices={statuses} />
        <FilterSelect name="validity" label={texts.validity} choices={validities} />
        <FilterSelect
          name="upkeep"
          label={maintenanceTexts.upkeep}
          choices={[{ value: 'due', label: maintenanceTexts.due }]}
        />
        <FilterText name="validOn" label={texts.validOn} placeholder="05/01/2023" />
      </ListFilters>
      <p>
        <a href={`${standardList.href}/loans`}>{t(loanTexts.title)}</a> ·{' '}
        <a href={`${standardList.href}/maintenance`}>{t(maintenanceTexts.title)}</a> ·{' '}
        <a href={`${standardList.href}/storage-log`}>{t(storageTexts.log)}</a>
      </p>
      <StandardTable {...props} />
    </Layout>
  );
}

export function StandardTable({ page, centres, today }: ListProps) {
  const t = useWords();
  const columns: Column<MeasurementStandardRecord>[] = [
    { label: texts.code, cell: (each) => <StandardLink standard={each} /> },
    { label: texts.nameVi, cell: (each) => each.nameVi },
    {
      label: texts.centre,
      minor: true,
      cell: (each) => <OrganizationLink organization={centres.get(String(each.centreId))} />,
    },
    { label: texts.kind, minor: true, cell: (each) => t(standardKindNames[each.kind]) },
    { label: texts.status, cell: (each) => <StatusMark status={each.status} /> },
    { label: texts.validity, cell: (each) => <ValidityMark validity={validityOn(each, today)} /> },
    { label: texts.validUntil, minor: true, cell: (each) => t.day(each.validUntil) },
    { label: maintenanceTexts.nextDue, minor: true, cell: (each) => t.day(each.upkeepDueOn) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const statusTones: Record<StandardStatus, Tone> = { inUse: 'good', quarantined: 'warning', retired: 'neutral' };

export function StatusMark({ status }: { status: StandardStatus }) {
  return <Status text={standardStatusNames[status]} tone={statusTones[status]} />;
}

const validityTones: Record<StandardValidity, Tone> = {
  valid: 'good',
  expiring: 'warning',
  expired: 'bad',
  none: 'neutral',
};

export function ValidityMark({ validity }: { validity: StandardValidity }) {
  return <Status text={standardValidityNames[validity]} tone={validityTones[validity]} />;
}

/** The code of a standard, leading to its record. */
export function StandardLink({
  standard,
}: {
  standard: Pick<MeasurementStandardRecord, '_id' | 'code' | 'provenance'>;
}) {
  return (
    <>
      <a href={addressOf(standard)}>{standard.code}</a> <GeneratedMark generated={standard.provenance?.generated} />
    </>
  );
}

export function addressOf({ _id }: Pick<MeasurementStandardRecord, '_id'>): string {
  return `${standardList.href}/${String(_id)}`;
}

/** The way to a form about a standard. */
export function useStandardCrumbs(standard: Pick<MeasurementStandardRecord, '_id' | 'code'>) {
  const t = useWords();
  return [
    { href: standardList.href, label: t(standardList.label) },
    { href: addressOf(standard), label: standard.code },
  ];
}
