import { fill } from '../../platform/i18n';
import {
  DayField,
  Form,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { smallestBaseline, usualBaseline } from './check.rules';
import { intervalMethods } from './monitoring.model';
import { intervalMethodNames, overTimeTexts as texts } from './over-time.messages';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf, standardList } from './standard.views';

interface FormProps {
  readonly standard: MeasurementStandardRecord;
}

export function CheckFormPage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.addCheck)} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      <Form submit={texts.save} cancel={overTimeAddress(standard)}>
        <DayField name="performedOn" label={texts.performedOn} required />
        <TextField name="artefact" label={texts.artefact} hint={texts.artefactHint} required />
        <TextField name="nominal" label={texts.nominal} hint={texts.nominalHint} required />
        <TextAreaField name="readings" label={texts.readings} hint={texts.readingsHint} required />
        <TextField name="uncertainty" label={texts.uncertainty} hint={texts.uncertaintyHint} />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

const percentages = ['share', 'stepUp', 'stepDown', 'confidence', 'target'] as const;

export function MonitoringFormPage({ standard }: FormProps) {
  const t = useWords();
  const baselineHint = fill(texts.baselineHint, { least: smallestBaseline, usual: usualBaseline });
  return (
    <Layout title={t(texts.changeMonitoring)} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      <Form submit={texts.save} cancel={overTimeAddress(standard)}>
        <TextField name="limit" label={texts.limit} hint={texts.limitHint} />
        <SelectField
          name="method"
          label={texts.method}
          hint={texts.methodHint}
          choices={intervalMethods.map((each) => ({ value: each, label: intervalMethodNames[each] }))}
        />
        <NumberField name="shortestMonths" label={texts.shortestMonths} />
        <NumberField name="longestMonths" label={texts.longestMonths} />
        {percentages.map((name) => (
          <NumberField key={name} name={name} label={texts[name]} />
        ))}
        <NumberField name="baseline" label={texts.baseline} hint={baselineHint} />
      </Form>
    </Layout>
  );
}

export function overTimeAddress(standard: MeasurementStandardRecord): string {
  return `${addressOf(standard)}/over-time`;
}

function useCrumbs(standard: MeasurementStandardRecord) {
  const t = useWords();
  return [
    { href: standardList.href, label: t(standardList.label) },
    { href: addressOf(standard), label: standard.code },
    { href: overTimeAddress(standard), label: t(texts.title) },
  ];
}
