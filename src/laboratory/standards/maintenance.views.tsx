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
  type Tone,
} from '../../platform/web';
import { maintenanceKindNames, maintenanceResultNames, maintenanceTexts as texts } from './maintenance.messages';
import { maintenanceKinds, type MaintenanceRecord, type MaintenanceResult } from './maintenance.model';
import type { UpkeepTask } from './keeping.model';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf, StandardLink, standardList } from './standard.views';
import { openTasks } from './upkeep.rules';

export const maintenanceList = { href: `${standardList.href}/maintenance`, label: texts.title };

interface ListProps {
  readonly page: Page<MaintenanceRecord>;
  readonly standards: ReadonlyMap<string, MeasurementStandardRecord>;
}

export function MaintenanceListPage(props: ListProps) {
  const t = useWords();
  const kinds = maintenanceKinds.map((value) => ({ value, label: maintenanceKindNames[value] }));
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: standardList.href, label: t(standardList.label) }]}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect name="kind" label={texts.kind} choices={kinds} />
      </ListFilters>
      <MaintenanceListTable {...props} />
    </Layout>
  );
}

export function MaintenanceListTable({ page, standards }: ListProps) {
  const columns: Column<MaintenanceRecord>[] = [
    {
      label: texts.standard,
      cell: ({ standardId }) => {
        const standard = standards.get(String(standardId));
        return standard ? <StandardLink standard={standard} /> : '—';
      },
    },
    ...useColumns(),
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

/** What was done to one standard. */
export function MaintenanceTable({ entries }: { entries: readonly MaintenanceRecord[] }) {
  return <Table caption={texts.done} columns={useColumns()} rows={entries} rowKey={({ _id }) => String(_id)} />;
}

const tones: Readonly<Record<MaintenanceResult, Tone>> = { fit: 'good', limited: 'warning', unfit: 'bad' };

function useColumns(): Column<MaintenanceRecord>[] {
  const t = useWords();
  return [
    { label: texts.performedOn, cell: ({ performedOn }) => t.day(performedOn) },
    { label: texts.what, cell: ({ what }) => what },
    { label: texts.kind, minor: true, cell: ({ kind }) => t(maintenanceKindNames[kind]) },
    {
      label: texts.result,
      cell: ({ result }) => <Status text={maintenanceResultNames[result]} tone={tones[result]} />,
    },
    { label: texts.performedBy, minor: true, cell: ({ performedBy }) => performedBy },
    { label: texts.remark, cell: ({ remark }) => remark ?? '—' },
    {
      label: texts.file,
      minor: true,
      cell: ({ _id, standardId, file }) =>
        file ? <a href={`${addressOf({ _id: standardId })}/maintenance/${String(_id)}/file`}>{file.name}</a> : '—',
    },
  ];
}

/** What is planned for a standard and still to be done. */
export function UpkeepTable({ standard, today }: { standard: MeasurementStandardRecord; today: Day }) {
  const t = useWords();
  const tasks = openTasks(standard).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (tasks.length === 0) return <p class="text-body-secondary">{t(texts.noPlan)}</p>;
  const columns: Column<UpkeepTask & { readonly dueOn: Day }>[] = [
    { label: texts.what, cell: ({ what }) => what },
    { label: texts.everyMonths, cell: ({ everyMonths }) => everyMonths ?? t(texts.once) },
    {
      label: texts.dueOn,
      cell: ({ dueOn }) => (
        <>
          {t.day(dueOn)} {dueOn < today && <Status text={texts.overdue} tone="bad" />}
        </>
      ),
    },
    { label: texts.lastOn, minor: true, cell: ({ lastOn }) => (lastOn ? t.day(lastOn) : '—') },
  ];
  return <Table caption={texts.plan} columns={columns} rows={tasks} rowKey={({ taskId }) => String(taskId)} />;
}
