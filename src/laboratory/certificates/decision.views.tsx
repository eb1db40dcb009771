import { formatQuantity, ruleText, unitSymbol, type Evaluation, type Point, type PointDecision } from '../../metrology';
import type { Text } from '../../platform/i18n';
import { Section, Status, Table, useWords, type Column, type Words } from '../../platform/web';
import {
  acceptanceText,
  decisionTexts as texts,
  probabilityText,
  processText,
  riskOf,
  sidesText,
  verdictText,
} from './decision.words';
import { isPass } from './verification.rules';

type Decided = Point & { readonly decision: PointDecision };

/** The rule, what is known of its risks, and its verdict at each point; nothing where no point was decided. */
export function Decisions({ evaluation, title }: { evaluation: Evaluation; title?: Text }) {
  const t = useWords();
  const { decision, points } = evaluation;
  const decided = points.flatMap((point): Decided[] =>
    point.decision ? [{ ...point, decision: point.decision }] : [],
  );
  if (!decision || decided.length === 0) return null;
  return (
    <Section title={texts.title}>
      {title && <h3 class="h6">{t(title)}</h3>}
      <p>{t(ruleText(decision.rule, decision.widthUnit))}.</p>
      <Table caption={texts.title} columns={columnsOf(t)} rows={decided} />
      <p class="form-text">
        {t(texts.fromResult)} {t(processText(decision))}
      </p>
    </Section>
  );
}

function columnsOf(t: Words): Column<Decided>[] {
  const { language } = t;
  return [
    { label: texts.point, cell: ({ label }) => t(label) },
    { label: texts.error, numeric: true, cell: ({ error }) => formatQuantity(error, language) },
    {
      label: texts.limits,
      numeric: true,
      cell: ({ decision: { limits, unit } }) => `${sidesText(limits, language)} ${unitSymbol(unit)}`.trim(),
    },
    { label: texts.acceptance, numeric: true, cell: ({ decision }) => t(acceptanceText(decision)) },
    { label: texts.probability, numeric: true, cell: ({ decision }) => t(probabilityText(decision)) },
    { label: texts.risk, numeric: true, cell: ({ decision }) => t(riskOf(decision)) },
    { label: texts.verdict, cell: ({ decision: { verdict } }) => <VerdictMark verdict={verdict} /> },
  ];
}

export function VerdictMark({ verdict }: Pick<PointDecision, 'verdict'>) {
  const isPlain = verdict === 'pass' || verdict === 'fail';
  const tone = isPlain ? (isPass(verdict) ? 'good' : 'bad') : 'warning';
  return <Status text={verdictText(verdict)} tone={tone} />;
}
