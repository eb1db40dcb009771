import { contributionHeads, contributionWords, type BudgetedPoint, type UnbudgetedPoint } from '../budgets';
import { formatDecimal, formatQuantity } from '../../metrology';
import { fill } from '../../platform/i18n';
import { Section, Table, useWords, type Column } from '../../platform/web';
import { asStated } from './uncertainty.gates';
import { budgetedTexts as texts } from './uncertainty.messages';
import type { VerificationRecord } from './verification.model';

/** U of each point as the budget gave it, with every contribution, as it was frozen into the record. */
export function BudgetedResults({ record: { budgeted } }: { record: Pick<VerificationRecord, 'budgeted'> }) {
  const t = useWords();
  if (!budgeted) return null;
  const { found, left, without } = budgeted;
  return (
    <>
      {found.length > 0 && (
        <Section title={texts.title}>
          <Points points={found} />
        </Section>
      )}
      {left && left.length > 0 && (
        <Section title={texts.leftTitle}>
          <Points points={left} />
        </Section>
      )}
      {without.length > 0 && (
        <Section title={texts.without}>
          <ul>
            {without.map((point) => (
              <li key={keyOf(point)}>
                {t({ vi: `${point.name}: ${point.why.vi}`, en: `${point.name}: ${point.why.en}` })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const keyOf = ({ step, row }: Pick<UnbudgetedPoint, 'step' | 'row'>) => `${step} ${row}`;

function Points({ points }: { points: readonly BudgetedPoint[] }) {
  const t = useWords();
  const columns: Column<BudgetedPoint>[] = [
    { label: texts.point, cell: ({ label }) => t(label) },
    {
      label: texts.budget,
      cell: ({ budgetId, name, edition }) => (
        <a href={`/budgets/${budgetId}`}>{t(fill(texts.from, { name, edition }))}</a>
      ),
    },
    {
      label: texts.proposed,
      numeric: true,
      cell: ({ expanded }) => formatQuantity(asStated(expanded), t.language),
    },
    { label: { vi: 'k', en: 'k' }, numeric: true, cell: ({ k }) => formatDecimal(k, t.language) },
    {
      label: texts.freedom,
      numeric: true,
      cell: ({ degreesOfFreedom }) => (degreesOfFreedom === null ? '∞' : t.number(Math.floor(degreesOfFreedom))),
    },
  ];
  return (
    <>
      <Table caption={texts.title} columns={columns} rows={points} rowKey={keyOf} />
      {points.map((point) => (
        <details key={keyOf(point)} class="mb-2">
          <summary>{t(fill(texts.contributionsOf, { point: point.label }))}</summary>
          <Contributions point={point} />
        </details>
      ))}
    </>
  );
}

type Line = BudgetedPoint['lines'][number];

function Contributions({ point: { lines, unit, label } }: { point: BudgetedPoint }) {
  const t = useWords();
  const heads = Object.values(contributionHeads);
  const columns: Column<Line>[] = [
    ...heads.map((head, at) => ({
      label: head,
      cell: (line: Line) => contributionWords(line, unit, t.language).cells[at],
    })),
    { label: texts.basis, cell: ({ basis }: Line) => basis && t(basis) },
  ];
  return (
    <Table
      caption={fill(texts.contributionsOf, { point: label })}
      columns={columns}
      rows={lines}
      rowKey={({ name }) => name}
    />
  );
}
