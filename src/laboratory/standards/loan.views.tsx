import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  FilterSelect,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  Table,
  useWords,
  type Column,
} from '../../platform/web';
import { loanKindNames, loanStateNames, loanTexts as texts, returnConditionNames } from './loan.messages';
import { loanStates, type LoanRecord } from './loan.model';
import { isOverdue } from './loan.queries';
import type { MeasurementStandardRecord } from './standard.model';
import { StandardLink, standardList } from './standard.views';

export const loanList = { href: `${standardList.href}/loans`, label: texts.title };

interface ListProps {
  readonly page: Page<LoanRecord>;
  readonly standards: ReadonlyMap<string, MeasurementStandardRecord>;
  readonly today: Day;
}

export function LoanListPage(props: ListProps) {
  const t = useWords();
  const states = [
    { value: 'overdue', label: texts.overdue },
    ...loanStates.map((value) => ({ value, label: loanStateNames[value] })),
  ];
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: standardList.href, label: t(standardList.label) }]}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect name="state" label={texts.state} choices={states} />
      </ListFilters>
      <LoanListTable {...props} />
    </Layout>
  );
}

export function LoanListTable({ page, standards, today }: ListProps) {
  const columns: Column<LoanRecord>[] = [
    {
      label: texts.standard,
      cell: ({ standardId }) => {
        const standard = standards.get(String(standardId));
        return standard ? <StandardLink standard={standard} /> : '—';
      },
    },
    ...useColumns(today),
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

/** The last loans of one standard. */
export function LoanTable({ loans, today }: { loans: readonly LoanRecord[]; today: Day }) {
  return <Table caption={texts.title} columns={useColumns(today)} rows={loans} rowKey={({ _id }) => String(_id)} />;
}

function useColumns(today: Day): Column<LoanRecord>[] {
  const t = useWords();
  return [
    { label: texts.borrower, cell: ({ borrower }) => borrower },
    { label: texts.kind, minor: true, cell: ({ kind }) => t(loanKindNames[kind]) },
    { label: texts.from, cell: ({ from }) => t.day(from) },
    { label: texts.dueOn, cell: ({ dueOn }) => t.day(dueOn) },
    { label: texts.state, cell: (loan) => <StateMark loan={loan} today={today} /> },
    { label: texts.returnedOn, minor: true, cell: ({ returnedOn }) => (returnedOn ? t.day(returnedOn) : '—') },
    {
      label: texts.condition,
      cell: ({ condition, remark }) => (
        <>
          {condition ? t(returnConditionNames[condition]) : '—'} {remark}
        </>
      ),
    },
    { label: texts.lentBy, minor: true, cell: ({ lentBy }) => lentBy },
    { label: texts.receivedBy, minor: true, cell: ({ receivedBy }) => receivedBy ?? '—' },
  ];
}

function StateMark({ loan, today }: { loan: LoanRecord; today: Day }) {
  if (isOverdue(loan, today)) return <Status text={texts.overdue} tone="bad" />;
  return <Status text={loanStateNames[loan.state]} tone={loan.state === 'out' ? 'warning' : 'good'} />;
}
