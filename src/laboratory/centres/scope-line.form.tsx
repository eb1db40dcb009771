import { units, unitSymbol } from '../../metrology';
import {
  CheckboxesField,
  Form,
  Layout,
  NumberField,
  SelectField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { useDesignationCrumbs } from './designation.forms';
import { designationTexts as texts, scopeActivityNames, verificationModeNames } from './designation.messages';
import { scopeActivities, verificationModes, type DesignationRecord } from './designation.model';

interface LineProps {
  readonly designation: DesignationRecord;
  /** Where the scope is shown. */
  readonly back: string;
  readonly types: readonly Choice[];
  readonly index?: number;
}

/** One line of the scope: a new one, or with `index` the one being changed. */
export function ScopeLineFormPage({ designation, back, types, index }: LineProps) {
  const t = useWords();
  const title = index === undefined ? t(texts.addLine) : `${t(texts.changeLine)} ${index + 1}`;
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useDesignationCrumbs(designation)}>
      <Form submit={texts.save} cancel={back}>
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
