import { BarChartPicture } from '../../platform/charts';
import { Facts, useWords } from '../../platform/web';
import { budgetTexts as texts } from './budget.messages';
import type { BudgetFigures, BudgetResult } from './budget.shape';
import {
  contributionHeads,
  figureText,
  resultWords,
  type ContributionWords,
  type ResultWords,
} from './contribution.words';

interface ResultProps {
  readonly figures: Pick<BudgetFigures, 'unit'>;
  readonly result: BudgetResult;
}

/** Value, u, effective degrees of freedom, k and U, and below them every contribution. */
export function BudgetResultView({ figures, result }: ResultProps) {
  const t = useWords();
  const { lines, ...said } = resultWords(figures, result, t.language);
  return (
    <>
      <ResultFacts said={said} />
      <ContributionTable lines={lines} />
    </>
  );
}

/** The contributions as bars, longest first. The table says the same. */
export function ContributionChart({ figures: { unit }, result }: ResultProps) {
  const t = useWords();
  const bars = result.lines
    .map(({ name, contribution }) => ({ label: name, value: Math.abs(contribution) }))
    .sort((a, b) => b.value - a.value);
  const formatValue = (value: number) => `${figureText(value, t.language)} ${unit}`;
  return <BarChartPicture chart={{ title: t(texts.chartTitle), bars, formatValue }} alt={t(texts.chartAlt)} />;
}

export type SaidResult = Omit<ResultWords, 'lines'>;

/** `data-said` names each figure for the page's script. */
export function ResultFacts({ said }: { said: SaidResult }) {
  const value = (name: keyof SaidResult) => <output data-said={name}>{said[name]}</output>;
  return (
    <Facts
      facts={[
        { label: texts.resultValue, value: value('estimate') },
        { label: texts.expanded, value: value('expandedUncertainty') },
        { label: texts.coverage, value: value('coverageFactor') },
        { label: texts.effective, value: value('degreesOfFreedom') },
        { label: texts.combined, value: value('standardUncertainty') },
      ]}
    />
  );
}

export function ContributionTable({ lines }: { lines: readonly ContributionWords[] }) {
  const t = useWords();
  const heads = Object.entries(contributionHeads);
  return (
    <div class="table-responsive" tabIndex={0} role="region" aria-label={t(texts.contributions)}>
      <table class="table table-sm align-middle card-table">
        <caption class="visually-hidden">{t(texts.contributions)}</caption>
        <thead>
          <tr>
            {heads.map(([name, head]) => (
              <th key={name} scope="col" class={classOf(name)}>
                {t(head)}
              </th>
            ))}
            <th scope="col">{t(texts.bar)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ContributionRow key={line.name} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One contribution; `data-cell` and the rectangle are what the page's script fills. */
export function ContributionRow({ line: { cells, percent } }: { line: Pick<ContributionWords, 'cells' | 'percent'> }) {
  const t = useWords();
  const [, ...heads] = Object.entries(contributionHeads);
  const [name, ...figures] = cells;
  const width = String(Math.max(0, Math.min(100, percent)));
  return (
    <tr>
      <th scope="row" data-cell="0">
        {name}
      </th>
      {heads.map(([head, label], at) => (
        <td key={head} class={classOf(head)} data-label={t(label)} data-cell={at + 1}>
          {figures[at]}
        </td>
      ))}
      <td data-label={t(texts.bar)}>
        <svg class="share-bar" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true" focusable="false">
          <rect width={width} height="10" />
        </svg>
      </td>
    </tr>
  );
}

/** Figures stand under one another, and keep their unit beside them. */
function classOf(head: string): string | undefined {
  return head === 'quantity' || head === 'distribution' ? undefined : 'text-end';
}
