import { LinkButton, verificationList } from '../certificates';
import type { Page } from '../../platform/database';
import { fill, formatInstant } from '../../platform/i18n';
import {
  Facts,
  Form,
  Layout,
  ListFragment,
  Status,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { approvalStatusNames, approvalTexts as texts, memberStateNames } from './approval.messages';
import type { ApprovalRecord, ApprovalStatus } from './approval.model';
import { progressOf } from './approval.rules';
import type { MemberRecord, MemberState } from './member.model';
import { approvalList } from './review.views';

const statusTones: Readonly<Record<ApprovalStatus, Tone>> = { running: 'warning', done: 'good', cancelled: 'neutral' };
const stateTones: Readonly<Record<MemberState, Tone>> = {
  ...{ waiting: 'neutral', issued: 'good', failed: 'bad', refused: 'warning', left: 'neutral' },
};

export const approvalAddress = ({ _id }: Pick<ApprovalRecord, '_id'>) => `${approvalList.href}/${String(_id)}`;

const titleOf = ({ signedAt }: ApprovalRecord) => fill(texts.lotOf, { at: formatInstant(signedAt) });

interface ListProps {
  readonly page: Page<ApprovalRecord>;
  readonly mayApprove: boolean;
}

export function ApprovalListPage({ mayApprove, page }: ListProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={mayApprove && <LinkButton href={`${approvalList.href}/new`} label={t(texts.review)} />}
    >
      <ApprovalTable page={page} />
    </Layout>
  );
}

export function ApprovalTable({ page }: Pick<ListProps, 'page'>) {
  const columns: Column<ApprovalRecord>[] = [
    { label: texts.signedAt, cell: (each) => <a href={approvalAddress(each)}>{formatInstant(each.signedAt)}</a> },
    { label: texts.head, cell: ({ headName }) => headName },
    { label: texts.howMany, numeric: true, cell: ({ records }) => records.length },
    { label: texts.status, cell: (each) => <ApprovalMark approval={each} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function ApprovalMark({ approval: { status } }: { approval: ApprovalRecord }) {
  return <Status text={approvalStatusNames[status]} tone={statusTones[status]} />;
}

interface ApprovalProps {
  readonly approval: ApprovalRecord;
  readonly members: readonly MemberRecord[];
  readonly mayCancel: boolean;
}

/** How far a lot is, what came of each record, and its papers. */
export function ApprovalPage({ approval, members, mayCancel }: ApprovalProps) {
  const t = useWords();
  const progress = progressOf(members);
  const isRunning = approval.status === 'running';
  return (
    <Layout
      title={t(titleOf(approval))}
      crumbs={[{ href: approvalList.href, label: t(approvalList.label) }]}
      actions={
        <>
          {!isRunning && <Papers approval={approval} issued={progress.issued} failed={progress.failed} />}
          {isRunning && mayCancel && (
            <LinkButton href={`${approvalAddress(approval)}/cancel`} label={t(texts.cancel)} quiet />
          )}
        </>
      }
    >
      {isRunning && <Running approval={approval} done={progress.done} total={progress.total} />}
      <ApprovalFacts approval={approval} members={members} />
      <Table caption={texts.records} columns={columnsOf(t)} rows={members} rowKey={({ _id }) => String(_id)} />
    </Layout>
  );
}

function Papers({ approval, issued, failed }: { approval: ApprovalRecord; issued: number; failed: number }) {
  const t = useWords();
  const here = approvalAddress(approval);
  return (
    <>
      {failed > 0 && <LinkButton href={`${here}/failures.pdf`} label={t(texts.printFailures)} quiet />}
      {issued > 0 && <LinkButton href={`/labels?approvalId=${String(approval._id)}`} label={t(texts.labels)} quiet />}
      {issued > 0 && <LinkButton href={`${here}/certificates.pdf`} label={t(texts.printCertificates)} />}
    </>
  );
}

/** Looked at anew every two seconds where scripts run; by its link where they do not. */
function Running({ approval, done, total }: { approval: ApprovalRecord; done: number; total: number }) {
  const t = useWords();
  const address = approvalAddress(approval);
  const polling = { 'hx-get': address, 'hx-trigger': 'every 2s', 'hx-target': 'body', 'hx-swap': 'innerHTML' };
  return (
    <div class="alert alert-info" role="status" {...polling}>
      <progress class="d-block w-100 mb-2" value={done} max={total} aria-label={t(texts.status)} />
      {t(texts.progress, { done, total })} <a href={address}>{t(texts.reload)}</a>
    </div>
  );
}

function ApprovalFacts({ approval, members }: Pick<ApprovalProps, 'approval' | 'members'>) {
  const t = useWords();
  const progress = progressOf(members);
  const counts = (['issued', 'failed', 'refused', 'left'] as const).filter((state) => progress[state] > 0);
  return (
    <Facts
      facts={[
        { label: texts.status, value: <ApprovalMark approval={approval} /> },
        { label: texts.head, value: approval.headName },
        { label: texts.signedAt, value: formatInstant(approval.signedAt) },
        { label: texts.finishedAt, value: approval.finishedAt && formatInstant(approval.finishedAt) },
        { label: texts.howMany, value: t.number(progress.total) },
        ...counts.map((state) => ({ label: memberStateNames[state], value: t.number(progress[state]) })),
        ...(approval.cancelReason ? [{ label: texts.cancelReason, value: approval.cancelReason }] : []),
      ]}
    />
  );
}

function columnsOf(t: ReturnType<typeof useWords>): Column<MemberRecord>[] {
  return [
    {
      label: texts.record,
      cell: (each) => <a href={`${verificationList.href}/${String(each.verificationId)}`}>{each.recordNumber}</a>,
    },
    { label: texts.instrument, cell: ({ instrumentCode }) => instrumentCode },
    { label: texts.state, cell: ({ state }) => <Status text={memberStateNames[state]} tone={stateTones[state]} /> },
    {
      label: texts.certificate,
      cell: ({ certificateId, certificateNumber, reasons = [] }) =>
        certificateNumber ? (
          <a href={`/certificates/${String(certificateId)}`}>{certificateNumber}</a>
        ) : (
          reasons.map(({ text, remedy }) => `${t(text)} ${t(remedy)}`).join(' ')
        ),
    },
  ];
}

/** What stopping means, before it is done. */
export function CancelPage({ approval }: Pick<ApprovalProps, 'approval'>) {
  const t = useWords();
  const here = approvalAddress(approval);
  return (
    <Layout
      title={t(texts.cancelTitle)}
      failed={useFormFailed()}
      crumbs={[
        { href: approvalList.href, label: t(approvalList.label) },
        { href: here, label: t(titleOf(approval)) },
      ]}
    >
      <p class="prose">{t(texts.cancelExplained)}</p>
      <Form submit={texts.cancel} danger cancel={here}>
        <TextAreaField name="reason" label={texts.cancelReason} />
      </Form>
    </Layout>
  );
}
