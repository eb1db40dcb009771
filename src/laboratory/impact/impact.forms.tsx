import { fill } from '../../platform/i18n';
import { DayField, Form, Layout, TextAreaField, TextField, useFormFailed, useWords } from '../../platform/web';
import { standardAddress, standardList, type MeasurementStandardRecord } from '../standards';
import { impactTexts as texts } from './impact.messages';
import type { ImpactRecord } from './impact.model';
import type { LastGood } from './impact.rules';
import { impactAddress, impactList } from './impact.views';
import { lastGoodText, titleOfImpact } from './impact.words';

interface OpenProps {
  readonly standard: MeasurementStandardRecord;
  /** What the register knows, were the fault found today. */
  readonly known: LastGood;
}

export function OpenImpactPage({ standard, known }: OpenProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.open)}
      failed={useFormFailed()}
      crumbs={[
        { href: standardList.href, label: t(standardList.label) },
        { href: standardAddress(standard), label: standard.code },
      ]}
    >
      <p class="prose">{t(texts.openExplained)}</p>
      {standard.status === 'inUse' && (
        <p class="alert alert-warning" role="note">
          {t(texts.stillInUse)}
        </p>
      )}
      <Form submit={texts.open} cancel={standardAddress(standard)}>
        <TextAreaField name="found" label={texts.found} required />
        <DayField name="foundOn" label={texts.foundOn} required />
        <DayField name="goodOn" label={texts.goodOn} hint={fill(texts.goodHint, { known: lastGoodText(known) })} />
        <TextAreaField name="goodReason" label={texts.goodReason} />
        <DayField name="doubtedUntil" label={texts.doubtedUntil} hint={texts.doubtedUntilHint} />
        <TextField name="document" label={texts.document} hint={texts.documentHint} />
      </Form>
    </Layout>
  );
}

interface StepProps {
  readonly assessment: ImpactRecord;
}

export function LookAgainPage({ assessment }: StepProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.lookAgain)} failed={useFormFailed()} crumbs={useCrumbs(assessment)}>
      <p class="prose">{t(texts.lookExplained)}</p>
      <Form submit={texts.lookAgain} cancel={impactAddress(assessment)}>
        <DayField name="doubtedUntil" label={texts.doubtedUntil} hint={texts.doubtedUntilHint} />
      </Form>
    </Layout>
  );
}

export function CloseImpactPage({ assessment, left }: StepProps & { readonly left: number }) {
  const t = useWords();
  return (
    <Layout title={t(texts.close)} failed={useFormFailed()} crumbs={useCrumbs(assessment)}>
      <p class="prose">{t(texts.closeExplained)}</p>
      <Form submit={texts.close} cancel={impactAddress(assessment)}>
        <TextAreaField name="conclusion" label={texts.conclusion} required />
        <TextAreaField
          name="leftReason"
          label={texts.leftReason}
          hint={fill(texts.leftHint, { count: left })}
          required={left > 0}
        />
      </Form>
    </Layout>
  );
}

export function ReopenImpactPage({ assessment }: StepProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.reopen)} failed={useFormFailed()} crumbs={useCrumbs(assessment)}>
      <Form submit={texts.reopen} cancel={impactAddress(assessment)}>
        <TextAreaField name="reason" label={texts.reopenReason} required />
      </Form>
    </Layout>
  );
}

export function useCrumbs(assessment: ImpactRecord) {
  const t = useWords();
  return [
    { href: impactList.href, label: t(impactList.label) },
    { href: impactAddress(assessment), label: t(titleOfImpact(assessment)) },
  ];
}
