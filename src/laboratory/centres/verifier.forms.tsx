import {
  CheckboxesField,
  DayField,
  Form,
  IdentityField,
  Layout,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { measurementFields } from './measurement-fields';
import { verifierTexts as texts } from './verifier.messages';
import type { VerifierRecord } from './verifier.model';
import { addressOf, verifierList as list } from './verifier.list';

export function VerifierFormPage({ centres, verifier }: { centres: readonly Choice[]; verifier?: VerifierRecord }) {
  const t = useWords();
  const title = t(verifier ? texts.change : texts.register);
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(verifier)}>
      <Form submit={texts.save} cancel={verifier ? addressOf(verifier) : list.href}>
        {!verifier && (
          <SelectField
            name="centreId"
            label={texts.centre}
            required
            choices={centres}
            {...(centres.length === 1 && { defaultValue: centres[0]!.value })}
          />
        )}
        <TextField name="name" label={texts.name} required />
        <IdentityField name="staffNumber" label={texts.staffNumber} />
      </Form>
    </Layout>
  );
}

/** A new card, or with `index` the one being corrected. */
export function CardFormPage({ verifier, index }: { verifier: VerifierRecord; index?: number }) {
  const t = useWords();
  const title = t(index === undefined ? texts.addCard : texts.changeCard);
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(verifier)}>
      <Form submit={texts.save} cancel={addressOf(verifier)}>
        <TextField name="number" label={texts.cardNumber} required />
        <IdentityField name="decisionNumber" label={texts.decisionNumber} />
        <DayField name="issuedOn" label={texts.issuedOn} required />
        <DayField name="expiresOn" label={texts.expiresOn} required />
        <CheckboxesField
          name="fields"
          label={texts.fields}
          required
          choices={measurementFields.map((field) => ({ value: field, label: field }))}
        />
      </Form>
    </Layout>
  );
}

export function VerifierActivityPage({ verifier, active }: { verifier: VerifierRecord; active: boolean }) {
  const t = useWords();
  const label = active ? texts.activate : texts.deactivate;
  return (
    <Layout title={t(label)} failed={useFormFailed()} crumbs={useCrumbs(verifier)}>
      <Form submit={label} danger={!active} cancel={addressOf(verifier)}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function useCrumbs(verifier: VerifierRecord | undefined) {
  const t = useWords();
  const crumb = { href: list.href, label: t(list.label) };
  return verifier ? [crumb, { href: addressOf(verifier), label: verifier.name }] : [crumb];
}
