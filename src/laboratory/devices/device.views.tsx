import { History, type ReadEntry } from '../../audit';
import type { Day } from '../../platform/i18n';
import { ActionButton, Facts, Layout, Section, Status, Table, useWords, type Column } from '../../platform/web';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { deviceTexts as texts } from './device.messages';
import type { DeviceRecord } from './device.model';
import type { TakenLotRecord } from './taken-lot.model';

export const devicesAddress = '/devices';

export function deviceAddress({ _id }: Pick<DeviceRecord, '_id'>): string {
  return `${devicesAddress}/${String(_id)}`;
}

interface ListProps {
  readonly devices: readonly DeviceRecord[];
  /** Names of people by their accounts. */
  readonly people: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** One's own devices, or all of a centre for whoever answers for it. */
export function DevicesPage({ devices, people, today }: ListProps) {
  const t = useWords();
  const columns: Column<DeviceRecord>[] = [
    { label: texts.name, cell: (each) => <a href={deviceAddress(each)}>{each.name}</a> },
    { label: texts.person, cell: ({ accountId }) => people.get(String(accountId)) ?? '—' },
    { label: texts.until, cell: ({ until }) => t.day(until) },
    { label: texts.lastSeen, cell: ({ lastSeenAt }) => t.instant(lastSeenAt) },
    { label: texts.state, cell: (each) => <DeviceState device={each} today={today} /> },
  ];
  return (
    <Layout title={t(texts.title)}>
      <p>{t(texts.what)}</p>
      <p>{t(texts.lost)}</p>
      <p>{t(texts.how)}</p>
      {devices.length === 0 ? (
        <p class="text-body-secondary">{t(texts.none)}</p>
      ) : (
        <Table caption={texts.title} columns={columns} rows={devices} />
      )}
    </Layout>
  );
}

function DeviceState({ device: { cutAt, toldAt, until }, today }: { device: DeviceRecord; today: Day }) {
  if (cutAt) return <Status text={toldAt ? texts.told : texts.cutOff} tone="bad" />;
  return until < today ? <Status text={texts.over} tone="warning" /> : <Status text={texts.live} tone="good" />;
}

interface DeviceProps {
  readonly device: DeviceRecord;
  readonly lots: readonly TakenLotRecord[];
  readonly person: string | undefined;
  readonly centre: OrganizationRecord | undefined;
  readonly today: Day;
  readonly history: readonly ReadEntry[];
}

/** A device: whose, until when, what is on it as far as the registry knows, and the button that cuts it off. */
export function DevicePage({ device, lots, person, centre, today, history }: DeviceProps) {
  const t = useWords();
  const cut = <ActionButton action={`${deviceAddress(device)}/cut`} label={texts.cut} version={device.__v} danger />;
  return (
    <Layout
      title={device.name}
      crumbs={[{ href: devicesAddress, label: t(texts.title) }]}
      actions={!device.cutAt && cut}
    >
      <Facts
        facts={[
          { label: texts.state, value: <DeviceState {...{ device, today }} /> },
          { label: texts.person, value: person },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.until, value: t.day(device.until) },
          { label: texts.registeredAt, value: t.instant(device.createdAt) },
          { label: texts.lastSeen, value: t.instant(device.lastSeenAt) },
          ...(device.cutAt
            ? [
                { label: texts.cutAt, value: t.instant(device.cutAt) },
                { label: texts.toldAt, value: t.instant(device.toldAt) },
              ]
            : []),
        ]}
      />
      <p>{t(texts.lost)}</p>
      <Section title={texts.lots}>
        {lots.length === 0 ? <p class="text-body-secondary">{t(texts.noLots)}</p> : <LotTable lots={lots} />}
      </Section>
      <History entries={history} />
    </Layout>
  );
}

function LotTable({ lots }: Pick<DeviceProps, 'lots'>) {
  const t = useWords();
  const columns: Column<TakenLotRecord>[] = [
    {
      label: texts.lots,
      cell: ({ title, run, members }) =>
        members.some(({ recordId }) => recordId) ? <a href={`/verifications/runs?run=${run}`}>{title}</a> : title,
    },
    { label: texts.takenAt, cell: ({ takenAt }) => t.instant(takenAt) },
    {
      label: texts.back,
      cell: ({ members }) =>
        t(texts.backOf, { back: members.filter(({ recordId }) => recordId).length, all: members.length }),
    },
  ];
  return <Table caption={texts.lots} columns={columns} rows={lots} />;
}
