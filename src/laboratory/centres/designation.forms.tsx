import {
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
import { amendmentRefusals } from './amendment.messages';
import {
  designationActNames,
  designationKindNames,
  designationTexts as texts,
  validFromBasisNames,
} from './designation.messages';
import { designationKinds, validFromBases, type DesignationRecord } from './designation.model';
import type { DesignationAct } from './designation.rules';
import { addressOf, designationList as list, nameOf } from './designation.views';

interface FormProps {
  readonly centres: readonly Choice[];
  /** The record being changed; absent when a new one is registered. */
  readonly designation?: DesignationRecord;
}

export function DesignationFormPage({ centres, designation }: FormProps) {
  const t = useWords();
  const title = t(designation ? texts.change : texts.register);
  const isDraft = !designation || designation.proposal !== undefined;
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useDesignationCrumbs(designation)}>
      {!isDraft && <p class="prose">{t(amendmentRefusals.approved.text)}</p>}
      <Form submit={texts.save} cancel={designation ? addressOf(designation) : list.href}>
        {!designation && <SelectField name="centreId" label={texts.centre} required choices={centres} />}
        {isDraft && (
          <SelectField
            name="kind"
            label={texts.kind}
            required
            choices={designationKinds.map((kind) => ({ value: kind, label: designationKindNames[kind] }))}
          />
        )}
        <TextField name="number" label={texts.number} hint={texts.numberHint} required={!designation} />
        <IdentityField name="mark" label={texts.mark} />
        <TextField name="issuer" label={texts.issuer} />
        <DayField name="issuedOn" label={texts.issuedOn} />
        {isDraft && <FieldsGivingRights />}
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

/** Once a second officer approved them, only an amendment changes these. */
function FieldsGivingRights() {
  return (
    <>
      <DayField name="validFrom" label={texts.validFrom} required />
      <SelectField
        name="validFromBasis"
        label={texts.validFromBasis}
        choices={validFromBases.map((basis) => ({ value: basis, label: validFromBasisNames[basis] }))}
      />
      <DayField name="validUntil" label={texts.validUntil} />
      <SelectField
        name="provisional"
        label={texts.provisional}
        hint={texts.provisionalHint}
        choices={[{ value: 'true', label: texts.provisionalMark }]}
      />
    </>
  );
}

export function ApproveDesignationPage({ designation }: { designation: DesignationRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.approve)} failed={useFormFailed()} crumbs={useDesignationCrumbs(designation)}>
      <p class="prose">{t(texts.approveAdvice)}</p>
      <Form submit={texts.approve} cancel={addressOf(designation)} />
    </Layout>
  );
}

export function RefuseDesignationPage({ designation }: { designation: DesignationRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.refuse)} failed={useFormFailed()} crumbs={useDesignationCrumbs(designation)}>
      <Form submit={texts.refuse} danger cancel={addressOf(designation)}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

export function DesignationActPage({ designation, act }: { designation: DesignationRecord; act: DesignationAct }) {
  const t = useWords();
  return (
    <Layout title={t(designationActNames[act])} failed={useFormFailed()} crumbs={useDesignationCrumbs(designation)}>
      <Form submit={designationActNames[act]} danger={act !== 'resume'} cancel={addressOf(designation)}>
        <DayField name="on" label={act === 'resume' ? texts.resumeOn : texts.on} required />
        <TextAreaField name="reason" label={texts.reason} required />
        <TextField name="document" label={texts.document} hint={texts.documentHint} />
      </Form>
    </Layout>
  );
}

/** The way to a designation, or to the list for one that is not entered yet. */
export function useDesignationCrumbs(designation: DesignationRecord | undefined) {
  const t = useWords();
  const crumb = { href: list.href, label: t(list.label) };
  return designation
    ? [crumb, { href: addressOf(designation), label: nameOf(designation, t(texts.numberUnknown)) }]
    : [crumb];
}
