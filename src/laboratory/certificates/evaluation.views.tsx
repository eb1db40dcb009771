import {
  asStated,
  formatDecimal,
  formatQuantity,
  limitText,
  type Basis,
  type Evaluation,
  type Point,
  type ProcedureDescription,
} from '../../metrology';
import type { Text } from '../../platform/i18n';
import { withinSentence } from '../../platform/text';
import { ConfidenceMark, Section, Status, Table, useWords, type Column, type Words } from '../../platform/web';
import { Decisions, VerdictMark } from './decision.views';
import { sourceText } from './paper.words';
import { statedFigures } from './stated.figures';
import { uncertaintyFields } from './stated-uncertainty';
import { verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';

/** Every point, step by step, and the checks; after an adjustment the points as found and as left. */
export function Judged({ record, procedure }: { record: VerificationRecord; procedure: ProcedureDescription }) {
  const { evaluation, asLeft } = record;
  const isJudged = evaluation.points.some(({ limit }) => limit !== null);
  const title = isJudged ? texts.judged : texts.results;
  if (!asLeft)
    return (
      <>
        <Points {...{ title, evaluation, procedure }} />
        <Decisions evaluation={evaluation} />
      </>
    );
  return (
    <>
      <Points {...{ title: texts.asFound, evaluation, procedure }} />
      <Decisions {...{ title: texts.asFound, evaluation }} />
      <Points {...{ title: texts.asLeft, evaluation: asLeft, procedure }} />
      <Decisions {...{ title: texts.asLeft, evaluation: asLeft }} />
    </>
  );
}

interface PointsProps {
  readonly title: Text;
  readonly evaluation: Evaluation;
  readonly procedure: ProcedureDescription;
}

function Points({ title, evaluation, procedure }: PointsProps) {
  const t = useWords();
  const { points, failedChecks, skippedSteps } = evaluation;
  const named = (all: readonly { name: string; label: Text }[], names: readonly string[]) =>
    all
      .filter(({ name }) => names.includes(name))
      .map(({ label }) => withinSentence(t(label)))
      .join('; ');
  return (
    <Section title={title}>
      {failedChecks.length > 0 && (
        <p class="alert alert-danger">{t(texts.failedChecks, { checks: named(procedure.checks, failedChecks) })}</p>
      )}
      {procedure.steps.map((step) => {
        const own = points.filter((point) => point.step === step.name).map((point) => asStated(step, point));
        if (own.length === 0) return null;
        return (
          <div key={step.name}>
            <h3 class="h6">{t(step.label)}</h3>
            <Table caption={step.label} columns={pointColumns(t, step.errorDecimals, own)} rows={own} />
          </div>
        );
      })}
      {skippedSteps.length > 0 && <p>{t(texts.skippedSteps, { steps: named(procedure.steps, skippedSteps) })}</p>}
    </Section>
  );
}

/** Limits and verdicts stand where there are any, and so do uncertainties. */
function pointColumns(t: Words, errorDecimals: number | null, points: readonly Point[]): Column<Point>[] {
  const columns = [...measuredColumns(t, errorDecimals)];
  if (points.some(({ uncertainty }) => uncertainty)) columns.push(...uncertaintyColumns(t));
  if (points.some(({ limit }) => limit)) columns.push(...limitColumns(t));
  return columns;
}

function uncertaintyColumns(t: Words): Column<Point>[] {
  const [expanded, k, probability] = uncertaintyFields.map(({ label }) => label) as [Text, Text, Text];
  const number = (value: string | undefined) => (value ? formatDecimal(value, t.language) : '—');
  return [
    {
      label: expanded,
      numeric: true,
      cell: (point) => {
        const stated = statedFigures(point);
        return stated ? formatQuantity(stated.expanded, t.language) : '—';
      },
    },
    { label: k, numeric: true, cell: ({ uncertainty }) => number(uncertainty?.k) },
    { label: probability, numeric: true, cell: ({ uncertainty }) => number(uncertainty?.probability) },
  ];
}

function measuredColumns(t: Words, errorDecimals: number | null): Column<Point>[] {
  const inWords = (quantity: Point['reference'], decimals?: number) => formatQuantity(quantity, t.language, decimals);
  return [
    {
      label: texts.point,
      cell: ({ label, conditions, notes }) => (
        <>
          {t(label)}
          {[
            ...conditions.map((each) => `${t(each.label)}: ${inWords(each.quantity)}`),
            ...notes.map((note) => t(note)),
          ].map((line) => (
            <div key={line} class="small text-body-secondary">
              {line}
            </div>
          ))}
        </>
      ),
    },
    { label: texts.reference, numeric: true, cell: ({ reference }) => inWords(reference) },
    { label: texts.indication, numeric: true, cell: ({ indication }) => (indication ? inWords(indication) : '—') },
    {
      label: texts.error,
      numeric: true,
      cell: (point) => {
        const stated = statedFigures(point);
        return stated ? inWords(stated.error) : inWords(point.error, errorDecimals ?? undefined);
      },
    },
  ];
}

function limitColumns(t: Words): Column<Point>[] {
  return [
    {
      label: texts.limit,
      numeric: true,
      cell: ({ limit }) => (limit ? limitText(limit, t.language) : '—'),
    },
    {
      label: texts.limitSource,
      cell: ({ limit }) =>
        limit ? (
          <>
            {sourceText(limit.source, t.language)} <ConfidenceMark confidence={limit.confidence} />
          </>
        ) : (
          '—'
        ),
    },
    {
      label: texts.result,
      cell: ({ passed, decision }) =>
        decision ? (
          <VerdictMark verdict={decision.verdict} />
        ) : passed === null ? (
          '—'
        ) : (
          <Status text={passed ? texts.pass : texts.fail} tone={passed ? 'good' : 'bad'} />
        ),
    },
  ];
}

/** Documents the verdict rests on, with their confidence, and remarks of the procedure. */
export function Grounds({ record, unconfirmed }: { record: VerificationRecord; unconfirmed: readonly Text[] }) {
  const t = useWords();
  const { sources, notes } = record.evaluation;
  const columns: Column<Basis>[] = [
    { label: texts.procedure, cell: (source) => sourceText(source, t.language) },
    { label: texts.remarks, cell: (source) => <Remark source={source} /> },
  ];
  const remarks = [...unconfirmed, ...notes];
  return (
    <>
      {remarks.length > 0 && (
        <Section title={texts.remarks}>
          <ul>
            {remarks.map((remark) => (
              <li key={remark.vi}>{t(remark)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.sources}>
        <Table caption={texts.sources} columns={columns} rows={sources} />
      </Section>
    </>
  );
}

function Remark({ source: { note, confidence } }: { source: Basis }) {
  const t = useWords();
  return (
    <>
      <ConfidenceMark confidence={confidence} /> {note && t(note)}
    </>
  );
}
