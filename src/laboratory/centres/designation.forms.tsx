import { units, unitSymbol } from '../../metrology';
import {
  CheckboxesField,
  DayField,
  Form,
  IdentityField,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import {
  designationActNames,
  designationKindNames,
  designationTexts as texts,
  scopeActivityNames,
  validFromBasisNames,
  verificationModeNames,
} from './designation.messages';
import {
  designationKinds,
  scopeActivities,
  validFromBases,
  verificationModes,
  type DesignationRecord,
} from './designation.model';
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
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <Form submit={texts.save} cancel={designation ? addressOf(designation) : list.href}>
        {!designation && <SelectField name="centreId" label={texts.centre} required choices={centres} />}
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={designationKinds.map((kind) => ({ value: kind, label: designationKindNames[kind] }))}
        />
        <TextField name="number" label={texts.number} hint={texts.numberHint} required={!designation} />
        <IdentityField name="mark" label={texts.mark} />
        <TextField name="issuer" label={texts.issuer} />
        <DayField name="issuedOn" label={texts.issuedOn} />
        <DayField name="validFrom" label={texts.validFrom} required />
        <SelectField
          name="validFromBasis"
          label={texts.validFromBasis}
          choices={validFromBases.map((basis) => ({ value: basis, label: validFromBasisNames[basis] }))}
        />
        <DayField name="validUntil" label={texts.validUntil} />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

/** One line of the scope: a new one, or with `index` the one being changed. */
export function ScopeLineFormPage({
  designation,
  types,
  index,
}: {
  designation: DesignationRecord;
  types: readonly Choice[];
  index?: number;
}) {
  const t = useWords();
  const title = index === undefined ? t(texts.addLine) : `${t(texts.changeLine)} ${index + 1}`;
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <Form submit={texts.save} cancel={addressOf(designation)}>
        <SelectField
          name="activity"
          label={texts.activity}
          required
          choices={scopeActivities.map((each) => ({ value: each, label: scopeActivityNames[each] }))}
        />
        <TextField name="subject" label={texts.subject} required />
        <SelectField name="typeCode" label={texts.typeCode} hint={texts.typeCodeHint} choices={types} />
        <TextField name="range" label={texts.range} hint={texts.rangeHint} />
        <NumberField name="upTo[value]" label={texts.upToValue} hint={texts.upToHint} />
        <SelectField
          name="upTo[unit]"
          label={texts.upToUnit}
          choices={units.map((unit) => ({ value: unit, label: unitSymbol(unit) }))}
        />
        <TextField name="accuracyClasses" label={texts.accuracyClasses} hint={texts.accuracyClassesHint} />
        <CheckboxesField
          name="modes"
          label={texts.modes}
          choices={verificationModes.map((mode) => ({ value: mode, label: verificationModeNames[mode] }))}
        />
        <NumberField name="cmc[value]" label={texts.cmcValue} hint={texts.cmcHint} />
        <SelectField
          name="cmc[unit]"
          label={texts.cmcUnit}
          choices={units.map((unit) => ({ value: unit, label: unitSymbol(unit) }))}
        />
        <NumberField name="cmc[slope]" label={texts.cmcSlope} />
        <TextField name="cmc[source]" label={texts.cmcSource} hint={texts.cmcSourceHint} />
      </Form>
    </Layout>
  );
}

export function DesignationActPage({ designation, act }: { designation: DesignationRecord; act: DesignationAct }) {
  const t = useWords();
  return (
    <Layout title={t(designationActNames[act])} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <Form submit={designationActNames[act]} danger={act !== 'resume'} cancel={addressOf(designation)}>
        <DayField name="on" label={act === 'resume' ? texts.resumeOn : texts.on} required />
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function useCrumbs(designation: DesignationRecord | undefined) {
  const t = useWords();
  const crumb = { href: list.href, label: t(list.label) };
  return designation
    ? [crumb, { href: addressOf(designation), label: nameOf(designation, t(texts.numberUnknown)) }]
    : [crumb];
}
