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
  webTexts,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { designationKindNames, designationStateNames, designationTexts as texts } from './designation.messages';
import { designationKinds, type DesignationRecord } from './designation.model';
import { stateOn, type DesignationState } from './designation.rules';

export const designationList = { href: '/designations', label: texts.title };

export type Centres = ReadonlyMap<string, OrganizationRecord>;

interface ListProps {
  readonly page: Page<DesignationRecord>;
  readonly centres: Centres;
  /** The day the states are shown for: the one filtered by, or today. */
  readonly day: Day;
}

export function DesignationListPage({
  mayManage,
  centreChoices,
  ...props
}: ListProps & { mayManage: boolean; centreChoices: readonly Choice[] }) {
  const t = useWords();
  const kinds = designationKinds.map((kind) => ({ value: kind, label: designationKindNames[kind] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayManage && (
          <a class="btn btn-primary" href="/designations/new">
            {t(texts.register)}
          </a>
        )
      }
    >
      <ListFilters>
        {centreChoices.length > 0 && <FilterSelect name="centreId" label={texts.centre} choices={centreChoices} />}
        <FilterSelect name="kind" label={texts.kind} choices={kinds} />
        <FilterSelect name="waits" label={texts.waiting} choices={[{ value: 'true', label: texts.waitingOnly }]} />
        <FilterText name="inForceOn" label={texts.inForceOn} placeholder="05/01/2023" />
        <FilterText name="on" label={texts.lookedAtOn} placeholder="05/01/2023" />
      </ListFilters>
      <DesignationTable {...props} />
    </Layout>
  );
}

export function DesignationTable({ page, centres, day }: ListProps) {
  const t = useWords();
  const columns: Column<DesignationRecord>[] = [
    { label: texts.number, cell: (each) => <DesignationLink designation={each} /> },
    { label: texts.centre, cell: (each) => <OrganizationLink organization={centres.get(String(each.centreId))} /> },
    { label: texts.kind, minor: true, cell: (each) => t(designationKindNames[each.kind]) },
    { label: texts.validFrom, minor: true, cell: (each) => <ValidFrom designation={each} /> },
    {
      label: texts.validUntil,
      minor: true,
      cell: (each) => (each.validUntil ? t.day(each.validUntil) : t(webTexts.unknown)),
    },
    {
      label: texts.state,
      cell: (each) => (
        <>
          <StateMark state={stateOn(each, day)} />
          {each.waits && !each.proposal && (
            <>
              {' '}
              <Status text={texts.waitingOnly} tone="warning" />
            </>
          )}
        </>
      ),
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

/** The number of a designation, leading to its record. */
export function DesignationLink({ designation }: { designation: DesignationRecord }) {
  const t = useWords();
  return (
    <>
      <a href={addressOf(designation)}>{nameOf(designation, t(texts.numberUnknown))}</a>{' '}
      <GeneratedMark generated={designation.provenance?.generated} />
    </>
  );
}

export function ValidFrom({ designation: { validFrom, validFromBasis } }: { designation: DesignationRecord }) {
  const t = useWords();
  return <>{validFromBasis === 'attested' ? t(texts.attested, { day: t.day(validFrom) }) : t.day(validFrom)}</>;
}

const tones: Record<DesignationState, Tone> = {
  draft: 'warning',
  refused: 'bad',
  inForce: 'good',
  notYet: 'neutral',
  suspended: 'warning',
  withdrawn: 'bad',
  expired: 'bad',
};

export function StateMark({ state }: { state: DesignationState }) {
  return <Status text={designationStateNames[state]} tone={tones[state]} />;
}

export function addressOf({ _id }: Pick<DesignationRecord, '_id'>): string {
  return `${designationList.href}/${String(_id)}`;
}

/** How people call a designation: its number, its mark, or that neither is known. */
export function nameOf({ number, mark }: Pick<DesignationRecord, 'number' | 'mark'>, unknown: string): string {
  return number ?? mark ?? unknown;
}
