import { ConfidenceMark, Layout, Section, Table, useWords, type Column } from '../../platform/web';
import { retentionTexts as texts } from './retention.messages';
import type { KeptClass } from './retention.queries';
import { termTexts } from './retention-term.messages';
import type { RetentionTermRecord } from './retention-term.model';
import { retentionHome, TermTable } from './retention-term.views';

interface RetentionProps {
  readonly classes: readonly KeptClass[];
  readonly terms: readonly RetentionTermRecord[];
  readonly mayManage: boolean;
  readonly mayDispose: boolean;
}

/** Each class of records: how long it is kept, by what, and how much of it has been kept so long. */
export function RetentionPage({ classes, terms, mayManage, mayDispose }: RetentionProps) {
  const t = useWords();
  const disposals = (
    <a class="btn btn-outline-primary" href="/disposals">
      {t(texts.disposals)}
    </a>
  );
  const propose = (
    <a class="btn btn-outline-primary btn-sm" href={`${retentionHome.href}/terms/new`}>
      {t(termTexts.propose)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayDispose && disposals}>
      <p class="prose">{t(texts.intro)}</p>
      <p class="prose">{t(texts.notHere)}</p>
      <Table caption={texts.title} columns={columnsOf(t)} rows={classes} rowKey={({ key }) => key} />
      <Section title={termTexts.title} actions={mayManage && propose}>
        <p class="prose">{t(termTexts.intro)}</p>
        <TermTable terms={terms} mayManage={mayManage} />
      </Section>
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
      cell: ({ basis, confidence, term }) =>
        term ? (
          t(texts.byTerm, { document: term.document, by: term.confirmedBy ?? '' })
        ) : (
          <>
            {t(basis)} <ConfidenceMark confidence={confidence} />
          </>
        ),
    },
    { label: texts.past, cell: ({ past }) => (past === undefined ? '—' : t.number(past)) },
  ];
}
