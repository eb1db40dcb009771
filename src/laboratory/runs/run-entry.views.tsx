import { useContext } from 'preact/hooks';
import {
  EnvironmentField,
  FieldCell,
  inWordsOf,
  modeNames,
  NoteFields,
  verificationList,
  verificationTexts,
  type VerificationRecord,
} from '../certificates';
import { verificationModes } from '../centres';
import type { InstrumentRecord } from '../instruments';
import { fieldUnit, unitSymbol, type Field, type Step } from '../../metrology';
import type { Refusal } from '../../platform/http';
import {
  BeforeEntry,
  CheckboxesField,
  DayField,
  fieldId,
  Form,
  FormContext,
  Layout,
  Section,
  SelectField,
  useFormFailed,
  useWords,
  valueAt,
  type Choice,
} from '../../platform/web';
import { runTexts as texts } from './run.messages';
import type { BenchProcedure } from './run.rules';
import { MemberTable } from './run-members.views';

export interface RunEntryProps {
  readonly procedure: BenchProcedure;
  readonly step: Step;
  readonly instruments: readonly InstrumentRecord[];
  /** By instrument, the records that the run has already made. */
  readonly kept: ReadonlyMap<string, VerificationRecord>;
  readonly standards: readonly Choice[];
  readonly refusals: readonly Refusal[];
}

/** One form for a run: the bench once, and each instrument in each table. */
export function RunEntryPage(props: RunEntryProps) {
  const { procedure, instruments, kept, standards, refusals } = props;
  const { values } = useContext(FormContext);
  const t = useWords();
  const crumbs = [{ href: verificationList.href, label: t(verificationList.label) }];
  return (
    <Layout title={`${t(texts.title)}: ${t(procedure.name)}`} failed={useFormFailed()} crumbs={crumbs}>
      <BeforeEntry refusals={refusals} />
      {kept.size > 0 && (
        <p class="alert alert-info">{t(texts.progress, { kept: kept.size, all: instruments.length })}</p>
      )}
      <Form submit={texts.record} wide cancel={`${verificationList.href}/runs/new`}>
        <input type="hidden" name="run" value={valueAt(values, 'run')} />
        <BenchFields procedure={procedure} />
        <CheckboxesField name="standardIds" label={verificationTexts.standards} required choices={standards} />
        <Members {...props} />
        <Rows {...props} />
      </Form>
    </Layout>
  );
}

const modes: readonly Choice[] = verificationModes.map((value) => ({ value, label: modeNames[value] }));

function BenchFields({ procedure }: { procedure: BenchProcedure }) {
  const kind = 'verification';
  return (
    <div class="row">
      <div class="col-md-4">
        <SelectField name="mode" label={verificationTexts.mode} required choices={modes} />
      </div>
      <div class="col-md-4">
        <DayField name="performedOn" label={inWordsOf(kind, verificationTexts.performedOn)} required />
      </div>
      <NoteFields kind={kind} names={['place', 'receivedOn', 'repair', 'lateReason', 'deviations']} />
      {procedure.environment.map((field) => (
        <div key={field.name} class="col-6 col-md-4">
          <EnvironmentField field={field} />
        </div>
      ))}
    </div>
  );
}

/** What is looked at and marked on each instrument. */
function Members({ procedure, instruments, kept }: RunEntryProps) {
  const t = useWords();
  const fields: readonly (readonly [group: string, field: Field])[] = [
    ...procedure.checks.map(({ name, label }) => ['[checks]', answered(name, label)] as const),
    ...marks.map((field) => ['', field] as const),
  ];
  return (
    <Section title={texts.members}>
      <MemberTable
        isFirst
        instruments={instruments}
        heads={fields.map(([, { label }]) => t(label))}
        cells={(id, name) =>
          kept.get(id) ??
          fields.map(([group, field]) => (
            <FieldCell
              name={`members[${id}]${group}[${field.name}]`}
              field={field}
              label={`${t(field.label)}, ${name}`}
            />
          ))
        }
      />
    </Section>
  );
}

function answered(name: string, label: Field['label']): Field {
  const choices = [
    { value: 'pass', label: verificationTexts.pass },
    { value: 'fail', label: verificationTexts.fail },
  ];
  return { kind: 'choice', name, label, required: true, choices };
}

const marks: readonly Field[] = [
  { kind: 'text', name: 'stampNumber', label: texts.stamp, required: false },
  { kind: 'text', name: 'seals', label: verificationTexts.seals, required: false },
  { kind: 'text', name: 'failureReason', label: verificationTexts.failureReason, required: false },
];

/** Each run of the bench: what is the same for all, and below it what each instrument showed. */
function Rows(props: RunEntryProps) {
  const t = useWords();
  const count = useRowCount(props.step);
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <RunRow key={row} {...props} row={row} />
      ))}
      <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={count + 1}>
        {t(texts.more)}
      </button>
    </>
  );
}

function RunRow({ procedure: { bench }, step, instruments, kept, row }: RunEntryProps & { row: number }) {
  const t = useWords();
  const title = t(texts.row, { row: row + 1 });
  const withUnit = (field: Field) => [t(field.label), unitOf(field)].filter(Boolean).join(' ');
  const own = step.fields.filter(({ name }) => bench.own.includes(name));
  return (
    <fieldset class="mb-4" id={fieldId(`rows[${row}]`)}>
      <legend class="h5">{title}</legend>
      <div class="row g-2 mb-2">
        {step.fields
          .filter((field) => !own.includes(field))
          .map((field) => (
            <div key={field.name} class="col-6 col-md-3">
              <div class="form-label mb-1" aria-hidden="true">
                {withUnit(field)}
              </div>
              <FieldCell name={`rows[${row}][${field.name}]`} field={field} label={`${withUnit(field)}, ${title}`} />
            </div>
          ))}
      </div>
      <MemberTable
        instruments={instruments}
        heads={own.map(withUnit)}
        cells={(id, name) =>
          kept.get(id) ??
          own.map((field) => (
            <FieldCell
              name={`members[${id}][rows][${row}][${field.name}]`}
              field={field}
              label={`${t(field.label)}, ${title}, ${name}`}
            />
          ))
        }
      />
    </fieldset>
  );
}

function unitOf(field: Field): string {
  const unit = fieldUnit(field, {});
  return unit ? `(${unitSymbol(unit)})` : '';
}

/** The rows that the procedure asks for and those filled so far; one more where it was asked for. */
function useRowCount({ minRows }: Step): number {
  const { values } = useContext(FormContext);
  const rows = Array.isArray(values['rows']) ? values['rows'].length : 0;
  return Math.max(minRows, rows, Number(values['more'] ?? 0));
}
