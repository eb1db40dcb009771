import { History, type ReadEntry } from '../../audit';
import { kindNames, modeNames } from '../certificates';
import type { VerifierRecord } from '../centres';
import type { MeasurementStandardRecord } from '../standards';
import type { Refusal } from '../../platform/http';
import { ActionButton, BeforeEntry, Facts, GeneratedMark, Layout, useWords } from '../../platform/web';
import { fill } from '../../platform/i18n';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { ContactOf } from './contact.views';
import { orderTexts as texts } from './order.messages';
import { orderActTexts, placeKindNames } from './order.names';
import { OrderFees, OrderPapers } from './order-parts.views';
import { OrderInstruments, type InstrumentsProps } from './order-instruments.views';
import type { Progress } from './order.rules';
import { hasEnded, mayChangeFees, type OrderAct } from './order.states';
import { AppointmentAt, Customer, orderAddress, orderList, OrderMark, ProgressOf } from './order.views';

export interface OrderPageProps extends InstrumentsProps {
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly verifiers: readonly VerifierRecord[];
  readonly standards: readonly MeasurementStandardRecord[];
  readonly progress: Progress | undefined;
  /** What stands in the way of the plan by now. */
  readonly planRefusals: readonly Refusal[];
  readonly acts: readonly OrderAct[];
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

/** An order: whom it is for, what, when and by whom, its instruments with their papers, its fees, and what was printed. */
export function OrderPage(props: OrderPageProps) {
  const { order, planRefusals, history } = props;
  const t = useWords();
  return (
    <Layout
      title={t(fill(texts.named, { number: order.number }))}
      crumbs={[{ href: orderList.href, label: t(orderList.label) }]}
      actions={<OrderActions {...props} />}
    >
      {planRefusals.length > 0 && (
        <>
          <p class="mb-1">{t(texts.planBroken)}</p>
          <BeforeEntry refusals={planRefusals} />
        </>
      )}
      <div class="mb-4">
        <OrderFacts {...props} />
      </div>
      <OrderInstruments {...props} />
      <OrderFees order={order} />
      <OrderPapers order={order} />
      <History entries={history} />
    </Layout>
  );
}

/** Acts that ask for more than a press of a button lead to their form. */
const withForm: ReadonlySet<OrderAct> = new Set(['schedule', 'handBack', 'refuse', 'cancel']);

function OrderActions({ order, acts, mayManage, mayRecord }: OrderPageProps) {
  const t = useWords();
  if (!mayManage) return null;
  const address = orderAddress(order);
  const link = (path: string, words: string) => (
    <a key={path} class="btn btn-outline-primary" href={`${address}/${path}`}>
      {words}
    </a>
  );
  return (
    <>
      {mayRecord && !hasEnded(order.status) && order.instrumentIds.length > 0 && (
        <a class="btn btn-outline-primary" href={`/devices/take?orderId=${String(order._id)}`}>
          {t(texts.takeAlong)}
        </a>
      )}
      {!hasEnded(order.status) && link('change', t(texts.change))}
      {mayChangeFees(order.status) && link('fees', t(texts.enterFees))}
      {!order.customerId && !hasEnded(order.status) && link('customer', t(texts.enterCustomer))}
      {acts.map((act) =>
        withForm.has(act) ? (
          link(act, t(orderActTexts[act]))
        ) : (
          <ActionButton key={act} action={`${address}/${act}`} label={orderActTexts[act]} version={order.__v} />
        ),
      )}
    </>
  );
}

function OrderFacts({ order, organizations, verifiers, standards, progress, mayManage }: OrderPageProps) {
  const t = useWords();
  const { status, kind, mode, placeKind, address, communeId, publicCode } = order;
  const publicPage = `/ask/${publicCode}`;
  return (
    <Facts
      facts={[
        {
          label: texts.status,
          value: (
            <>
              <OrderMark status={status} /> <GeneratedMark generated={order.generated} />
            </>
          ),
        },
        ...(order.reason ? [{ label: texts.reason, value: order.reason }] : []),
        { label: texts.customer, value: <Customer {...{ order, organizations }} /> },
        { label: texts.contactName, value: <ContactOf of={order} mayManage={mayManage} /> },
        { label: texts.centre, value: <OrganizationLink organization={organizations.get(String(order.centreId))} /> },
        { label: texts.askedOn, value: t.day(order.askedOn) },
        { label: texts.kind, value: mode ? `${t(kindNames[kind])}, ${t(modeNames[mode])}` : t(kindNames[kind]) },
        {
          label: texts.place,
          value: address ? `${t(placeKindNames[placeKind])}: ${address}` : t(placeKindNames[placeKind]),
        },
        ...(communeId
          ? [{ label: texts.commune, value: <OrganizationLink organization={organizations.get(String(communeId))} /> }]
          : []),
        { label: texts.appointment, value: <AppointmentAt appointment={order.appointment} /> },
        { label: texts.verifiers, value: verifiers.map(({ name }) => name).join(', ') },
        { label: texts.standards, value: <Standards standards={standards} /> },
        { label: texts.progress, value: <ProgressOf progress={progress} /> },
        ...(order.requestId
          ? [{ label: texts.request, value: <a href={`/requests/${String(order.requestId)}`}>{t(texts.request)}</a> }]
          : []),
        { label: texts.publicPage, value: <a href={publicPage}>{publicPage}</a> },
        { label: texts.note, value: order.note },
      ]}
    />
  );
}

function Standards({ standards }: Pick<OrderPageProps, 'standards'>) {
  if (standards.length === 0) return <>—</>;
  return (
    <ul class="list-unstyled mb-0">
      {standards.map(({ _id, code, nameVi }) => (
        <li key={code}>
          <a href={`/measurement-standards/${String(_id)}`}>{code}</a> {nameVi}
        </li>
      ))}
    </ul>
  );
}
