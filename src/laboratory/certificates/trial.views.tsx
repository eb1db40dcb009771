import { formatQuantity, fieldUnit, unitSymbol, type Evaluation, type Field, type Quantity } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import {
  Form,
  Layout,
  NumberField,
  Section,
  SelectField,
  Status,
  Table,
  TextField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { ReadingsTable } from './readings.views';
import { trialTexts as texts } from './trial.messages';
import { comparedPoints, type ComparedPoint } from './trial.rules';
import type { Trial } from './trial.service';
import { verificationTexts } from './verification.messages';
import { kindNames } from './work-kinds';

/** What an edition makes of past readings, beside what was recorded. */
export function TrialPage({ outcome, ...trial }: Trial & { outcome: Evaluation | undefined }) {
  const t = useWords();
  const { edition, procedure, record } = trial;
  const here = `/procedures/${String(edition._id)}`;
  const { name } = edition.declaration;
  const characteristics = record?.evaluation.entered.characteristics ?? {};
  return (
    <Layout
      title={t(fill(texts.title, { name }))}
      failed={useFormFailed()}
      crumbs={[{ href: here, label: `${edition.code} (${edition.edition})` }]}
    >
      <p class="prose">{t(texts.intro)}</p>
      <ChooseRecord {...trial} />
      {outcome && <Outcome outcome={outcome} {...trial} />}
      <Form
        submit={texts.reckon}
        wide
        cancel={here}
        action={`${here}/trial${record ? `?record=${String(record._id)}` : ''}`}
      >
        <div class="row">
          <div class="col-md-4">
            <SelectField
              name="kind"
              label={texts.kind}
              required
              choices={edition.declaration.kinds.map((value) => ({ value, label: kindNames[value] }))}
            />
          </div>
          {procedure.characteristics.map((field) => (
            <TypedField key={field.name} group="characteristics" field={field} />
          ))}
          {procedure.environment.map((field) => (
            <TypedField key={field.name} group="environment" field={field} />
          ))}
          {procedure.checks.map(({ name: check, label }) => (
            <div key={check} class="col-md-4">
              <SelectField name={`checks[${check}]`} label={label} required choices={answers} />
            </div>
          ))}
        </div>
        {procedure.steps.map((step) => (
          <ReadingsTable key={step.name} step={step} instrument={{ characteristics }} hasUncertainty={false} />
        ))}
      </Form>
    </Layout>
  );
}

const answers = [
  { value: 'pass', label: verificationTexts.pass },
  { value: 'fail', label: verificationTexts.fail },
];

function TypedField({ group, field }: { group: string; field: Field }) {
  const { kind, label, required } = field;
  const common = { name: `${group}[${field.name}]`, label, required };
  const unit = fieldUnit(field, {});
  return (
    <div class="col-md-4">
      {kind === 'choice' && <SelectField {...common} choices={field.choices} />}
      {kind === 'text' && <TextField {...common} />}
      {kind === 'number' && <NumberField {...common} {...(unit && { unit: unitSymbol(unit) })} />}
      {kind === 'quantity' && (
        <>
          <NumberField {...common} name={`${common.name}[value]`} />
          <SelectField
            {...{ name: `${common.name}[unit]`, label: texts.unit }}
            choices={field.units.map((value) => ({ value, label: unitSymbol(value) }))}
          />
        </>
      )}
    </div>
  );
}

function ChooseRecord({ records, record }: Trial) {
  const t = useWords();
  if (records.length === 0) return <p>{t(texts.noRecords)}</p>;
  return (
    <form method="get" class="row g-2 align-items-end mb-4">
      <div class="col-md-6">
        <label class="form-label" for="record">
          {t(texts.record)}
        </label>
        <select class="form-select" id="record" name="record">
          {records.map(({ _id, number, instrumentCode, performedOn, procedureDocument }) => (
            <option key={String(_id)} value={String(_id)} selected={record?._id.equals(_id)}>
              {[number, instrumentCode, t.day(performedOn), procedureDocument].filter(Boolean).join(' – ')}
            </option>
          ))}
        </select>
      </div>
      <div class="col-auto">
        <button class="btn btn-outline-primary" type="submit">
          {t(texts.take)}
        </button>
      </div>
    </form>
  );
}

function Outcome({ outcome, record, procedure }: Trial & { outcome: Evaluation }) {
  const t = useWords();
  const points = comparedPoints(outcome, record?.evaluation);
  const quantity = (of: Quantity | null | undefined, sign = '') => (of ? sign + formatQuantity(of, t.language) : '—');
  const columns: Column<ComparedPoint>[] = [
    { label: texts.point, cell: ({ tried }) => t(tried.label) },
    { label: texts.step, minor: true, cell: ({ tried }) => t(stepLabel(procedure.steps, tried.step)) },
    { label: texts.error, numeric: true, cell: ({ tried }) => quantity(tried.error) },
    { label: texts.recordedError, numeric: true, cell: ({ recorded }) => quantity(recorded?.error) },
    { label: texts.difference, numeric: true, cell: ({ difference }) => quantity(difference) },
    { label: texts.limit, numeric: true, cell: ({ tried }) => quantity(tried.limit, '± ') },
    { label: texts.recordedLimit, numeric: true, cell: ({ recorded }) => quantity(recorded?.limit, '± ') },
    { label: texts.verdict, cell: ({ tried }) => <Verdict passed={tried.passed} /> },
    { label: texts.recordedVerdict, cell: ({ recorded }) => <Verdict passed={recorded?.passed ?? null} /> },
  ];
  return (
    <Section title={texts.outcome}>
      {record && <p>{t(texts.same, { same: points.filter(({ isSame }) => isSame).length, all: points.length })}</p>}
      <Table caption={texts.outcome} columns={columns} rows={points} />
      <p>
        {t(texts.whole)}: <Verdict passed={outcome.passed} />
      </p>
    </Section>
  );
}

function stepLabel(steps: readonly { readonly name: string; readonly label: Text }[], name: string): Text {
  return steps.find((step) => step.name === name)?.label ?? { vi: name, en: name };
}

function Verdict({ passed }: { passed: boolean | null }) {
  if (passed === null) return <>—</>;
  return <Status text={passed ? verificationTexts.pass : verificationTexts.fail} tone={passed ? 'good' : 'bad'} />;
}
