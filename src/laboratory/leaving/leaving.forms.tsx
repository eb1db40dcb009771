import type { ComponentChildren } from 'preact';
import type { VerifierRecord } from '../centres';
import { DayField, Form, Layout, TextAreaField, TextField, useFormFailed, useWords } from '../../platform/web';
import type { Text } from '../../platform/i18n';
import { leavingTexts as texts } from './leaving.messages';
import { useCrumbs } from './leaving.views';

interface FormProps {
  readonly verifier: VerifierRecord;
}
interface EndingProps extends FormProps {
  /** Records that are neither approved nor struck. */
  readonly inHand: number;
}

export function BeginLeavingPage({ verifier, inHand }: EndingProps) {
  return (
    <FormPage verifier={verifier} title={texts.begin} submit={texts.save}>
      <InHand count={inHand} />
      <DayField name="on" label={texts.on} hint={texts.onHint} required />
      <TextAreaField name="reason" label={texts.reason} required />
      <TextField name="document" label={texts.document} hint={texts.documentHint} />
    </FormPage>
  );
}

export function WithdrawLeavingPage({ verifier }: FormProps) {
  return (
    <FormPage verifier={verifier} title={texts.withdraw} intro={texts.withdrawIntro} submit={texts.withdraw}>
      <TextAreaField name="reason" label={texts.reason} required />
    </FormPage>
  );
}

export function FinishLeavingPage({ verifier, inHand }: EndingProps) {
  return (
    <FormPage verifier={verifier} title={texts.finish} intro={texts.finishIntro} submit={texts.finish} danger>
      <InHand count={inHand} />
    </FormPage>
  );
}

function InHand({ count }: { count: number }) {
  const t = useWords();
  if (count === 0) return null;
  return (
    <p class="alert alert-warning" role="note">
      {t(texts.inHand, { count })}
    </p>
  );
}

interface FormPageProps extends FormProps {
  readonly title: Text;
  readonly intro?: Text;
  readonly submit: Text;
  readonly danger?: boolean;
  readonly children?: ComponentChildren;
}

function FormPage({ verifier, title, intro, submit, danger = false, children }: FormPageProps) {
  const t = useWords();
  return (
    <Layout title={`${t(title)}: ${verifier.name}`} failed={useFormFailed()} crumbs={useCrumbs(verifier)}>
      {intro && <p class="prose">{t(intro)}</p>}
      <Form submit={submit} danger={danger} cancel={`/verifiers/${String(verifier._id)}/leaving`}>
        {children}
      </Form>
    </Layout>
  );
}
