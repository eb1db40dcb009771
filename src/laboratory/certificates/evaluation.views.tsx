import { formatQuantity, type Basis, type Point, type Procedure } from '../../metrology';
import type { Text } from '../../platform/i18n';
import { ConfidenceMark, Section, Status, Table, useWords, type Column, type Words } from '../../platform/web';
import { sourceText } from './paper.words';
import { verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';

/** Every point against its limit, step by step, and the checks. */
export function Judged({ record, procedure }: { record: VerificationRecord; procedure: Procedure }) {
  const t = useWords();
  const { points, failedChecks, skippedSteps } = record.evaluation;
  const named = (all: readonly { name: string; label: Text }[], names: readonly string[]) =>
    all
      .filter(({ name }) => names.includes(name))
      .map(({ label }) => t(label).toLocaleLowerCase(t.language))
      .join('; ');
  return (
    <Section title={texts.judged}>
      {failedChecks.length > 0 && (
        <p class="alert alert-danger">{t(texts.failedChecks, { checks: named(procedure.checks, failedChecks) })}</p>
      )}
      {procedure.steps.map((step) => {
        const own = points.filter((point) => point.step === step.name);
        if (own.length === 0) return null;
        return (
          <div key={step.name}>
            <h3 class="h6">{t(step.label)}</h3>
            <Table caption={step.label} columns={pointColumns(t, step.errorDecimals)} rows={own} />
          </div>
        );
      })}
      {skippedSteps.length > 0 && <p>{t(texts.skippedSteps, { steps: named(procedure.steps, skippedSteps) })}</p>}
    </Section>
  );
}

function pointColumns(t: Words, errorDecimals: number | null): Column<Point>[] {
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
    { label: texts.error, numeric: true, cell: ({ error }) => inWords(error, errorDecimals ?? undefined) },
    { label: texts.limit, numeric: true, cell: ({ limit }) => (limit ? `± ${inWords(limit)}` : '—') },
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
      cell: ({ passed }) =>
        passed === null ? '—' : <Status text={passed ? texts.pass : texts.fail} tone={passed ? 'good' : 'bad'} />,
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
