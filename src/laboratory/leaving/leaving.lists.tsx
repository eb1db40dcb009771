import { RecordStatus } from '../certificates';
import { AppointmentAt, orderAddress } from '../orders';
import { spansText } from '../stamps';
import type { Text } from '../../platform/i18n';
import { Section, Status, Table, useWords, type Column } from '../../platform/web';
import { leavingTexts as texts } from './leaving.messages';
import type { Outstanding } from './leaving.queries';

interface ListProps<T> {
  readonly title: Text;
  readonly none: Text;
  readonly rows: readonly T[];
  readonly columns: Column<T>[];
}

function Listed<T>({ title, none, rows, columns }: ListProps<T>) {
  const t = useWords();
  return (
    <Section title={title}>
      {rows.length > 0 ? <Table caption={title} columns={columns} rows={rows} /> : <p>{t(none)}</p>}
    </Section>
  );
}

type Held = Outstanding['holdings'][number];

export function Stamps({ holdings, mayEnter }: Pick<Outstanding, 'holdings'> & { mayEnter: boolean }) {
  const t = useWords();
  const movement = ({ lot }: Held, kind: string) => `/stamps/movements/new?lotId=${String(lot._id)}&kind=${kind}`;
  const columns: Column<Held>[] = [
    { label: texts.numbers, cell: ({ lot, spans }) => spansText(lot, spans) },
    { label: texts.quantity, numeric: true, cell: ({ quantity }) => t.number(quantity) },
  ];
  const entering: Column<Held> = {
    label: texts.handBack,
    cell: (held) => (
      <>
        <a href={movement(held, 'returned')}>{t(texts.handBack)}</a>
        {' · '}
        <a href={movement(held, 'lost')}>{t(texts.lost)}</a>
      </>
    ),
  };
  const shown = mayEnter ? [...columns, entering] : columns;
  return <Listed title={texts.stamps} none={texts.noStamps} rows={holdings} columns={shown} />;
}

export function Records({ records }: Pick<Outstanding, 'records'>) {
  const t = useWords();
  const columns: Column<Outstanding['records'][number]>[] = [
    { label: texts.record, cell: ({ _id, number }) => <a href={`/verifications/${String(_id)}`}>{number}</a> },
    { label: texts.performedOn, cell: ({ performedOn }) => t.day(performedOn) },
    { label: texts.state, cell: ({ status }) => <RecordStatus status={status} /> },
  ];
  return <Listed title={texts.records} none={texts.noRecords} rows={records} columns={columns} />;
}

export function Orders({ orders }: Pick<Outstanding, 'orders'>) {
  const columns: Column<Outstanding['orders'][number]>[] = [
    { label: texts.order, cell: (order) => <a href={orderAddress(order)}>{order.number}</a> },
    { label: texts.customer, cell: ({ customerName }) => customerName },
    { label: texts.appointment, cell: ({ appointment }) => <AppointmentAt appointment={appointment} /> },
  ];
  return <Listed title={texts.orders} none={texts.noOrders} rows={orders} columns={columns} />;
}

export function Rights({ rights }: Pick<Outstanding, 'rights'>) {
  const t = useWords();
  const columns: Column<Outstanding['rights'][number]>[] = [
    { label: texts.document, cell: ({ decisionNumber, decidedOn }) => `${decisionNumber}, ${t.day(decidedOn)}` },
    { label: texts.scope, cell: ({ fields, typeCodes }) => [...fields, ...typeCodes].join('; ') },
  ];
  return <Listed title={texts.rights} none={texts.noRights} rows={rights} columns={columns} />;
}

export function Cards({ cards }: Pick<Outstanding, 'cards'>) {
  const t = useWords();
  const columns: Column<Outstanding['cards'][number]>[] = [
    { label: texts.card, cell: ({ number }) => number },
    { label: texts.expiresOn, cell: ({ expiresOn }) => t.day(expiresOn) },
    { label: texts.scope, cell: ({ fields }) => fields.join('; ') },
  ];
  return <Listed title={texts.cards} none={texts.noCards} rows={cards} columns={columns} />;
}

export function Accounts({ accounts, mayDisable }: Pick<Outstanding, 'accounts'> & { mayDisable: boolean }) {
  const columns: Column<Outstanding['accounts'][number]>[] = [
    {
      label: texts.account,
      cell: ({ _id, username }) => (mayDisable ? <a href={`/accounts/${String(_id)}`}>{username}</a> : username),
    },
    { label: texts.state, cell: ({ active }) => <AccountState active={active} /> },
  ];
  return <Listed title={texts.accounts} none={texts.noAccounts} rows={accounts} columns={columns} />;
}

function AccountState({ active }: { active: boolean }) {
  return active ? <Status text={texts.enabled} tone="warning" /> : <Status text={texts.disabled} tone="neutral" />;
}
