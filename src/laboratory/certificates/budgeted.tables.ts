import { contributionWords, type ContributionLine } from '../budgets';
import { fill, type Text } from '../../platform/i18n';
import type { Table } from '../../platform/pdf';
import { computedBudgets } from './computed-budgets';
import { budgetedTexts as texts } from './uncertainty.messages';
import type { VerificationRecord } from './verification.model';

/** What U of one point is made of, whether a budget of the centre gave it or the procedure itself. */
interface Contributed {
  readonly label: Text;
  readonly unit: string;
  readonly lines: readonly Omit<ContributionLine, 'source'>[];
}

type Budgets = Pick<VerificationRecord, 'budgeted' | 'evaluation' | 'asLeft'>;

/** The contributions to U of each point, on the paper of the record: a table for each budget, as found and as left. */
export function contributionTables({ budgeted, evaluation, asLeft }: Budgets): Table[] {
  const left = ` – ${texts.leftTitle.vi}`;
  return [
    ...(budgeted ? tablesOf(budgeted.found, '') : []),
    ...(budgeted ? tablesOf(budgeted.left ?? [], left) : []),
    ...computedTable(evaluation, ''),
    ...(asLeft ? computedTable(asLeft, ` – ${texts.computedLeft.vi}`) : []),
  ];
}

function tablesOf(points: NonNullable<Budgets['budgeted']>['found'], state: string): Table[] {
  const budgets = [...new Map(points.map((each) => [each.budgetId, each])).values()];
  return budgets.map(({ budgetId, name, edition }) =>
    tableOf(
      `${fill(texts.printed, { name, edition }).vi}${state}`,
      points.filter((each) => each.budgetId === budgetId),
    ),
  );
}

function computedTable(evaluation: Budgets['evaluation'], state: string): Table[] {
  const budgets = computedBudgets(evaluation);
  return budgets.length > 0 ? [tableOf(`${texts.computedPrinted.vi}${state}`, budgets)] : [];
}

function tableOf(caption: string, points: readonly Contributed[]): Table {
  return {
    caption,
    columns: [
      { title: texts.point.vi, share: 20 },
      { title: texts.quantity.vi, share: 26 },
      { title: 'u(x)', share: 14, align: 'right' },
      { title: 'c', share: 9, align: 'right' },
      { title: '|c·u|', share: 14, align: 'right' },
      { title: '%', share: 8, align: 'right' },
    ],
    rows: points.flatMap(rowsOf),
  };
}

function rowsOf({ label, lines, unit }: Contributed): string[][] {
  return lines.map((line, at) => {
    const [quantity = '', , u = '', , , c = '', contribution = '', share = ''] = contributionWords(
      line,
      unit,
      'vi',
    ).cells;
    return [at === 0 ? label.vi : '', quantity, u, c, contribution, share];
  });
}
