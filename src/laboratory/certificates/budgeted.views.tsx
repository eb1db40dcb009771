import { contributionHeads, contributionWords, type BudgetedPoint, type UnbudgetedPoint } from '../budgets';
import { formatDecimal, formatQuantity, type Evaluation } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import { Section, Table, useWords, type Column } from '../../platform/web';
import { computedBudgets, type ComputedBudget } from './computed-budgets';
import { asStated } from './stated.figures';
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

/** What U of each point is made of where the procedure worked it out, as found and as left. */
export function ComputedResults({ record }: { record: Pick<VerificationRecord, 'evaluation' | 'asLeft'> }) {
  return (
    <>
      <Computed title={texts.computed} of={record.evaluation} />
      {record.asLeft && <Computed title={texts.computedLeftTitle} of={record.asLeft} />}
    </>
  );
}

function Computed({ title, of: evaluation }: { title: Text; of: Pick<Evaluation, 'points'> }) {
  const budgets = computedBudgets(evaluation);
  if (budgets.length === 0) return null;
  return (
    <Section title={title}>
      {budgets.map((budget) => (
        <Contributed key={budget.key} of={budget} />
      ))}
    </Section>
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
        <Contributed key={keyOf(point)} of={point} />
      ))}
    </>
  );
}

type Line = ComputedBudget['lines'][number];

/** Folded until it is asked for: eight lines for each of many points. */
function Contributed({ of: point }: { of: Pick<ComputedBudget, 'label' | 'unit' | 'lines'> }) {
  const t = useWords();
  return (
    <details class="mb-2">
      <summary>{t(fill(texts.contributionsOf, { point: point.label }))}</summary>
      <Contributions point={point} />
    </details>
  );
}

function Contributions({ point: { lines, unit, label } }: { point: Pick<ComputedBudget, 'label' | 'unit' | 'lines'> }) {
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
