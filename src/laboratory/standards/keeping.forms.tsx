import {
  DayField,
  Form,
  Layout,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { keepingTexts } from './keeping.messages';
import { loanKindNames, loanTexts as texts, returnConditionNames } from './loan.messages';
import { loanKinds, returnConditions, type LoanRecord } from './loan.model';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf, useStandardCrumbs } from './standard.views';

interface FormProps {
  readonly standard: MeasurementStandardRecord;
}

export function LendPage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.lend)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.lend} cancel={addressOf(standard)}>
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={loanKinds.map((each) => ({ value: each, label: loanKindNames[each] }))}
        />
        <TextField name="borrower" label={texts.borrower} hint={texts.borrowerHint} required />
        <DayField name="from" label={texts.from} required />
        <DayField name="dueOn" label={texts.dueOn} required />
        <TextAreaField name="purpose" label={texts.purpose} />
      </Form>
    </Layout>
  );
}

export function TakeBackPage({ standard, loan }: FormProps & { loan: LoanRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.giveBack)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <p class="prose">
        {t(loanKindNames[loan.kind])}: {loan.borrower}, {t.day(loan.from)} – {t.day(loan.dueOn)}
      </p>
      <Form submit={texts.giveBack} cancel={addressOf(standard)}>
        <DayField name="returnedOn" label={texts.returnedOn} required />
        <SelectField
          name="condition"
          label={texts.condition}
          required
          choices={returnConditions.map((each) => ({ value: each, label: returnConditionNames[each] }))}
        />
        <TextAreaField name="remark" label={texts.remark} hint={texts.remarkHint} />
      </Form>
    </Layout>
  );
}

export function ResumePage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(keepingTexts.resume)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <p class="prose">{t(keepingTexts.resumeIntro)}</p>
      <Form submit={keepingTexts.resume} cancel={addressOf(standard)}>
        <TextAreaField name="reason" label={keepingTexts.reason} required />
      </Form>
    </Layout>
  );
}
