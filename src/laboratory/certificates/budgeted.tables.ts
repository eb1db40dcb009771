import { contributionWords, type BudgetedPoint } from '../budgets';
import { fill } from '../../platform/i18n';
import type { Table } from '../../platform/pdf';
import { budgetedTexts as texts } from './uncertainty.messages';
import type { VerificationRecord } from './verification.model';

/** The contributions to U of each point, on the paper of the record: a table for each budget, as found and as left. */
export function contributionTables({ budgeted }: Pick<VerificationRecord, 'budgeted'>): Table[] {
  if (!budgeted) return [];
  return [...tablesOf(budgeted.found, ''), ...tablesOf(budgeted.left ?? [], ` – ${texts.leftTitle.vi}`)];
}

function tablesOf(points: readonly BudgetedPoint[], state: string): Table[] {
  const budgets = [...new Map(points.map((each) => [each.budgetId, each])).values()];
  return budgets.map(({ budgetId, name, edition }) => ({
    caption: `${fill(texts.printed, { name, edition }).vi}${state}`,
    columns: [
      { title: texts.point.vi, share: 20 },
      { title: texts.quantity.vi, share: 26 },
      { title: 'u(x)', share: 14, align: 'right' },
      { title: 'c', share: 9, align: 'right' },
      { title: '|c·u|', share: 14, align: 'right' },
      { title: '%', share: 8, align: 'right' },
    ],
    rows: points.filter((each) => each.budgetId === budgetId).flatMap(rowsOf),
  }));
}

function rowsOf({ label, lines, unit }: BudgetedPoint): string[][] {
  return lines.map((line, at) => {
    const [quantity = '', , u = '', , , c = '', contribution = '', share = ''] = contributionWords(
      line,
      unit,
      'vi',
    ).cells;
    return [at === 0 ? label.vi : '', quantity, u, c, contribution, share];
  });
}
