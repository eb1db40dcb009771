import { History, type ReadEntry } from '../../audit';
import { kindNames } from '../certificates';
import type { InstrumentTypeRecord } from '../instruments';
import type { Page } from '../../platform/database';
import { fill } from '../../platform/i18n';
import {
  Facts,
  FilterSelect,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  Table,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { ContactOf } from './contact.views';
import { orderTexts } from './order.messages';
import { placeKindNames } from './order.names';
import type { Expected } from './order.model';
import { requestStatusNames, requestTexts as texts, requestWayNames } from './request.messages';
import { requestStatuses, requestWays, type RequestRecord, type RequestStatus } from './request.model';

export const requestList = { href: '/requests', label: texts.title };
export const requestAddress = ({ _id }: Pick<RequestRecord, '_id'>) => `${requestList.href}/${String(_id)}`;
export const publicFormAddress = '/ask';

interface ListProps {
  readonly page: Page<RequestRecord>;
}

export function RequestListPage({ page, mayManage }: ListProps & { mayManage: boolean }) {
  const t = useWords();
  const enter = (
    <a class="btn btn-primary" href={`${requestList.href}/new`}>
      {t(texts.enter)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayManage && enter}>
      <p class="prose">{t(texts.intro, { address: publicFormAddress })}</p>
      <ListFilters>
        <FilterSelect
          name="status"
          label={orderTexts.status}
          choices={requestStatuses.map((value) => ({ value, label: requestStatusNames[value] }))}
        />
        <FilterSelect
          name="way"
          label={texts.way}
          choices={requestWays.map((value) => ({ value, label: requestWayNames[value] }))}
        />
      </ListFilters>
      <RequestTable page={page} />
    </Layout>
  );
}

export function RequestTable({ page }: ListProps) {
  const t = useWords();
  const columns: Column<RequestRecord>[] = [
    {
      label: texts.number,
      cell: (request) => (
        <>
          <a href={requestAddress(request)}>{request.number}</a> <GeneratedMark generated={request.generated} />
        </>
      ),
    },
    { label: orderTexts.customer, cell: ({ customerName }) => customerName },
    { label: orderTexts.kind, cell: ({ kind }) => t(kindNames[kind]) },
    { label: orderTexts.status, cell: ({ status }) => <RequestMark status={status} /> },
    { label: texts.receivedAt, cell: ({ receivedAt }) => t.instant(receivedAt) },
    { label: texts.way, minor: true, cell: ({ way }) => t(requestWayNames[way]) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const tones: Readonly<Record<RequestStatus, Tone>> = { waiting: 'warning', taken: 'good', refused: 'bad' };

export function RequestMark({ status }: Pick<RequestRecord, 'status'>) {
  return <Status text={requestStatusNames[status]} tone={tones[status]} />;
}

interface PageProps {
  readonly request: RequestRecord;
  readonly types: ReadonlyMap<string, InstrumentTypeRecord>;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

export function RequestPage({ request, types, history, mayManage }: PageProps) {
  const t = useWords();
  const { status, customerName, kind, placeKind, address, wishedOn, orderId } = request;
  const actions = (
    <>
      <a class="btn btn-outline-primary" href={`${requestAddress(request)}/refuse`}>
        {t(texts.refuse)}
      </a>
      <a class="btn btn-primary" href={`/orders/new?requestId=${String(request._id)}`}>
        {t(texts.take)}
      </a>
    </>
  );
  return (
    <Layout
      title={t(fill(texts.named, { number: request.number }))}
      crumbs={[{ href: requestList.href, label: t(requestList.label) }]}
      actions={mayManage && status === 'waiting' && actions}
    >
      <div class="mb-4">
        <Facts
          facts={[
            {
              label: orderTexts.status,
              value: (
                <>
                  <RequestMark status={status} /> <GeneratedMark generated={request.generated} />
                </>
              ),
            },
            ...(request.reason ? [{ label: orderTexts.reason, value: request.reason }] : []),
            ...(orderId
              ? [{ label: orderTexts.one, value: <a href={`/orders/${String(orderId)}`}>{t(orderTexts.one)}</a> }]
              : []),
            { label: orderTexts.customer, value: customerName },
            { label: orderTexts.contactName, value: <ContactOf of={request} mayManage={mayManage} /> },
            { label: texts.way, value: t(requestWayNames[request.way]) },
            { label: texts.receivedAt, value: t.instant(request.receivedAt) },
            { label: orderTexts.kind, value: t(kindNames[kind]) },
            {
              label: orderTexts.place,
              value: address ? `${t(placeKindNames[placeKind])}: ${address}` : t(placeKindNames[placeKind]),
            },
            { label: texts.wishedOn, value: wishedOn && t.day(wishedOn) },
            { label: orderTexts.note, value: request.note },
            {
              label: orderTexts.publicPage,
              value: (
                <a
                  href={`${publicFormAddress}/${request.publicCode}`}
                >{`${publicFormAddress}/${request.publicCode}`}</a>
              ),
            },
          ]}
        />
      </div>
      <Section title={texts.expected}>
        <ExpectedList expected={request.expected} types={types} />
      </Section>
      <History entries={history} />
    </Layout>
  );
}

export function ExpectedList({
  expected,
  types,
}: {
  expected: readonly Expected[];
  types: ReadonlyMap<string, InstrumentTypeRecord>;
}) {
  const t = useWords();
  const columns: Column<Expected>[] = [
    { label: orderTexts.description, cell: ({ description }) => description },
    { label: orderTexts.type, cell: ({ typeCode }) => (typeCode ? (types.get(typeCode)?.nameVi ?? typeCode) : '—') },
    { label: orderTexts.count, numeric: true, cell: ({ count }) => t.number(count) },
  ];
  return <Table caption={texts.expected} columns={columns} rows={expected} />;
}
