import { History, type ReadEntry } from '../../audit';
import { kindNames } from '../certificates';
import type { Page } from '../../platform/database';
import { fill, formatDay } from '../../platform/i18n';
import {
  ActionButton,
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
} from '../../platform/web';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { amountText } from './amount.words';
import { priceListStatusNames, priceListTexts as texts } from './price-list.messages';
import { priceListStatuses, type PriceLine, type PriceListRecord } from './price-list.model';

export const priceLists = { href: '/price-lists', label: texts.title };
export const priceListAddress = ({ _id }: Pick<PriceListRecord, '_id'>) => `${priceLists.href}/${String(_id)}`;
export const nameOf = ({ validFrom }: Pick<PriceListRecord, 'validFrom'>) =>
  fill(texts.named, { day: formatDay(validFrom) });

interface ListProps {
  readonly page: Page<PriceListRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
}

export function PriceListsPage({ mayManage, ...props }: ListProps & { mayManage: boolean }) {
  const t = useWords();
  const register = (
    <a class="btn btn-primary" href={`${priceLists.href}/new`}>
      {t(texts.register)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayManage && register}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect
          name="status"
          label={texts.status}
          choices={priceListStatuses.map((value) => ({ value, label: priceListStatusNames[value] }))}
        />
      </ListFilters>
      <PriceListsTable {...props} />
    </Layout>
  );
}

export function PriceListsTable({ page, centres }: ListProps) {
  const t = useWords();
  const columns: Column<PriceListRecord>[] = [
    {
      label: texts.validFrom,
      cell: (list) => (
        <>
          <a href={priceListAddress(list)}>{t.day(list.validFrom)}</a> <GeneratedMark generated={list.generated} />
        </>
      ),
    },
    { label: texts.document, cell: ({ document }) => document },
    { label: texts.lines, numeric: true, cell: ({ lines }) => t.number(lines.length) },
    { label: texts.status, cell: (list) => <PriceListMark {...list} /> },
    {
      label: texts.centre,
      minor: true,
      cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} />,
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function PriceListMark({ status }: Pick<PriceListRecord, 'status'>) {
  return <Status text={priceListStatusNames[status]} tone={status === 'published' ? 'good' : 'neutral'} />;
}

interface PageProps {
  readonly list: PriceListRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly typeNames: ReadonlyMap<string, string>;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
  readonly mayPublish: boolean;
}

export function PriceListPage({ list, centre, typeNames, history, mayManage, mayPublish }: PageProps) {
  const t = useWords();
  const isDraft = list.status === 'draft';
  const change = (
    <a class="btn btn-outline-primary" href={`${priceListAddress(list)}/change`}>
      {t(texts.change)}
    </a>
  );
  const publish = (
    <ActionButton action={`${priceListAddress(list)}/publish`} label={texts.publish} version={list.__v} />
  );
  return (
    <Layout
      title={t(nameOf(list))}
      crumbs={[{ href: priceLists.href, label: t(priceLists.label) }]}
      actions={
        isDraft && (
          <>
            {mayManage && change}
            {mayPublish && publish}
          </>
        )
      }
    >
      <div class="mb-4">
        <Facts
          facts={[
            {
              label: texts.status,
              value: (
                <>
                  <PriceListMark {...list} /> <GeneratedMark generated={list.generated} />
                </>
              ),
            },
            { label: texts.centre, value: <OrganizationLink organization={centre} /> },
            { label: texts.document, value: list.document },
            ...(list.publishedAt
              ? [{ label: texts.publishedAt, value: `${t.instant(list.publishedAt)}, ${list.publishedBy ?? ''}` }]
              : []),
            { label: texts.note, value: list.note },
          ]}
        />
      </div>
      {isDraft && mayPublish && <p class="text-body-secondary small">{t(texts.publishIntro)}</p>}
      <Lines lines={list.lines} typeNames={typeNames} />
      <History entries={history} />
    </Layout>
  );
}

function Lines({ lines, typeNames }: { lines: readonly PriceLine[] } & Pick<PageProps, 'typeNames'>) {
  const t = useWords();
  const columns: Column<PriceLine>[] = [
    { label: texts.label, cell: ({ label }) => label },
    { label: texts.kind, cell: ({ kind }) => t(kindNames[kind]) },
    { label: texts.type, cell: ({ typeCode }) => (typeCode ? (typeNames.get(typeCode) ?? typeCode) : '—') },
    { label: texts.range, cell: ({ range }) => range ?? '—' },
    { label: texts.unit, cell: ({ unit }) => unit },
    { label: texts.amount, numeric: true, cell: ({ amount }) => amountText(amount, t.language) },
  ];
  return (
    <Section title={texts.lines}>
      {lines.length === 0 ? (
        <p class="text-body-secondary">{t(texts.noLines)}</p>
      ) : (
        <Table caption={texts.lines} columns={columns} rows={lines} rowKey={({ _id }) => String(_id)} />
      )}
    </Section>
  );
}
