import { Section, Table, useWords, type Column } from '../../platform/web';
import { amountInWords, amountText } from './amount.words';
import { sumOf } from './order.fees';
import { orderTexts as texts } from './order.messages';
import { feeKindNames, paperKindNames } from './order.names';
import type { FeeLine, OrderPaper, OrderRecord } from './order.model';
import { orderAddress } from './order.views';

/** The fees with what they come to, in figures and in words. */
export function OrderFees({ order }: { order: OrderRecord }) {
  const t = useWords();
  const columns: Column<FeeLine>[] = [
    { label: texts.service, cell: ({ label }) => label },
    { label: texts.feeKind, minor: true, cell: ({ kind }) => t(feeKindNames[kind]) },
    { label: texts.unit, cell: ({ unit }) => unit ?? '—' },
    { label: texts.quantity, numeric: true, cell: ({ quantity }) => t.number(quantity) },
    { label: texts.unitPrice, numeric: true, cell: ({ amount }) => amountText(amount, t.language) },
    { label: texts.sum, numeric: true, cell: (line) => amountText(sumOf(line), t.language) },
  ];
  return (
    <Section title={texts.fees}>
      {order.feeLines.length === 0 ? (
        <p class="text-body-secondary">{t(texts.noFees)}</p>
      ) : (
        <>
          <Table caption={texts.fees} columns={columns} rows={order.feeLines} />
          <p>
            {t(texts.total)}: <strong>{amountText(order.total, t.language)}</strong>
            {t.language === 'vi' && <> ({amountInWords(order.total)})</>}
          </p>
        </>
      )}
    </Section>
  );
}

/** The papers that were made, each as it was made. */
export function OrderPapers({ order }: { order: OrderRecord }) {
  const t = useWords();
  const columns: Column<OrderPaper>[] = [
    {
      label: texts.paper,
      cell: ({ kind, number }) => (
        <a href={`${orderAddress(order)}/papers/${number}.pdf`}>
          {t(paperKindNames[kind])} {number}
        </a>
      ),
    },
    { label: texts.madeAt, cell: ({ madeAt }) => t.instant(madeAt) },
    { label: texts.madeBy, cell: ({ madeBy }) => madeBy },
  ];
  return (
    <Section title={texts.papers}>
      {order.papers.length === 0 ? (
        <p class="text-body-secondary">{t(texts.noPapers)}</p>
      ) : (
        <Table caption={texts.papers} columns={columns} rows={order.papers} rowKey={({ number }) => number} />
      )}
    </Section>
  );
}
