import { History, type ReadEntry } from '../../audit';
import { Form, Layout, TextAreaField, TextField, useFormFailed, useWords } from '../../platform/web';
import { RecordBody, type RecordProps } from './verification-record.views';
import { consentTexts } from './late-entry.messages';
import type { CommentRecord } from './comment.model';
import { Comments } from './comment.views';
import { attachmentTexts } from './attachment.messages';
import { Attachments } from './attachment.views';
import { signedPaperTexts } from './signed-paper.messages';
import { asksForPaper } from './signed-paper.views';
import { actTexts, verificationTexts as texts } from './verification.messages';
import { isCertified } from './verification.rules';
import { inWordsOf } from './work-kinds';
import { verificationList, LinkButton, RecordStatus, Outcome } from './verification.views';

export interface Rights {
  readonly mayEdit: boolean;
  readonly maySubmit: boolean;
  readonly mayCancel: boolean;
  readonly mayDecide: boolean;
  /** The department's officer, while there is something to consent to. */
  readonly mayConsent: boolean;
}

export function VerificationPage({
  rights,
  history,
  comments,
  ...props
}: RecordProps & {
  rights: Rights;
  history: readonly ReadEntry[];
  /** Absent for readers whom they do not concern. */
  comments: readonly CommentRecord[] | undefined;
}) {
  const t = useWords();
  const { record } = props;
  const here = `${verificationList.href}/${String(record._id)}`;
  return (
    <Layout
      title={t(texts.record, { number: record.number })}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={
        <>
          {!record.gaps && (
            <LinkButton
              href={`${here}.pdf`}
              label={t(record.status === 'failed' ? texts.failedPaper : texts.paper)}
              quiet
            />
          )}
          {rights.mayEdit && <LinkButton href={`${here}/change`} label={t(texts.change)} quiet />}
          {rights.mayEdit && asksForPaper(record) && (
            <LinkButton href={`${here}/paper`} label={t(signedPaperTexts.attach)} quiet />
          )}
          {rights.mayEdit && <LinkButton href={`${here}/attachments`} label={t(attachmentTexts.attach)} quiet />}
          {rights.maySubmit && <LinkButton href={`${here}/submit`} label={t(actTexts.submit.label)} />}
          {rights.mayDecide && <LinkButton href={`${here}/approve`} label={t(actTexts.approve.label)} />}
          {rights.mayDecide && <LinkButton href={`${here}/return`} label={t(actTexts.return.label)} quiet />}
          {rights.mayConsent && <LinkButton href={`${here}/consent`} label={t(actTexts.consent.label)} />}
          {rights.mayCancel && <LinkButton href={`${here}/cancel`} label={t(actTexts.cancel.label)} quiet />}
        </>
      }
    >
      <RecordBody {...props} status={<RecordStatus status={record.status} />} outcome={<Outcome of={record} />} />
      <Attachments record={record} />
      <div class="mt-4">
        <History entries={history} />
      </div>
      <Comments record={record} comments={comments} />
    </Layout>
  );
}

export type Act = keyof typeof actTexts;

/** One step, with the whole record above it: nobody signs what is not on the page. */
export function StepPage({ act, ...props }: RecordProps & { act: Act }) {
  const t = useWords();
  const { record } = props;
  const here = `${verificationList.href}/${String(record._id)}`;
  const crumbs = [
    { href: verificationList.href, label: t(verificationList.label) },
    { href: here, label: record.number },
  ];
  return (
    <Layout title={`${t(actTexts[act].label)}: ${record.number}`} failed={useFormFailed()} crumbs={crumbs}>
      <RecordBody {...props} status={<RecordStatus status={record.status} />} outcome={<Outcome of={record} />} />
      <Attachments record={record} />
      <Form submit={actTexts[act].label} danger={act === 'cancel'} cancel={here}>
        {act === 'approve' && (
          <p>{t(isCertified(record.kind, record.passed) ? inWordsOf(record.kind, texts.willIssue) : texts.willFail)}</p>
        )}
        {act === 'consent' && <p>{t(consentTexts.explained)}</p>}
        {act === 'consent' && <TextAreaField name="reason" label={consentTexts.reason} required />}
        {(act === 'return' || act === 'cancel') && (
          <TextAreaField name="reason" label={texts.reason} required={act === 'return'} />
        )}
        {act === 'approve' && (
          <TextField
            name="password"
            type="password"
            autocomplete="current-password"
            label={texts.password}
            hint={texts.passwordHint}
            required
          />
        )}
      </Form>
    </Layout>
  );
}
