import type { Text } from '../../platform/i18n';
import {
  FilterSelect,
  Layout,
  ListFilters,
  Section,
  Status,
  Table,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { chapterNames, clauseConfidenceNames, clauseTexts as texts, shareNames } from './clause.messages';
import { chaptersOf, clausesOf, shareOf, shares, type Clause, type Share } from './clause.rules';

/** A section of the registry: what it is called, and whether the reader may open it. */
export interface Screen {
  readonly label: Text;
  readonly isOpen: boolean;
}

interface PageProps {
  readonly clauses: readonly Clause[];
  readonly screenAt: (href: string) => Screen;
  /** Actions after failed comparisons that are not closed, of those the reader sees. */
  readonly unfinished: number;
}

/** Each clause of ISO/IEC 17025:2017, what the program does for it, where, and what it leaves to people. */
export function ClausesPage({ clauses, screenAt, unfinished }: PageProps) {
  const t = useWords();
  const columns = columnsOf(t, screenAt);
  return (
    <Layout title={t(texts.title)}>
      <p class="prose">{t(texts.intro)}</p>
      {unfinished > 0 && (
        <p class="alert alert-warning">
          <a class="alert-link" href="/comparisons/actions?status=unfinished">
            {t(texts.unfinished, { count: t.number(unfinished) })}
          </a>
        </p>
      )}
      <ListFilters search={false}>
        <FilterSelect
          name="share"
          label={texts.share}
          choices={shares.map((value) => ({ value, label: shareNames[value] }))}
        />
      </ListFilters>
      <p class="text-body-secondary small">
        {t(texts.count, { shown: t.number(clauses.length), total: t.number(clausesOf().length) })}
      </p>
      {chaptersOf(clauses).map(({ number, clauses: rows }) => {
        const title = chapterTitle(number);
        return (
          <Section key={number} title={title}>
            <Table caption={title} columns={columns} rows={rows} rowKey={({ clause }) => clause} />
          </Section>
        );
      })}
    </Layout>
  );
}

function chapterTitle(number: string): Text {
  const { vi, en } = chapterNames[number] ?? { vi: '', en: '' };
  return { vi: `${number} ${vi}`.trim(), en: `${number} ${en}`.trim() };
}

const shareTones: Readonly<Record<Share, Tone>> = { program: 'good', part: 'warning', people: 'neutral' };

function columnsOf(t: ReturnType<typeof useWords>, screenAt: PageProps['screenAt']): Column<Clause>[] {
  return [
    { label: texts.clause, cell: ({ clause }) => clause },
    { label: texts.need, cell: ({ need }) => t(need) },
    {
      label: texts.share,
      cell: (clause) => <Status text={shareNames[shareOf(clause)]} tone={shareTones[shareOf(clause)]} />,
    },
    { label: texts.does, cell: ({ does }) => t(does ?? texts.nothingDone) },
    { label: texts.screens, cell: ({ screens }) => <Screens {...{ screens, screenAt }} /> },
    { label: texts.leaves, cell: ({ leaves }) => t(leaves ?? texts.nothingLeft) },
    { label: texts.confidence, minor: true, cell: ({ confidence }) => t(clauseConfidenceNames[confidence]) },
  ];
}

/** Sections that the reader may not open are named without a link. */
function Screens({ screens, screenAt }: Pick<Clause, 'screens'> & Pick<PageProps, 'screenAt'>) {
  const t = useWords();
  if (screens.length === 0) return <>—</>;
  return (
    <ul class="list-unstyled mb-0">
      {screens.map((href) => {
        const { label, isOpen } = screenAt(href);
        return <li key={href}>{isOpen ? <a href={href}>{t(label)}</a> : t(label)}</li>;
      })}
    </ul>
  );
}
