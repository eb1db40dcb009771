import { describedBy, formatQuantity, unitSymbol, type Evaluation } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import type { Table } from '../../platform/pdf';
import {
  acceptanceText,
  decisionTexts as texts,
  probabilityText,
  riskOf,
  sidesText,
  verdictText,
} from './decision.words';

/** What the rule agreed with the customer says of each point, on paper; none where none was agreed. */
export function decisionTables(evaluation: Evaluation, caption?: Text): Table[] {
  const { points, decision, entered } = evaluation;
  const decided = points.flatMap((point) => (point.decision ? [{ ...point, decision: point.decision }] : []));
  if (!decision || decided.length === 0 || entered.kind === 'verification') return [];
  const steps = describedBy(evaluation)?.steps ?? [];
  const isOneStep = new Set(decided.map(({ step }) => step)).size === 1;
  const nameOf = (step: string) => steps.find(({ name }) => name === step)?.label.vi ?? '';
  const columns = [
    { title: texts.point.vi, share: 22 },
    { title: texts.error.vi, share: 14, align: 'right' },
    { title: texts.limits.vi, share: 18, align: 'right' },
    { title: texts.acceptance.vi, share: 18, align: 'right' },
    { title: texts.probability.vi, share: 13, align: 'right' },
    { title: texts.risk.vi, share: 16, align: 'right' },
    { title: texts.verdict.vi, share: 14, align: 'center' },
  ] as const;
  const rows = decided.map(({ step, label, error, decision: made }) => [
    isOneStep ? label.vi : `${nameOf(step)}: ${label.vi}`,
    formatQuantity(error, 'vi'),
    `${sidesText(made.limits, 'vi')} ${unitSymbol(made.unit)}`.trim(),
    acceptanceText(made).vi,
    probabilityText(made).vi,
    riskOf(made).vi,
    verdictText(made.verdict).vi,
  ]);
  const title = caption ? fill(caption, { step: texts.title }) : texts.title;
  return [{ caption: title.vi, columns: [...columns], rows }];
}
