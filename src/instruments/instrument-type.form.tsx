import {
  DayField,
  Form,
  Layout,
  SelectField,
  NumberField,
  TextField,
  useFormFailed,
  useWords,
  webTexts,
  type Choice,
} from '../platform/web';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { nameOf } from './instrument-type.views';

/** What the law's table says of a type in one period: to be confirmed, or entered anew. */
export function RuleFormPage({ type, confirms }: { type: InstrumentTypeRecord; confirms: boolean }) {
  const t = useWords();
  const record = `/instrument-types/${type.code}`;
  const crumbs = [
    { href: '/instrument-types', label: t(texts.title) },
    { href: record, label: `${type.code} ${t(nameOf(type))}` },
  ];
  return (
    <Layout title={t(confirms ? texts.confirmTitle : texts.newRule)} failed={useFormFailed()} crumbs={crumbs}>
      <p>{t(confirms ? texts.confirmAdvice : texts.newRuleAdvice)}</p>
      <Form submit={confirms ? texts.confirm : texts.newRule} cancel={record}>
        {!confirms && <DayField name="effectiveFrom" label={texts.effectiveFrom} required />}
        <TextField name="legalBasis" label={texts.legalBasis} required />
        <SelectField name="patternApproval" label={texts.patternApproval} choices={yesOrNo} />
        <SelectField name="initial" label={texts.initial} choices={yesOrNo} />
        <SelectField name="periodic" label={texts.periodic} choices={yesOrNo} />
        <SelectField name="afterRepair" label={texts.afterRepair} choices={yesOrNo} />
        <NumberField name="periodMonths" label={texts.periodMonths} hint={texts.periodHint} />
        <TextField name="source" label={texts.source} hint={texts.sourceHint} required />
      </Form>
    </Layout>
  );
}

const yesOrNo: readonly Choice[] = [
  { value: 'true', label: webTexts.yes },
  { value: 'false', label: webTexts.no },
];
