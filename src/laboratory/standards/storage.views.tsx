import { formatQuantity } from '../../metrology';
import type { Page } from '../../platform/database';
import { Layout, ListFragment, Status, Table, useWords, type Column } from '../../platform/web';
import type { StoragePlace } from './keeping.model';
import type { MeasurementStandardRecord } from './standard.model';
import { StandardLink, standardList } from './standard.views';
import { rangeText } from './standard.words';
import { storageConditionNames, storageTexts as texts } from './storage.messages';
import type { StorageReadingRecord } from './storage.model';

export const storageLog = { href: `${standardList.href}/storage-log`, label: texts.log };

interface ListProps {
  readonly page: Page<StorageReadingRecord>;
  readonly standards: ReadonlyMap<string, MeasurementStandardRecord>;
}

export function StorageLogPage(props: ListProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.log)} crumbs={[{ href: standardList.href, label: t(standardList.label) }]}>
      <StorageLogTable {...props} />
    </Layout>
  );
}

export function StorageLogTable({ page, standards }: ListProps) {
  const columns: Column<StorageReadingRecord>[] = [
    {
      label: texts.standard,
      cell: ({ standardId }) => {
        const standard = standards.get(String(standardId));
        return standard ? <StandardLink standard={standard} /> : '—';
      },
    },
    ...useColumns(),
  ];
  return <ListFragment caption={texts.log} columns={columns} page={page} />;
}

/** The conditions found of one standard. */
export function StorageReadingTable({ readings }: { readings: readonly StorageReadingRecord[] }) {
  return <Table caption={texts.log} columns={useColumns()} rows={readings} rowKey={({ _id }) => String(_id)} />;
}

function useColumns(): Column<StorageReadingRecord>[] {
  const t = useWords();
  return [
    { label: texts.on, cell: ({ on }) => t.day(on) },
    { label: texts.place, minor: true, cell: ({ place }) => place ?? '—' },
    {
      label: texts.temperature,
      cell: ({ temperature }) => (temperature ? formatQuantity(temperature, t.language) : '—'),
    },
    { label: texts.humidity, cell: ({ humidity }) => (humidity ? formatQuantity(humidity, t.language) : '—') },
    {
      label: texts.beyond,
      cell: ({ beyond }) =>
        beyond.length === 0
          ? t(texts.within)
          : beyond.map((each) => <Status key={each} text={storageConditionNames[each]} tone="bad" />),
    },
    { label: texts.action, cell: ({ action }) => action ?? '—' },
    { label: texts.recordedBy, minor: true, cell: ({ recordedBy }) => recordedBy },
  ];
}

/** Where a standard was kept and is, newest first. */
export function StoragePlaceTable({ standard: { storages = [] } }: { standard: MeasurementStandardRecord }) {
  const t = useWords();
  if (storages.length === 0) return <p class="text-body-secondary">{t(texts.unknown)}</p>;
  const columns: Column<StoragePlace>[] = [
    { label: texts.since, cell: ({ since }) => t.day(since) },
    { label: texts.place, cell: ({ place }) => place },
    {
      label: texts.temperatureBounds,
      cell: ({ temperature }) => (temperature ? rangeText(temperature, t.language) : '—'),
    },
    { label: texts.humidityBounds, cell: ({ humidity }) => (humidity ? rangeText(humidity, t.language) : '—') },
  ];
  return <Table caption={texts.places} columns={columns} rows={storages.toReversed()} />;
}
