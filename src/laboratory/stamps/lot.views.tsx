import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
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
import { lotName } from './lot.audited';
import { lotTexts as texts } from './lot.messages';
import { isReceived, lotStatuses, type LotRecord, type LotStatus } from './lot.model';
import { MovementTable } from './movement.views';
import type { MovementRecord } from './movement.model';
import { whereText } from './movement.moving';
import { spansText } from './series.rules';
import { countOf } from './span.rules';
import { lotStatusNames, stampTexts, stampUseNames } from './stamp.messages';
import type { Segment } from './stamp.rules';

export const stampsHome = { href: '/stamps', label: stampTexts.title };
export const lotList = { href: '/stamps/lots', label: texts.title };
export const lotAddress = ({ _id }: Pick<LotRecord, '_id'>) => `${lotList.href}/${String(_id)}`;

const tones: Readonly<Record<LotStatus, Tone>> = { ordered: 'warning', received: 'good', cancelled: 'neutral' };

/** A lot by its numbers; one that is ordered alone, by its order. */
export function lotTitle(lot: LotRecord): string {
  return isReceived(lot) ? lotName(lot) : `${texts.order.vi} ${lotName(lot)}`;
}

interface ListProps {
  readonly page: Page<LotRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
}

export function LotListPage({ mayManage, ...list }: ListProps & { mayManage: boolean }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      crumbs={[{ href: stampsHome.href, label: t(stampsHome.label) }]}
      actions={
        mayManage && (
          <a class="btn btn-primary" href={`${lotList.href}/new`}>
            {t(texts.order)}
          </a>
        )
      }
    >
      <ListFilters search={false}>
        <FilterSelect
          name="status"
          label={texts.status}
          choices={lotStatuses.map((value) => ({ value, label: lotStatusNames[value] }))}
        />
      </ListFilters>
      <LotTable {...list} />
    </Layout>
  );
}

export function LotTable({ page, centres }: ListProps) {
  const t = useWords();
  const columns: Column<LotRecord>[] = [
    {
      label: texts.lot,
      cell: (lot) => (
        <>
          <a href={lotAddress(lot)}>{lotTitle(lot)}</a> <GeneratedMark generated={lot.generated} />
        </>
      ),
    },
    { label: stampTexts.use, cell: ({ use }) => t(stampUseNames[use]) },
    {
      label: stampTexts.quantity,
      numeric: true,
      cell: ({ quantity, orderedQuantity }) => t.number(quantity ?? orderedQuantity),
    },
    { label: texts.supplier, minor: true, cell: ({ supplier }) => supplier },
    { label: texts.orderedOn, minor: true, cell: ({ orderedOn }) => t.day(orderedOn) },
    { label: texts.receivedOn, cell: ({ receivedOn }) => (receivedOn ? t.day(receivedOn) : '—') },
    { label: texts.status, cell: ({ status }) => <Status text={lotStatusNames[status]} tone={tones[status]} /> },
    {
      label: stampTexts.centre,
      minor: true,
      cell: ({ centreId }) => centres.get(String(centreId))?.nameVi ?? '—',
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export interface LotPageProps {
  readonly lot: LotRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly segments: readonly Segment[];
  readonly names: ReadonlyMap<string, string>;
  readonly movements: Page<MovementRecord>;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

/** A lot: what was ordered and what came, where its numbers are now, and how they came there. */
export function LotPage(props: LotPageProps) {
  const { lot, centre, segments, names, movements, history } = props;
  const t = useWords();
  return (
    <Layout
      title={lotTitle(lot)}
      crumbs={[
        { href: stampsHome.href, label: t(stampsHome.label) },
        { href: lotList.href, label: t(lotList.label) },
      ]}
      actions={<LotActions {...props} />}
    >
      <Facts
        facts={[
          {
            label: texts.status,
            value: (
              <>
                <Status text={lotStatusNames[lot.status]} tone={tones[lot.status]} />{' '}
                <GeneratedMark generated={lot.generated} />
              </>
            ),
          },
          { label: stampTexts.use, value: t(stampUseNames[lot.use]) },
          { label: stampTexts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.supplier, value: lot.supplier },
          { label: texts.orderDocument, value: lot.orderDocument },
          { label: texts.orderedOn, value: t.day(lot.orderedOn) },
          { label: texts.orderedQuantity, value: t.number(lot.orderedQuantity) },
          ...(isReceived(lot)
            ? [
                { label: stampTexts.series, value: lot.series },
                { label: stampTexts.numbers, value: `${lot.firstNumber} – ${lot.lastNumber}` },
                { label: stampTexts.quantity, value: t.number(lot.quantity) },
                { label: texts.receivedOn, value: t.day(lot.receivedOn) },
                { label: texts.receiptDocument, value: lot.receiptDocument },
              ]
            : []),
          { label: texts.note, value: lot.note },
        ]}
      />
      {isReceived(lot) && (
        <>
          <Section title={stampTexts.standing}>
            <Table
              caption={stampTexts.standing}
              columns={[
                { label: stampTexts.numbers, cell: (segment) => spansText(lot, [segment]) },
                { label: stampTexts.quantity, numeric: true, cell: (segment) => t.number(countOf([segment])) },
                { label: stampTexts.state, cell: (segment) => t(whereText(segment, names)) },
                { label: stampTexts.since, cell: ({ since }) => t.day(since) },
              ]}
              rows={segments}
              rowKey={({ first }) => String(first)}
            />
          </Section>
          <Section title={stampTexts.history}>
            <MovementTable movements={movements.items} />
            {movements.next && (
              <p>
                <a href={`/stamps/movements?lotId=${String(lot._id)}`}>{t(stampTexts.history)}</a>
              </p>
            )}
          </Section>
        </>
      )}
      <History entries={history} />
    </Layout>
  );
}

function LotActions({ lot, mayManage }: Pick<LotPageProps, 'lot' | 'mayManage'>) {
  const t = useWords();
  if (!mayManage) return null;
  const address = lotAddress(lot);
  if (isReceived(lot))
    return (
      <a class="btn btn-primary" href={`/stamps/movements/new?lotId=${String(lot._id)}`}>
        {t(stampTexts.move)}
      </a>
    );
  if (lot.status !== 'ordered') return null;
  return (
    <>
      <a class="btn btn-primary" href={`${address}/receive`}>
        {t(texts.receive)}
      </a>
      <a class="btn btn-outline-primary" href={`${address}/change`}>
        {t(texts.change)}
      </a>
      <a class="btn btn-outline-danger" href={`${address}/cancel`}>
        {t(texts.cancel)}
      </a>
    </>
  );
}
