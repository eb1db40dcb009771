import { kindNames, recordKinds } from '../certificates';
import type { Page } from '../../platform/database';
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
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { amountText } from './amount.words';
import { orderTexts as texts } from './order.messages';
import { orderStatusNames } from './order.names';
import type { Appointment, OrderRecord } from './order.model';
import type { Progress } from './order.rules';
import { orderStatuses, type OrderStatus } from './order.states';

export const orderList = { href: '/orders', label: texts.title };
export const orderAddress = ({ _id }: Pick<OrderRecord, '_id'>) => `${orderList.href}/${String(_id)}`;

export interface OrderListProps {
  readonly page: Page<OrderRecord>;
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly progress: ReadonlyMap<string, Progress>;
}

interface OrderListPageProps extends OrderListProps {
  readonly verifiers: readonly Choice[];
  readonly customer: string | undefined;
  readonly mayManage: boolean;
}

export function OrderListPage({ verifiers, customer, mayManage, ...props }: OrderListPageProps) {
  const t = useWords();
  const way = (href: string, words: string, isMain = false) => (
    <a class={isMain ? 'btn btn-primary' : 'btn btn-outline-primary'} href={href}>
      {words}
    </a>
  );
  const ways = (
    <>
      {way('/orders/week', t(texts.week))}
      {mayManage && way('/orders/proposals', t(texts.proposals))}
      <SheetLink href="/orders.csv" label={texts.sheet} />
      {mayManage && way('/orders/new', t(texts.begin), true)}
    </>
  );
  return (
    <Layout title={t(texts.title)} actions={ways}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters>
        <FilterSelect name="status" label={texts.status} choices={named(orderStatuses, orderStatusNames)} />
        <FilterSelect name="kind" label={texts.kind} choices={named(recordKinds, kindNames)} />
        <FilterSelect name="verifierId" label={texts.person} choices={verifiers} />
        <FilterText name="on" label={texts.day} placeholder="20/11/2026" />
        <HeldFilter name="customerId" label={texts.customer} words={customer ?? '—'} />
      </ListFilters>
      <OrderTable {...props} />
    </Layout>
  );
}

function named<T extends string>(values: readonly T[], names: Readonly<Record<T, Choice['label']>>): Choice[] {
  return values.map((value) => ({ value, label: names[value] }));
}

export function OrderTable({ page, organizations, progress }: OrderListProps) {
  const t = useWords();
  const columns: Column<OrderRecord>[] = [
    {
      label: texts.number,
      cell: (order) => (
        <>
          <a href={orderAddress(order)}>{order.number}</a> <GeneratedMark generated={order.generated} />
        </>
      ),
    },
    { label: texts.customer, cell: (order) => <Customer {...{ order, organizations }} /> },
    { label: texts.kind, minor: true, cell: ({ kind }) => t(kindNames[kind]) },
    { label: texts.status, cell: ({ status }) => <OrderMark status={status} /> },
    { label: texts.appointment, cell: ({ appointment }) => <AppointmentAt appointment={appointment} /> },
    { label: texts.progress, cell: ({ _id }) => <ProgressOf progress={progress.get(String(_id))} /> },
    { label: texts.total, numeric: true, minor: true, cell: ({ total }) => amountText(total, t.language) },
    { label: texts.askedOn, minor: true, cell: ({ askedOn }) => t.day(askedOn) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function Customer({
  order,
  organizations,
}: { order: Pick<OrderRecord, 'customerId' | 'customerName'> } & Pick<OrderListProps, 'organizations'>) {
  const t = useWords();
  if (order.customerId) return <OrganizationLink organization={organizations.get(String(order.customerId))} />;
  return (
    <>
      {order.customerName} <span class="text-body-secondary">({t(texts.notInRegister)})</span>
    </>
  );
}

const tones: Readonly<Record<OrderStatus, Tone>> = {
  ...{ asked: 'warning', quoted: 'neutral', accepted: 'warning', scheduled: 'neutral', received: 'neutral' },
  ...{ inWork: 'neutral', done: 'good', returned: 'good', closed: 'good', refused: 'bad', cancelled: 'bad' },
};

export function OrderMark({ status }: Pick<OrderRecord, 'status'>) {
  return <Status text={orderStatusNames[status]} tone={tones[status]} />;
}

export function AppointmentAt({ appointment }: { appointment: Appointment | undefined }) {
  const t = useWords();
  if (!appointment) return <>{t(texts.noAppointment)}</>;
  const { on, from, until } = appointment;
  return <>{t(texts.appointmentAt, { day: t.day(on), from, until })}</>;
}

export function ProgressOf({ progress }: { progress: Progress | undefined }) {
  const t = useWords();
  const { done, all } = progress ?? { done: 0, all: 0 };
  return <>{t(texts.progressOf, { done: t.number(done), all: t.number(all) })}</>;
}
