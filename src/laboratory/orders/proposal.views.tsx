import { dueWithinDays } from '../instruments';
import { Layout, Table, useWords, type Column } from '../../platform/web';
import { OrganizationLink } from '../../register/organizations';
import { orderTexts as texts } from './order.messages';
import { orderList } from './order.views';
import type { Proposal } from './proposal.queries';

/** Owners with instruments that fall due, each with the order that could be begun. */
export function ProposalsPage({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useWords();
  const columns: Column<Proposal>[] = [
    { label: texts.customer, cell: ({ owner }) => <OrganizationLink organization={owner} /> },
    { label: texts.due, numeric: true, cell: ({ count }) => t.number(count) },
    { label: texts.earliest, cell: ({ earliest }) => t.day(earliest) },
    {
      label: texts.begin,
      cell: ({ ownerId, owner }) => (
        <a href={`${orderList.href}/new?customerId=${ownerId}`}>
          {t(texts.begin)} <span class="visually-hidden">{owner?.nameVi}</span>
        </a>
      ),
    },
  ];
  return (
    <Layout title={t(texts.proposals)} crumbs={[{ href: orderList.href, label: t(orderList.label) }]}>
      <p class="prose">{t(texts.proposalsIntro, { days: t.number(dueWithinDays) })}</p>
      <Table caption={texts.proposals} columns={columns} rows={proposals} rowKey={({ ownerId }) => ownerId} />
    </Layout>
  );
}
