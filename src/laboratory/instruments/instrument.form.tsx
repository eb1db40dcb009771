import { unitSymbol, type Field } from '../../metrology';
import type { Day } from '../../platform/i18n';
import {
  DayField,
  ErrorSummary,
  Form,
  IdentityField,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  usePage,
  useWords,
  type Choice,
} from '../../platform/web';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { nameOf } from './type-name.views';
import { characteristicFields } from './instrument.characteristics';
import { instrumentStatusNames, instrumentTexts as texts } from './instrument.messages';
import type { InstrumentRecord } from './instrument.model';
import { statusTransitions } from './instrument.rules';

const list = { href: '/instruments', label: texts.title };

/** Step 1 of registering: the type decides what is asked next. */
export function ChooseTypePage({ types }: { types: readonly Choice[] }) {
  const { query } = usePage();
  const t = useWords();
  return (
    <Layout title={t(texts.register)} failed={useFormFailed()} crumbs={[{ href: list.href, label: t(list.label) }]}>
      <form method="get" action="/instruments/new" class="record-form">
        <ErrorSummary />
        {query['ownerId'] && <input type="hidden" name="ownerId" value={query['ownerId']} />}
        <SelectField name="type" label={texts.chooseType} choices={types} required />
        <button class="btn btn-primary" type="submit">
          {t(texts.continue)}
        </button>
      </form>
    </Layout>
  );
}

interface FormProps {
  readonly type: InstrumentTypeRecord;
  readonly owners: readonly Choice[];
  readonly communes: readonly Choice[];
  readonly today: Day;
  /** The record being changed; absent when a new one is registered. */
  readonly instrument?: InstrumentRecord;
}

export function InstrumentFormPage({ type, owners, communes, today, instrument }: FormProps) {
  const t = useWords();
  const crumbs = instrument ? crumbsOf(instrument, t(list.label)) : [{ href: list.href, label: t(list.label) }];
  const back = crumbs.at(-1)?.href ?? list.href;
  return (
    <Layout title={t(instrument ? texts.change : texts.register)} failed={useFormFailed()} crumbs={crumbs}>
      <p class="lead">
        {type.code} · {t(nameOf(type))}
      </p>
      {!instrument && <OwnerSearch owners={owners} />}
      <Form submit={texts.save} cancel={back}>
        {!instrument && (
          <>
            <input type="hidden" name="typeCode" value={type.code} />
            <OwnerField owners={owners} />
          </>
        )}
        {(instrument?.ownerships.length ?? 0) <= 1 && (
          <DayField name="ownedFrom" label={texts.ownedFrom} {...(!instrument && { defaultValue: today })} />
        )}
        <TextField name="maker" label={texts.maker} />
        <TextField name="model" label={texts.model} />
        <IdentityField name="serial" label={texts.serial} hint={texts.serialHint} />
        <NumberField name="yearMade" label={texts.yearMade} />
        <IdentityField name="inventoryNumber" label={texts.inventoryNumber} />
        <IdentityField name="typeApproval" label={texts.typeApproval} />
        <SelectField name="communeId" label={texts.commune} choices={communes} />
        <TextField name="place" label={texts.place} />
        <fieldset>
          <legend class="h5">{t(texts.characteristics)}</legend>
          <CharacteristicFields procedureCode={type.procedureCode} />
        </fieldset>
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

function OwnerField({ owners }: { owners: readonly Choice[] }) {
  const chosen = usePage().query['ownerId'] ?? '';
  return (
    <SelectField
      name="ownerId"
      label={texts.owner}
      hint={texts.ownerHint}
      choices={owners}
      defaultValue={chosen}
      required
    />
  );
}

/** Where the select cannot hold all owners, words of the name narrow it. */
function OwnerSearch({ owners }: { owners: readonly Choice[] }) {
  const { path, query } = usePage();
  const t = useWords();
  if (!query['owner'] && !owners.some(({ isNote }) => isNote)) return null;
  return (
    <form method="get" action={path} role="search" class="record-form mb-3">
      {query['type'] && <input type="hidden" name="type" value={query['type']} />}
      <p>{t(texts.ownerSearchHint)}</p>
      <label class="form-label" for="owner-words">
        {t(texts.ownerWords)}
      </label>
      <div class="d-flex gap-2">
        <input class="form-control" type="search" id="owner-words" name="owner" value={query['owner'] ?? ''} />
        <button class="btn btn-outline-primary" type="submit">
          {t(texts.ownerSearch)}
        </button>
      </div>
    </form>
  );
}

interface CharacteristicsProps {
  readonly procedureCode: string | undefined;
  /** Under which name a form holds them. */
  readonly group?: string;
}

/** What describes an instrument of a type, as the procedure of the type asks it. */
export function CharacteristicFields({ procedureCode, group = 'characteristics' }: CharacteristicsProps) {
  return (
    <>
      {characteristicFields(procedureCode).map((field) => (
        <CharacteristicField key={field.name} field={field} name={`${group}[${field.name}]`} />
      ))}
    </>
  );
}

function CharacteristicField({ field, name }: { field: Field; name: string }) {
  const common = { name, label: field.label, required: field.required, ...(field.hint && { hint: field.hint }) };
  if (field.kind === 'quantity') return <QuantityField name={name} field={field} />;
  if (field.kind === 'choice') return <SelectField {...common} choices={field.choices} />;
  const unit = field.kind === 'number' && typeof field.unit === 'string' ? { unit: unitSymbol(field.unit) } : {};
  return field.kind === 'number' ? <NumberField {...common} {...unit} /> : <TextField {...common} />;
}

/** A number and its unit, side by side. */
function QuantityField({ name, field }: { name: string; field: Field & { kind: 'quantity' } }) {
  const { label, units, required, hint } = field;
  const unitLabel = { vi: `${texts.unit.vi}: ${label.vi}`, en: `${texts.unit.en}: ${label.en}` };
  const choices = units.map((unit) => ({ value: unit, label: unitSymbol(unit) }));
  return (
    <div class="row g-2">
      <div class="col-7">
        <NumberField name={`${name}[value]`} label={label} required={required} {...(hint && { hint })} />
      </div>
      <div class="col-5">
        <SelectField
          name={`${name}[unit]`}
          label={unitLabel}
          choices={choices}
          required={required}
          defaultValue={units[0] ?? ''}
        />
      </div>
    </div>
  );
}

export function OwnerFormPage({
  instrument,
  owners,
  today,
}: {
  instrument: InstrumentRecord;
  owners: readonly Choice[];
  today: Day;
}) {
  const t = useWords();
  const crumbs = crumbsOf(instrument, t(list.label));
  return (
    <Layout title={t(texts.changeOwner)} failed={useFormFailed()} crumbs={crumbs}>
      <OwnerSearch owners={owners} />
      <Form submit={texts.changeOwner} cancel={recordOf(instrument)}>
        <OwnerField owners={owners} />
        <DayField name="from" label={texts.ownedFrom} defaultValue={today} required />
        <TextField name="reason" label={texts.reason} />
      </Form>
    </Layout>
  );
}

export function StatusFormPage({ instrument }: { instrument: InstrumentRecord }) {
  const t = useWords();
  const choices = statusTransitions[instrument.status].map((value) => ({ value, label: instrumentStatusNames[value] }));
  return (
    <Layout title={t(texts.changeStatus)} failed={useFormFailed()} crumbs={crumbsOf(instrument, t(list.label))}>
      <Form submit={texts.changeStatus} cancel={recordOf(instrument)}>
        <SelectField name="to" label={texts.newStatus} choices={choices} required />
        <TextField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function recordOf(instrument: InstrumentRecord): string {
  return `${list.href}/${String(instrument._id)}`;
}

function crumbsOf(instrument: InstrumentRecord, listLabel: string) {
  return [
    { href: list.href, label: listLabel },
    { href: recordOf(instrument), label: instrument.code },
  ];
}
