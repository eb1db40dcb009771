import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import {
  FilterSelect,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { ownProcedureStateNames, ownProcedureTexts as texts } from './own-procedure.messages';
import { ownProcedureStates, type OwnProcedureRecord, type OwnProcedureState } from './own-procedure.model';
import { procedureTexts } from './procedure.messages';

export const ownProcedureList = { href: '/procedures', label: texts.title };

interface ListProps {
  readonly page: Page<OwnProcedureRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
}

export function OwnProcedureListPage({
  mayWrite,
  centreChoices,
  ...props
}: ListProps & { mayWrite: boolean; centreChoices: readonly Choice[] }) {
  const t = useWords();
  const states = ownProcedureStates.map((value) => ({ value, label: ownProcedureStateNames[value] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayWrite && (
          <a class="btn btn-primary" href={`${ownProcedureList.href}/new`}>
            {t(procedureTexts.begin)}
          </a>
        )
      }
    >
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters>
        {centreChoices.length > 0 && <FilterSelect name="centreId" label={texts.centre} choices={centreChoices} />}
        <FilterSelect name="state" label={texts.state} choices={states} />
      </ListFilters>
      <OwnProcedureTable {...props} />
    </Layout>
  );
}

export function OwnProcedureTable({ page, centres }: ListProps) {
  const t = useWords();
  const columns: Column<OwnProcedureRecord>[] = [
    { label: texts.name, cell: (each) => <a href={addressOf(each)}>{nameOf(each, t.language)}</a> },
    { label: texts.code, cell: ({ code }) => code },
    { label: texts.edition, cell: ({ edition }) => t.number(edition) },
    { label: texts.state, cell: ({ state }) => <StateMark state={state} /> },
    { label: texts.approvedOn, minor: true, cell: ({ approvedOn }) => (approvedOn ? t.day(approvedOn) : '—') },
    {
      label: texts.centre,
      minor: true,
      cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} />,
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const tones: Record<OwnProcedureState, Tone> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'good',
  withdrawn: 'bad',
};

export function StateMark({ state }: { state: OwnProcedureState }) {
  return <Status text={ownProcedureStateNames[state]} tone={tones[state]} />;
}

export function addressOf({ _id }: Pick<OwnProcedureRecord, '_id'>): string {
  return `${ownProcedureList.href}/${String(_id)}`;
}

export function nameOf({ declaration: { name } }: Pick<OwnProcedureRecord, 'declaration'>, language: 'vi' | 'en') {
  return name[language];
}
