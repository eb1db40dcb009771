import { useContext } from 'preact/hooks';
import { verificationModes } from '../centres';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import { fieldUnit, unitSymbol, type Field, type Procedure } from '../../metrology';
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
  IdentityField,
  FormContext,
  Layout,
  NumberField,
  Section,
  SelectField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { characteristicsText } from './paper.words';
import { consentTexts } from './late-entry.messages';
import { lateAfterDays } from './late-entry.rules';
import { modeNames, verificationTexts as texts } from './verification.messages';
import { ReadingsTable } from './readings.views';

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
