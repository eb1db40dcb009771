import { useContext } from 'preact/hooks';
import { verificationModes } from '../centres';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import { fieldUnit, unitSymbol, type Field, type Procedure, type Step } from '../../metrology';
import type { OrganizationRecord } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import { fill, type Text } from '../../platform/i18n';
import {
  BeforeEntry,
  CheckboxesField,
  DayField,
  Facts,
  fieldId,
  Form,
  FieldNotes,
  IdentityField,
  FormContext,
  Layout,
  NumberBox,
  NumberField,
  Section,
  SelectField,
  TextField,
  useField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { characteristicsText } from './certificate.lines';
import { consentTexts } from './late-entry.messages';
import { lateAfterDays } from './late-entry.rules';
import { modeNames, verificationTexts as texts } from './verification.messages';

export interface EntryProps {
  readonly title: Text;
  readonly cancel: string;
  readonly instrument: InstrumentRecord;
  readonly type: InstrumentTypeRecord;
  readonly owner: OrganizationRecord | undefined;
  readonly procedure: Procedure;
  readonly standards: readonly Choice[];
  /** Why the reader may not do this work today. */
  readonly refusals: readonly Refusal[];
  /** Number of the certificate that the record is made to replace. */
  readonly corrects?: string | undefined;
}

/** One form for every procedure: its tables follow from the procedure's own description. */
export function VerificationEntryPage(props: EntryProps) {
  const { title, cancel, instrument, procedure, standards, corrects } = props;
  const t = useWords();
  const pass = { value: 'pass', label: texts.pass };
  const fail = { value: 'fail', label: texts.fail };
  const crumbs = [{ href: '/verifications', label: t(texts.title) }];
  const shortcut = { href: `#${useNextReading(procedure)}`, label: t(texts.toReadings) };
  return (
    <Layout title={t(title)} failed={useFormFailed()} crumbs={crumbs} shortcut={shortcut}>
      <BeforeEntry refusals={props.refusals} />
      <InstrumentFacts {...props} />
      <Form submit={texts.judge} wide cancel={cancel}>
        <div class="row">
          <div class="col-md-4">
            <SelectField name="mode" label={texts.mode} required choices={modes} />
          </div>
          <div class="col-md-4">
            <DayField name="performedOn" label={texts.performedOn} required />
          </div>
          <div class="col-md-4">
            <TextField name="place" label={texts.place} />
          </div>
          <div class="col-md-4">
            <DayField name="receivedOn" label={texts.receivedOn} hint={texts.receivedHint} />
          </div>
          {corrects && (
            <div class="col-12">
              <TextField name="correctionReason" label={texts.correctionReason} hint={texts.correctionHint} required />
            </div>
          )}
          <div class="col-12">
            <TextField name="repair" label={texts.repair} hint={texts.repairHint} />
          </div>
          <div class="col-12">
            <TextField name="lateReason" label={consentTexts.lateReason} hint={lateHint} />
          </div>
          {procedure.environment.map((field) => (
            <div key={field.name} class="col-6 col-md-4">
              <EnvironmentField field={field} />
            </div>
          ))}
        </div>
        <CheckboxesField name="standardIds" label={texts.standards} required choices={standards} />
        {standards.length === 0 && <p class="alert alert-warning">{t(texts.noStandards)}</p>}
        <Section title={texts.checks}>
          <div class="row">
            {procedure.checks.map(({ name, label }) => (
              <div key={name} class="col-md-6">
                <SelectField name={`checks[${name}]`} label={label} required choices={[pass, fail]} />
              </div>
            ))}
          </div>
        </Section>
        {procedure.steps.map((step) => (
          <ReadingsTable key={step.name} step={step} instrument={instrument} />
        ))}
        <Section title={texts.conclusion}>
          <div class="row">
            <div class="col-md-4">
              <IdentityField name="stampNumber" label={texts.stampNumber} hint={texts.stampHint} />
            </div>
            <div class="col-md-8">
              <TextField name="failureReason" label={texts.failureReason} hint={texts.failureHint} />
            </div>
            <div class="col-md-4">
              <TextField name="seals" label={texts.seals} hint={texts.sealsHint} />
            </div>
            <div class="col-md-8">
              <TextField name="deviations" label={texts.deviations} hint={texts.deviationsHint} />
            </div>
          </div>
        </Section>
        <button class="btn btn-outline-primary" type="submit" name="draft" value="true">
          {t(texts.keepIncomplete)}
        </button>
      </Form>
    </Layout>
  );
}

/** The id of the first required reading that is not yet filled; of the first of all when none is left. */
function useNextReading({ steps }: Procedure): string {
  const readings = (useContext(FormContext).values['readings'] ?? {}) as Record<string, Record<string, string>[]>;
  const cells = steps.flatMap(({ name, fields, minRows }) =>
    Array.from({ length: minRows }).flatMap((_, row) =>
      fields
        .filter(({ required }) => required)
        .map((field) => ({
          id: fieldId(`readings[${name}][${row}][${field.name}]`),
          isFilled: Boolean(readings[name]?.[row]?.[field.name]),
        })),
    ),
  );
  return (cells.find(({ isFilled }) => !isFilled) ?? cells[0])?.id ?? 'main';
}

const lateHint = fill(consentTexts.lateHint, { days: lateAfterDays });

const modes: readonly Choice[] = verificationModes.map((value) => ({ value, label: modeNames[value] }));

function InstrumentFacts({ instrument, type, owner, procedure, corrects }: EntryProps) {
  const t = useWords();
  const { _id, code, serial, model, characteristics } = instrument;
  return (
    <div class="mb-4">
      <Facts
        facts={[
          { label: texts.instrument, value: <a href={`/instruments/${String(_id)}`}>{code}</a> },
          { label: texts.type, value: t({ vi: type.nameVi, en: type.nameEn ?? type.nameVi }) },
          { label: texts.serial, value: [serial, model].filter(Boolean).join(' · ') },
          { label: texts.characteristics, value: characteristicsText(procedure.code, characteristics, t.language) },
          { label: texts.owner, value: owner?.nameVi },
          {
            label: texts.procedure,
            value: procedure.documentNumber ?? t(texts.procedureUnnumbered, { name: procedure.name }),
          },
          ...(corrects ? [{ label: texts.corrects, value: corrects }] : []),
        ]}
      />
    </div>
  );
}

function EnvironmentField({ field }: { field: Field }) {
  const unit = fieldUnit(field, {});
  return (
    <NumberField
      name={`environment[${field.name}]`}
      label={field.label}
      required={field.required}
      {...(unit && { unit: unitSymbol(unit) })}
    />
  );
}

interface TableProps {
  readonly step: Step;
  readonly instrument: InstrumentRecord;
}

/** The readings of one step. On a phone each row becomes a card whose cells carry their labels. */
function ReadingsTable({ step, instrument }: TableProps) {
  const { values, errors } = useContext(FormContext);
  const t = useWords();
  const name = `readings[${step.name}]`;
  const count = rowCount(step, values);
  const units = step.fields.map((field) => fieldUnit(field, instrument.characteristics));
  const heads = step.fields.map(({ label }, at) => withUnit(t(label), units[at]));
  return (
    <fieldset class="mb-4" id={fieldId(name)}>
      <legend class="h5">{t(step.label)}</legend>
      {step.hint && <p class="form-text">{t(step.hint)}</p>}
      {errors[name] && <p class="text-danger">{t(errors[name])}</p>}
      <table class="table table-sm align-middle readings-table card-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {step.fields.map((field, at) => (
                <td key={field.name} data-label={heads[at]}>
                  <Cell name={`${name}[${row}][${field.name}]`} field={field} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {step.mayAddRows && (
        <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={step.name}>
          {t(texts.moreRows)}
        </button>
      )}
    </fieldset>
  );
}

function Cell({ name, field, row }: { name: string; field: Field; row: number }) {
  const t = useWords();
  const label = `${t(field.label)}, ${t(fill(texts.row, { row: row + 1 }))}`;
  return (
    <>
      {field.kind === 'number' ? <NumberBox name={name} label={label} /> : <WordsCell {...{ name, field, label }} />}
      <FieldNotes name={name} />
    </>
  );
}

function WordsCell({ name, field, label }: { name: string; field: Field; label: string }) {
  const t = useWords();
  const { control, typed = '' } = useField({ name, label });
  if (field.kind !== 'choice') {
    const box = `${control.class} form-control-sm`;
    return <input {...control} class={box} type="text" autocomplete="off" value={typed} aria-label={label} />;
  }
  return (
    <select {...control} class={control.class.replace('form-control', 'form-select form-select-sm')} aria-label={label}>
      <option value="">—</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === typed}>
          {t(choice.label)}
        </option>
      ))}
    </select>
  );
}

/** The rows filled so far and a few to go on; more of them where more were asked for. */
function rowCount({ name, minRows, mayAddRows }: Step, values: Readonly<Record<string, unknown>>): number {
  const readings = (values['readings'] ?? {}) as Record<string, unknown>;
  const rows = Array.isArray(readings[name]) ? (readings[name] as Record<string, string>[]) : [];
  const filled = rows.findLastIndex((row) => Object.values(row ?? {}).some((cell) => cell !== '')) + 1;
  if (!mayAddRows) return Math.max(filled, minRows);
  return Math.max(filled, minRows) + (values['more'] === name ? 10 : 2);
}

function withUnit(label: string, unit: ReturnType<typeof fieldUnit> | undefined): string {
  return unit ? `${label} (${unitSymbol(unit)})` : label;
}
