import {
  formatDecimal,
  workKinds,
  type DeclaredField,
  type DeclaredStep,
  type ProcedureDeclaration,
  type Result,
} from '../../metrology';
import { fill, type Language, type Text } from '../../platform/i18n';
import { Facts, Section, Table, useWords, type Column } from '../../platform/web';
import { formulaText, sourceText } from './procedure.form';
import { gatheringNames, procedureTexts as texts } from './procedure.messages';
import { conditionWords, fieldsOf, limitWords, unitWords } from './procedure-words';

interface BodyProps {
  readonly declaration: ProcedureDeclaration;
}

/** A procedure to read before it is approved: everything it asks, reckons, judges and prints. */
export function ProcedureBody({ declaration }: BodyProps) {
  const { characteristics, environment, checks, steps } = declaration;
  const t = useWords();
  return (
    <>
      <About declaration={declaration} />
      {characteristics.length > 0 && (
        <FieldTable title={texts.characteristics} fields={characteristics} declaration={declaration} />
      )}
      <FieldTable title={texts.environment} fields={environment} declaration={declaration} />
      {checks.length > 0 && (
        <Section title={texts.checks}>
          <ul>
            {checks.map(({ name, label }) => (
              <li key={name}>{t(label)}</li>
            ))}
          </ul>
        </Section>
      )}
      {steps.map((step) => (
        <StepBody key={step.name} {...{ step, declaration }} />
      ))}
      <Needs declaration={declaration} />
    </>
  );
}

function About({ declaration }: BodyProps) {
  const t = useWords();
  const { document, instrumentTypeCodes, kinds } = declaration;
  return (
    <Facts
      facts={[
        { label: texts.documentNumber, value: document.number },
        { label: texts.documentEdition, value: document.edition },
        { label: texts.typeCodes, value: instrumentTypeCodes.join('; ') || t(texts.anyType) },
        {
          label: texts.kinds,
          value: workKinds
            .filter((kind) => kinds.includes(kind))
            .map((kind) => t(texts[kind]))
            .join('; '),
        },
      ]}
    />
  );
}

/** A field, and of a condition of the room the bounds of the document. */
type Described = DeclaredField & { readonly permitted?: { readonly from: string; readonly to: string } };

function FieldTable({ title, fields, declaration }: BodyProps & { title: Text; fields: readonly Described[] }) {
  const t = useWords();
  const all = fieldsOf(declaration);
  const hasBounds = fields.some(({ permitted }) => permitted);
  const columns: Column<Described>[] = [
    { label: texts.label, cell: ({ label }) => t(label) },
    { label: texts.symbol, cell: ({ name }) => <code>{name}</code> },
    { label: texts.kind, cell: (field) => <KindWords field={field} /> },
    {
      label: texts.unit,
      cell: (field) =>
        field.kind === 'quantity'
          ? field.units.map((unit) => unitWords(unit, all, t)).join(', ')
          : unitWords(field.kind === 'number' ? field.unit : null, all, t) || '—',
    },
    ...(hasBounds
      ? [
          {
            label: texts.permitted,
            cell: ({ permitted }: Described) => (permitted ? boundsWords(permitted, t.language) : '—'),
          },
        ]
      : []),
    { label: texts.required, cell: ({ required }) => (required ? '✓' : '—') },
  ];
  return (
    <Section title={title}>
      <Table caption={title} columns={columns} rows={fields} rowKey={({ name }) => name} />
    </Section>
  );
}

function boundsWords({ from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  return `${formatDecimal(from, language)} … ${formatDecimal(to, language)}`;
}

function KindWords({ field }: { field: DeclaredField }) {
  const t = useWords();
  const choices = field.kind === 'choice' && field.choices !== 'units' ? field.choices : [];
  const listed = choices.map(({ label }) => t(label)).join(', ');
  return (
    <>
      {t(texts[field.kind])}
      {listed && `: ${listed}`}
    </>
  );
}

function StepBody({ step, declaration }: BodyProps & { step: DeclaredStep }) {
  const t = useWords();
  const all = fieldsOf(declaration);
  const { points = [], quantities = [], aggregates = [], rules = [] } = step;
  const lines = [
    ...points.map(({ field, values }) => ({
      what: t(texts.proposed),
      said: `${all.find(({ name }) => name === field)?.label.vi ?? field}: ${values.map(formulaText).join('; ')}`,
    })),
    ...quantities.map(({ name, value }) => ({ what: t(texts.quantities), said: `${name} = ${formulaText(value)}` })),
    ...aggregates.map(({ name, of, function: gathered }) => ({
      what: t(texts.aggregates),
      said: `${name} = ${t(gatheringNames[gathered])} (${formulaText(of)})`,
    })),
    ...rules.map(({ holds, refusal }) => ({
      what: t(texts.otherRules),
      said: `${holds.map((each) => conditionWords(each, all, t)).join('; ')} – ${t(refusal)}`,
    })),
  ];
  return (
    <Section title={step.label}>
      <FieldTable title={inStep(texts.fields, step)} fields={step.fields} declaration={declaration} />
      <ul>
        {lines.map(({ what, said }) => (
          <li key={`${what} ${said}`}>
            {what}: <span class="text-break">{said}</span>
          </li>
        ))}
      </ul>
      <Results step={step} declaration={declaration} />
    </Section>
  );
}

function Results({ step, declaration }: BodyProps & { step: DeclaredStep }) {
  const t = useWords();
  const all = fieldsOf(declaration);
  const code = (words: string) => (words ? <code class="text-break">{words}</code> : '—');
  const columns: Column<Result>[] = [
    { label: texts.resultName, cell: ({ label }) => t(label) },
    { label: texts.reference, cell: ({ reference }) => code(formulaText(reference.value)) },
    { label: texts.indication, cell: ({ indication }) => code(indication ? formulaText(indication.value) : '') },
    {
      label: texts.error,
      cell: ({ error }) => (
        <>
          {code(formulaText(error.value))} {unitWords(error.unit ?? step.unit, all, t)}
        </>
      ),
    },
    { label: texts.judgedBy, cell: (result) => limitWords(result, all, t).join('; ') || '—' },
    {
      label: texts.expanded,
      cell: ({ uncertainty }) =>
        code(uncertainty ? `${formulaText(uncertainty.expanded.value)}; k = ${formulaText(uncertainty.k)}` : ''),
    },
    {
      label: texts.printed,
      cell: ({ conditions = [] }) => conditions.map(({ label }) => t(label)).join('; ') || '—',
    },
  ];
  return (
    <Table caption={inStep(texts.results, step)} columns={columns} rows={step.results} rowKey={({ name }) => name} />
  );
}

function inStep(title: Text, { label }: DeclaredStep): Text {
  return fill(texts.inStep, { title, step: label });
}

function Needs({ declaration }: BodyProps) {
  const t = useWords();
  const { standards = [], requirements = [] } = declaration;
  const all = fieldsOf(declaration);
  if (standards.length + requirements.length === 0) return null;
  return (
    <Section title={texts.standardsNeeded}>
      <ul>
        {standards.map(({ step, value, adequacy }) => (
          <li key={`${step} ${formulaText(value.value)}`}>
            {formulaText(value.value)}: 1/{adequacy.parts} ({sourceText(adequacy.source)})
          </li>
        ))}
        {requirements.map(({ name, holds, refusal }) => (
          <li key={name}>
            {holds.map((each) => conditionWords(each, all, t)).join('; ')} – {t(refusal)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
