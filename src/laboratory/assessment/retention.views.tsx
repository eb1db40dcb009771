import { ConfidenceMark, Layout, Table, useWords, type Column } from '../../platform/web';
import { retentionTexts as texts } from './retention.messages';
import type { KeptClass } from './retention.queries';

/** Each class of records: how long it is kept, by what, and how much of it has been kept so long. */
export function RetentionPage({ classes }: { readonly classes: readonly KeptClass[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <p class="prose">{t(texts.intro)}</p>
      <Table caption={texts.title} columns={columnsOf(t)} rows={classes} rowKey={({ key }) => key} />
    </Layout>
  );
}

function columnsOf(t: ReturnType<typeof useWords>): Column<KeptClass>[] {
  return [
    { label: texts.kept, cell: ({ name }) => t(name) },
    { label: texts.holds, minor: true, cell: ({ holds }) => t(holds) },
    { label: texts.term, cell: ({ years }) => (years === null ? t(texts.forever) : t(texts.years, { years })) },
    { label: texts.from, cell: ({ from }) => (from ? t(from) : '—') },
    {
      label: texts.basis,
      cell: ({ basis, confidence }) => (
        <>
          {t(basis)} <ConfidenceMark confidence={confidence} />
        </>
      ),
    },
    { label: texts.past, cell: ({ past }) => (past === undefined ? '—' : t.number(past)) },
  ];
}
