import { useContext } from 'preact/hooks';
import { verificationModes } from '../centres';
import { BalanceTools } from '../balances';
import type { BudgetRecord } from '../budgets';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import { fieldUnit, unitSymbol, type Field, type Procedure, type Step } from '../../metrology';
import { namesItsDocument } from '../methods';
import type { OrganizationRecord } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import {
  BeforeEntry,
  CheckboxesField,
  DayField,
  Facts,
  fieldId,
  Form,
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
import { AgreementFields } from './agreement.fields';
import { characteristicsText } from './paper.words';
import { NoteFields } from './note.fields';
import { budgetedTexts } from './uncertainty.messages';
import { modeNames, verificationTexts as texts } from './verification.messages';
import type { Noted } from './verification.notes';
import { isTakenOver } from './signed-paper';
import { ReadingsTable } from './readings.views';
import { LinkButton } from './verification.views';
import { inWordsOf, kindsOfWork, type RecordKind } from './work-kinds';

export interface EntryProps {
  readonly title: Text;
  readonly cancel: string;
  readonly kind: RecordKind;
  readonly instrument: InstrumentRecord;
  readonly type: InstrumentTypeRecord;
  readonly owner: OrganizationRecord | undefined;
  readonly procedure: Procedure;
  /** By what else the work may be done. */
  readonly others: readonly Procedure[];
  /** What the procedure asks of the instrument and the register does not say. */
  readonly asked: readonly Field[];
  readonly standards: readonly Choice[];
  /** Which stamps the technician holds, of work that bears one. */
  readonly stamps?: Text | undefined;
  /** Why the reader may not do this work today. */
  readonly refusals: readonly Refusal[];
  /** By which U is computed where it is left blank. */
  readonly budgets: readonly BudgetRecord[];
  /** Where the form of a new record stands, as a query: it may be taken along. */
  readonly address?: string | undefined;
  /** Number of the certificate that the record is made to replace. */
  readonly corrects?: string | undefined;
}

/** One form for every kind of work and every procedure: its fields follow from the kind, its tables from the procedure. */
export function VerificationEntryPage(props: EntryProps) {
  const { title, cancel, kind, instrument, procedure, standards, stamps } = props;
  const t = useWords();
  const crumbs = [{ href: '/verifications', label: t(texts.title) }];
  const steps = procedure.stepsFor(instrument.characteristics);
  const takeAlong = props.address && (
    <LinkButton href={`/devices/take?form=record&${props.address}`} label={t(texts.takeAlong)} quiet />
  );
  const shortcut = { href: `#${useNextReading(steps)}`, label: t(texts.toReadings) };
  return (
    <Layout title={t(title)} failed={useFormFailed()} crumbs={crumbs} shortcut={shortcut} actions={takeAlong}>
      <BeforeEntry refusals={props.refusals} />
      <InstrumentFacts {...props} />
      <OtherProcedures {...props} />
      <Form submit={texts.judge} wide cancel={cancel}>
        <WorkFields {...props} />
        <CheckboxesField name="standardIds" label={texts.standards} required choices={standards} />
        {standards.length === 0 && <p class="alert alert-warning">{t(texts.noStandards)}</p>}
        <Checks procedure={procedure} />
        <BudgetHint {...props} />
        <BalanceTools />
        <Readings {...props} />
        {kindsOfWork[props.kind].verdict !== 'judged' && <AgreementFields />}
        <Section title={texts.conclusion}>
          <div class="row">
            <NoteFields kind={kind} names={concluding} further={stamps && { stampNumber: stamps }} />
          </div>
        </Section>
        <button class="btn btn-outline-primary" type="submit" name="draft" value="true">
          {t(texts.keepIncomplete)}
        </button>
      </Form>
    </Layout>
  );
}

/** U need not be typed where an approved budget computes it. */
function BudgetHint({ budgets }: Pick<EntryProps, 'budgets'>) {
  const t = useWords();
  if (budgets.length === 0) return null;
  const names = budgets.map(({ name, edition }) => `${name}, ${edition}`).join('; ');
  return <p class="alert alert-info">{t(budgetedTexts.hint, { names })}</p>;
}

const concluding: readonly (keyof Noted)[] = [
  ...(['uncertaintyReason', 'conclusion', 'requirement', 'verdict', 'decisionRule', 'stampNumber'] as const),
  ...(['failureReason', 'nextOn', 'seals', 'deviations'] as const),
];

function WorkFields({ kind, procedure, corrects, asked }: EntryProps) {
  const { isLegal } = kindsOfWork[kind];
  const mustName = namesItsDocument(procedure, kind);
  const isNamed = !isLegal || mustName;
  return (
    <div class="row">
      {isLegal && (
        <div class="col-md-4">
          <SelectField name="mode" label={texts.mode} required choices={modes} />
        </div>
      )}
      <div class="col-md-4">
        <DayField name="performedOn" label={inWordsOf(kind, texts.performedOn)} required />
      </div>
      <NoteFields kind={kind} names={['place', 'receivedOn']} />
      {isNamed && <NoteFields kind={kind} names={['methodDocument']} required={mustName} />}
      {isTakenOver(procedure) && (
        <NoteFields kind={kind} names={['paperNumber', 'paperOn', 'paperSignatories']} required />
      )}
      {corrects && <NoteFields kind={kind} names={['correctionReason']} required />}
      <NoteFields kind={kind} names={['repair', 'lateReason']} />
      {asked.map((field) => (
        <div key={field.name} class="col-6 col-md-4">
          <AskedField field={field} />
        </div>
      ))}
      {procedure.environment.map((field) => (
        <div key={field.name} class="col-6 col-md-4">
          <EnvironmentField field={field} />
        </div>
      ))}
    </div>
  );
}

function Checks({ procedure }: Pick<EntryProps, 'procedure'>) {
  const pass = { value: 'pass', label: texts.pass };
  const fail = { value: 'fail', label: texts.fail };
  if (procedure.checks.length === 0) return null;
  return (
    <Section title={texts.checks}>
      <div class="row">
        {procedure.checks.map(({ name, label }) => (
          <div key={name} class="col-md-6">
            <SelectField name={`checks[${name}]`} label={label} required choices={[pass, fail]} />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** The tables of the procedure; where the kind of work states uncertainty, once more for what is read after an adjustment. */
function Readings({ kind, procedure, instrument }: EntryProps) {
  const t = useWords();
  const { uncertainty, isAdjusted } = kindsOfWork[kind];
  const hasUncertainty = uncertainty !== 'none';
  const { values } = useContext(FormContext);
  const tables = (again: boolean) =>
    procedure
      .stepsFor(instrument.characteristics)
      .map((step) => <ReadingsTable key={step.name} {...{ step, instrument, hasUncertainty, again }} />);
  return (
    <>
      {tables(false)}
      {isAdjusted && (
        <details class="mb-4" open={Boolean(values['adjustment'])}>
          <summary class="h5">{t(texts.asLeft)}</summary>
          <p class="form-text">{t(texts.asLeftHint)}</p>
          <div class="row">
            <NoteFields kind={kind} names={['adjustment']} />
          </div>
          {tables(true)}
        </details>
      )}
    </>
  );
}

/** Another procedure has other tables: choosing one opens its form. */
function OtherProcedures({ kind, instrument, others }: EntryProps) {
  const t = useWords();
  if (others.length === 0) return null;
  const address = `/verifications/new?kind=${kind}&instrumentId=${String(instrument._id)}`;
  return (
    <p>
      {t(texts.otherProcedures)}{' '}
      {others.map(({ code, name }) => (
        <a key={code} class="btn btn-outline-primary btn-sm me-2" href={`${address}&procedureCode=${code}`}>
          {t(name)}
        </a>
      ))}
    </p>
  );
}

/** The id of the first required reading that is not yet filled; of the first of all when none is left. */
function useNextReading(steps: readonly Step[]): string {
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
          { label: texts.characteristics, value: characteristicsText(type.code, characteristics, t.language) },
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

function AskedField({ field }: { field: Field }) {
  const { kind, label, required } = field;
  const common = { name: `characteristics[${field.name}]`, label, required };
  const unit = fieldUnit(field, {});
  if (kind === 'choice') return <SelectField {...common} choices={field.choices} />;
  if (kind === 'number') return <NumberField {...common} {...(unit && { unit: unitSymbol(unit) })} />;
  return <TextField {...common} />;
}

export function EnvironmentField({ field }: { field: Field }) {
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
