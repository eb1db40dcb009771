import { CharacteristicFields, type InstrumentTypeRecord } from '../instruments';
import { verificationList } from '../certificates';
import { ErrorSummary, Layout, NumberField, TextField, useFormFailed, useWords } from '../../platform/web';
import { freshTexts as texts } from './run-fresh.messages';
import { runTexts } from './run.messages';

interface FreshProps {
  readonly type: InstrumentTypeRecord;
  /** Serial numbers that the register does not have. */
  readonly serials: readonly string[];
  readonly owners: readonly string[];
  /** What was chosen before, by its names in the address. */
  readonly chosen: readonly (readonly [name: string, value: string])[];
}

/** Between choosing and measuring: what the instruments that are not registered yet have in common. */
export function FreshPage({ type, serials, owners, chosen }: FreshProps) {
  const t = useWords();
  const crumbs = [{ href: verificationList.href, label: t(verificationList.label) }];
  return (
    <Layout title={t(texts.title)} failed={useFormFailed()} crumbs={crumbs}>
      <p class="lead">
        {type.code} · {t({ vi: type.nameVi, en: type.nameEn ?? type.nameVi })}
      </p>
      <p class="text-body-secondary">{t(texts.hint, { count: serials.length, named: serials.join(', ') })}</p>
      <form method="get" action={`${verificationList.href}/runs/new`} class="record-form" noValidate>
        <ErrorSummary />
        {chosen.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <TextField name="fresh[owner]" label={texts.owner} hint={texts.ownerHint} list="owner-names" />
        <OwnerNames owners={owners} />
        <TextField name="fresh[maker]" label={texts.maker} />
        <TextField name="fresh[model]" label={texts.model} />
        <TextField name="fresh[typeApproval]" label={texts.typeApproval} />
        <NumberField name="fresh[yearMade]" label={texts.yearMade} />
        <TextField name="fresh[place]" label={texts.place} />
        <fieldset>
          <legend class="h5">{t(texts.characteristics)}</legend>
          <CharacteristicFields procedureCode={type.procedureCode} group="fresh[characteristics]" />
        </fieldset>
        <button class="btn btn-primary" type="submit">
          {t(runTexts.next)}
        </button>
      </form>
    </Layout>
  );
}

/** The names that owners are typed by, for the boxes of this page. */
export function OwnerNames({ owners }: { owners: readonly string[] }) {
  return (
    <datalist id="owner-names">
      {owners.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
