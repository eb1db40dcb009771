import { addDays } from '../../metrology';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { FilterText, Layout, ListFilters, Section, Table, useWords, type Column } from '../../platform/web';
import { orderTexts as texts } from './order.messages';
import type { OrderRecord } from './order.model';
import { orderAddress, orderList } from './order.views';

/** A person or a standard, and the orders of each day of the week. */
export interface TakenRow {
  readonly name: string;
  readonly orders: readonly (readonly OrderRecord[])[];
}

export interface WeekProps {
  readonly days: readonly Day[];
  readonly people: readonly TakenRow[];
  readonly standards: readonly TakenRow[];
}

/** Who is where in a week, and with which standards: a table, on phones a card for each. */
export function WeekPage({ days, people, standards }: WeekProps) {
  const t = useWords();
  const first = days[0] ?? '';
  const way = (day: Day, words: Text) => (
    <a class="btn btn-outline-primary" href={`/orders/week?from=${day}`}>
      {t(words)}
    </a>
  );
  return (
    <Layout
      title={t(fill(texts.weekOf, { day: formatDay(first) }))}
      crumbs={[{ href: orderList.href, label: t(orderList.label) }]}
      actions={
        <>
          {way(addDays(first, -7), texts.weekBefore)}
          {way(addDays(first, 7), texts.weekAfter)}
        </>
      }
    >
      <ListFilters search={false}>
        <FilterText name="from" label={texts.weekFrom} placeholder="20/11/2026" />
      </ListFilters>
      <Section title={texts.weekPeople}>
        <Taken caption={texts.weekPeople} first={texts.person} days={days} rows={people} />
      </Section>
      <Section title={texts.weekStandards}>
        <Taken caption={texts.weekStandards} first={texts.standards} days={days} rows={standards} />
      </Section>
    </Layout>
  );
}

interface TakenProps {
  readonly caption: Text;
  readonly first: Text;
  readonly days: readonly Day[];
  readonly rows: readonly TakenRow[];
}

function Taken({ caption, first, days, rows }: TakenProps) {
  const columns: Column<TakenRow>[] = [
    { label: first, cell: ({ name }) => name },
    ...days.map((day, at): Column<TakenRow> => {
      const short = formatDay(day).slice(0, 5);
      return {
        label: { vi: `${weekdays[at]?.vi ?? ''} ${short}`, en: `${weekdays[at]?.en ?? ''} ${short}` },
        cell: ({ orders }) => <Orders orders={orders[at] ?? []} />,
      };
    }),
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ name }) => name} />;
}

const weekdays: readonly Text[] = [
  ...[
    { vi: 'T2', en: 'Mon' },
    { vi: 'T3', en: 'Tue' },
    { vi: 'T4', en: 'Wed' },
    { vi: 'T5', en: 'Thu' },
  ],
  ...[
    { vi: 'T6', en: 'Fri' },
    { vi: 'T7', en: 'Sat' },
    { vi: 'CN', en: 'Sun' },
  ],
];

function Orders({ orders }: { orders: readonly OrderRecord[] }) {
  const t = useWords();
  if (orders.length === 0) return <span class="text-body-secondary">{t(texts.free)}</span>;
  return (
    <ul class="list-unstyled mb-0">
      {orders.map((order) => (
        <li key={order.number}>
          {order.appointment?.from}–{order.appointment?.until} <a href={orderAddress(order)}>{order.number}</a>
        </li>
      ))}
    </ul>
  );
}
