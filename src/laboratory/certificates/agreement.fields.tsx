import { offeredRules, units, unitSymbol } from '../../metrology';
import { NumberField, Section, SelectField, useWords } from '../../platform/web';
import { agreementTexts as texts } from './agreement.messages';

const rules = offeredRules.map(({ id, name }) => ({ value: id, label: name }));
const unitChoices = units.map((unit) => ({ value: unit, label: unitSymbol(unit) }));

/** What was agreed with the customer about the statement of conformity: the rule, its limits, and the process if known. */
export function AgreementFields() {
  const t = useWords();
  return (
    <Section title={texts.title}>
      <p class="form-text">{t(texts.explained)}</p>
      <div class="row">
        <div class="col-md-8">
          <SelectField name="decision[rule]" label={texts.rule} choices={rules} />
        </div>
        <div class="col-md-4">
          <NumberField name="decision[parameter]" label={texts.parameter} hint={texts.parameterHint} />
        </div>
        <div class="col-md-4">
          <NumberField name="decision[lower]" label={texts.lower} hint={texts.limitsHint} />
        </div>
        <div class="col-md-4">
          <NumberField name="decision[upper]" label={texts.upper} />
        </div>
        <div class="col-md-4">
          <SelectField name="decision[unit]" label={texts.unit} choices={unitChoices} />
        </div>
        <div class="col-md-4">
          <NumberField name="decision[mean]" label={texts.mean} hint={texts.processHint} />
        </div>
        <div class="col-md-4">
          <NumberField name="decision[deviation]" label={texts.deviation} />
        </div>
      </div>
    </Section>
  );
}
