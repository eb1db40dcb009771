import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { Facts, GeneratedMark, Layout, Section, Table, useWords, type Column } from '../../platform/web';
import { countList } from './count.views';
import { lotTexts } from './lot.messages';
import { lotAddress, lotList, lotTitle, stampsHome } from './lot.views';
import { minimumList } from './minimum.views';
import { movementTexts } from './movement.messages';
import { movementList, MovementTable } from './movement.views';
import { whereText } from './movement.moving';
import { reportAddress } from './report.views';
import { reportTexts } from './report.messages';
import { spansText } from './series.rules';
import { stampStateNames, stampTexts as texts, stampUseNames } from './stamp.messages';
import type { OneStamp } from './stamp.queries';
import { stampStates } from './stamp.rules';
import type { Holding, SeriesStock, Stock } from './stock.queries';

const reportLink = { href: reportAddress, label: reportTexts.title };

interface OverviewProps {
  readonly stock: Stock;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  /** Several centres are shown. */
  readonly ofAll: boolean;
  readonly ownVerifierId?: string | undefined;
  readonly mayManage: boolean;
  readonly mayReport: boolean;
}

/** The register of stamps as it stands today. */
export function StampsPage(props: OverviewProps) {
  const { stock, ownVerifierId, mayManage, mayReport } = props;
  const t = useWords();
  const mine = stock.holdings.filter(({ holderId }) => holderId === ownVerifierId);
  return (
    <Layout
      title={t(texts.title)}
      actions={
        (mayManage || mayReport) && (
          <a class="btn btn-primary" href={`${movementList.href}/new`}>
            {t(mayManage ? movementTexts.enter : movementTexts.enterSpoilt)}
          </a>
        )
      }
    >
      <p class="prose">{t(texts.intro)}</p>
      <StampLinks />
      <FindForm />
      {ownVerifierId && (
        <Section title={texts.myStamps}>
          <HoldingTable holdings={mine} {...props} />
        </Section>
      )}
      <Section title={texts.byState}>
        <SeriesTable {...props} />
      </Section>
      <Section title={texts.inHands}>
        <HoldingTable {...props} holdings={stock.holdings} />
      </Section>
    </Layout>
  );
}

function StampLinks() {
  const t = useWords();
  return (
    <ul class="list-inline">
      {[{ href: '/stamps/find', label: texts.find }, lotList, movementList, countList, minimumList, reportLink].map(
        ({ href, label }) => (
          <li key={href} class="list-inline-item me-3">
            <a href={href}>{t(label)}</a>
          </li>
        ),
      )}
    </ul>
  );
}

function FindForm({ typed = '' }: { typed?: string }) {
  const t = useWords();
  return (
    <form method="get" action="/stamps/find" role="search" class="row g-2 align-items-end mb-3">
      <div class="col-12 col-md-4">
        <label class="form-label" for="stamp-number">
          {t(texts.findLabel)}
        </label>
        <input
          class="form-control"
          type="search"
          id="stamp-number"
          name="number"
          value={typed}
          placeholder={t(texts.findHint)}
        />
      </div>
      <div class="col-auto">
        <button class="btn btn-outline-primary" type="submit">
          {t(texts.find)}
        </button>
      </div>
    </form>
  );
}

function SeriesTable({ stock, centres, ofAll }: OverviewProps) {
  const t = useWords();
  const columns: Column<SeriesStock>[] = [
    {
      label: texts.series,
      cell: ({ series, generated }) => (
        <>
          {series || '—'} <GeneratedMark generated={generated} />
        </>
      ),
    },
    { label: texts.use, cell: ({ use }) => t(stampUseNames[use]) },
    ...(ofAll ? [{ label: texts.centre, cell: (each: SeriesStock) => centres.get(each.centreId)?.nameVi ?? '—' }] : []),
    ...stampStates.map((state) => ({
      label: stampStateNames[state],
      numeric: true,
      cell: ({ counts }: SeriesStock) => t.number(counts.get(state) ?? 0),
    })),
  ];
  const rowKey = ({ centreId, use, series }: SeriesStock) => `${centreId} ${use} ${series}`;
  return <Table caption={texts.byState} columns={columns} rows={stock.series} rowKey={rowKey} />;
}

function HoldingTable({ holdings, centres, ofAll }: OverviewProps & { holdings: readonly Holding[] }) {
  const t = useWords();
  if (holdings.length === 0) return <p class="text-body-secondary">{t(texts.none)}</p>;
  const columns: Column<Holding>[] = [
    {
      label: texts.holder,
      cell: ({ name, hasLeft, holderId }) => (
        <>
          <a href={`/verifiers/${holderId}`}>{name}</a>{' '}
          {hasLeft && <span class="status status-bad">{t(texts.left)}</span>}
        </>
      ),
    },
    { label: texts.use, minor: true, cell: ({ lot }) => t(stampUseNames[lot.use]) },
    { label: texts.numbers, cell: ({ lot, spans }) => <a href={lotAddress(lot)}>{spansText(lot, spans)}</a> },
    { label: texts.quantity, numeric: true, cell: ({ quantity }) => t.number(quantity) },
    ...(ofAll ? [{ label: texts.centre, cell: (each: Holding) => centres.get(each.centreId)?.nameVi ?? '—' }] : []),
  ];
  const rowKey = ({ holderId, lot }: Holding) => `${holderId} ${String(lot._id)}`;
  return <Table caption={texts.inHands} columns={columns} rows={holdings} rowKey={rowKey} />;
}

interface FoundProps {
  readonly typed: string | undefined;
  readonly found: readonly OneStamp[];
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
}

/** One number: where the stamp is, who used it, which certificate. */
export function FindStampPage({ typed, found, centres }: FoundProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.find)} crumbs={[{ href: stampsHome.href, label: t(stampsHome.label) }]}>
      <FindForm {...(typed && { typed })} />
      {typed && found.length === 0 && <p class="alert alert-warning">{t(texts.noSuchStamp)}</p>}
      {found.map((each) => (
        <FoundStamp key={String(each.lot._id)} {...each} centre={centres.get(String(each.lot.centreId))} />
      ))}
    </Layout>
  );
}

function FoundStamp(props: OneStamp & { centre: OrganizationRecord | undefined }) {
  const { stamp, lot, segment, names, movements, namedBy, centre } = props;
  const t = useWords();
  const use = movements.find(({ kind }) => kind === 'used');
  const isUsed = segment?.state === 'used' || segment?.state === 'voided';
  const shown = isUsed ? use : undefined;
  return (
    <Section title={{ vi: `${texts.stamp.vi} ${stamp}`, en: `${texts.stamp.en} ${stamp}` }}>
      <Facts
        facts={[
          { label: texts.nowWhere, value: segment ? t(whereText(segment, names)) : t(stampStateNames.none) },
          { label: texts.since, value: segment && t.day(segment.since) },
          { label: texts.use, value: t(stampUseNames[lot.use]) },
          { label: lotTexts.lot, value: <a href={lotAddress(lot)}>{lotTitle(lot)}</a> },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          ...(shown
            ? [
                {
                  label: texts.record,
                  value: <a href={`/verifications/${String(shown.recordId)}`}>{shown.recordNumber}</a>,
                },
                {
                  label: texts.certificate,
                  value: shown.certificateId && (
                    <a href={`/certificates/${String(shown.certificateId)}`}>{shown.certificateNumber}</a>
                  ),
                },
              ]
            : []),
          ...(namedBy
            ? [{ label: texts.waitingRecord, value: <a href={`/verifications/${namedBy.id}`}>{namedBy.number}</a> }]
            : []),
        ]}
      />
      <h3 class="h6">{t(texts.history)}</h3>
      <MovementTable movements={movements} />
    </Section>
  );
}
