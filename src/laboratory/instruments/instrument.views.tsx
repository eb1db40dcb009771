import { isOverdue } from '../../metrology';
import { OrganizationLink } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  FilterSelect,
  FilterText,
  GeneratedMark,
  HeldFilter,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  SheetLink,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { InstrumentTypeLink } from './type-name.views';
import { instrumentStatusNames, instrumentTexts as texts } from './instrument.messages';
import { instrumentStatuses, type InstrumentRecord, type InstrumentStatus } from './instrument.model';
import { stateOf, type InstrumentNames } from './instrument.names';
import { legalStateNames, legalStates, type LegalState } from './legal-state.words';

/** What the filters above the list offer. `centres` is empty for people who see one centre only. */
export interface InstrumentFilterChoices {
  readonly centres: readonly Choice[];
  readonly types: readonly Choice[];
  readonly communes: readonly Choice[];
  /** The owner whom a link has set. */
  readonly owner: string | undefined;
}

interface ListProps {
  readonly page: Page<InstrumentRecord>;
  readonly names: InstrumentNames;
  readonly today: Day;
}

export function InstrumentListPage({
  choices,
  mayRegister,
  ...props
}: ListProps & { choices: InstrumentFilterChoices; mayRegister: boolean }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} actions={<ListActions mayRegister={mayRegister} />}>
      <ListFilters>
        <FilterSelect name="state" label={texts.legalState} choices={states} />
        <FilterSelect name="status" label={texts.status} choices={statuses} />
        <PlaceFilters choices={choices} />
        <FilterSelect name="sort" label={texts.sort} choices={sorts} />
      </ListFilters>
      <InstrumentTable {...props} />
    </Layout>
  );
}

/** The filters that lists of instruments share: centre, type, commune, owner. */
export function PlaceFilters({ choices: { centres, types, communes, owner } }: { choices: InstrumentFilterChoices }) {
  const t = useWords();
  return (
    <>
      {centres.length > 0 && <FilterSelect name="centreId" label={texts.centre} choices={centres} />}
      <FilterSelect name="typeCode" label={texts.type} choices={types} />
      <FilterSelect name="communeId" label={texts.commune} choices={communes} />
      <FilterText name="owner" label={texts.ownerWords} placeholder={t(texts.ownerWordsHint)} />
      {owner && <HeldFilter name="ownerId" label={texts.owner} words={owner} />}
    </>
  );
}

const statuses: readonly Choice[] = instrumentStatuses.map((value) => ({ value, label: instrumentStatusNames[value] }));
const states: readonly Choice[] = legalStates.map((value) => ({ value, label: legalStateNames[value] }));
const sorts: readonly Choice[] = [
  { value: 'code', label: texts.byCode },
  { value: '-code', label: texts.byCodeDown },
  { value: 'dueOn', label: texts.byDue },
];

function ListActions({ mayRegister }: { mayRegister: boolean }) {
  const t = useWords();
  return (
    <>
      <SheetLink href="/instruments.csv" label={texts.csv} />
      {mayRegister && (
        <a class="btn btn-primary" href="/instruments/new">
          {t(texts.register)}
        </a>
      )}
    </>
  );
}

export function InstrumentTable({ page, names, today }: ListProps) {
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.code, cell: (each) => <InstrumentLink instrument={each} /> },
    { label: texts.type, cell: (each) => <TypeOf instrument={each} names={names} /> },
    { label: texts.serial, cell: (each) => <Serial instrument={each} /> },
    {
      label: texts.owner,
      cell: (each) => <OrganizationLink organization={names.organizations.get(String(each.ownerId))} />,
    },
    { label: texts.place, minor: true, cell: (each) => each.place ?? '—' },
    { label: texts.legalState, minor: true, cell: (each) => <LegalStateMark state={stateOf(each, names, today)} /> },
    { label: texts.dueOn, cell: (each) => <DueDay dueOn={each.dueOn} today={today} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

/** The registry number, leading to the instrument's page. */
export function InstrumentLink({ instrument }: { instrument: Pick<InstrumentRecord, '_id' | 'code' | 'provenance'> }) {
  return (
    <>
      <a href={`/instruments/${String(instrument._id)}`}>{instrument.code}</a>{' '}
      <GeneratedMark generated={instrument.provenance?.generated} />
    </>
  );
}

function TypeOf({ instrument, names }: { instrument: InstrumentRecord; names: InstrumentNames }) {
  const type = names.types.get(instrument.typeCode);
  return type ? <InstrumentTypeLink type={type} /> : <>{instrument.typeCode}</>;
}

export function Serial({ instrument: { serial } }: { instrument: Pick<InstrumentRecord, 'serial'> }) {
  const t = useWords();
  return serial ? <>{serial}</> : <span class="text-body-secondary">{t(texts.noSerial)}</span>;
}

/** The due day; overdue from the day after. */
export function DueDay({ dueOn, today }: { dueOn: Day | undefined; today: Day }) {
  const t = useWords();
  if (!dueOn) return <>—</>;
  return (
    <>
      {t.day(dueOn)} {isOverdue(dueOn, today) && <Status text={texts.overdue} tone="bad" />}
    </>
  );
}

const tones: Record<InstrumentStatus, Tone> = { inService: 'good', outOfService: 'warning', retired: 'neutral' };

export function InstrumentStatusMark({ status }: { status: InstrumentStatus }) {
  return <Status text={instrumentStatusNames[status]} tone={tones[status]} />;
}

const stateTones: Record<LegalState, Tone> = {
  valid: 'good',
  due: 'warning',
  overdue: 'bad',
  neverVerified: 'warning',
  failedOrWithdrawn: 'bad',
  periodUnknown: 'warning',
  notUnderControl: 'neutral',
  outOfService: 'neutral',
};

export function LegalStateMark({ state }: { state: LegalState }) {
  return <Status text={legalStateNames[state]} tone={stateTones[state]} />;
}
