import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import {
  DayField,
  Facts,
  Form,
  Layout,
  ListFragment,
  Section,
  SelectField,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import type { MemberRecord, MemberState } from './disposal-member.model';
import { disposalStatusNames, disposalTexts as texts, memberStateNames } from './disposal.messages';
import type { DisposalRecord, DisposalStatus } from './disposal.model';

export const disposalList = { href: '/disposals', label: texts.title } as const;
export const disposalAddress = ({ _id }: Pick<DisposalRecord, '_id'>) => `${disposalList.href}/${String(_id)}`;

/** Rows of the list that the page shows; all of them are in the sheet. */
export const mostShown = 200;

interface ListProps {
  readonly page: Page<DisposalRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
}

export function DisposalListPage({ mayPropose, hasTerm, ...props }: ListProps & DisposalRights) {
  const t = useWords();
  const propose = (
    <a class="btn btn-primary" href={`${disposalList.href}/new`}>
      {t(texts.propose)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayPropose && hasTerm && propose}>
      <p class="prose">{t(texts.intro)}</p>
      {!hasTerm && (
        <p class="alert alert-warning">
          {t(texts.noTerm)} <a href="/assessment/retention">/assessment/retention</a>
        </p>
      )}
      <DisposalTable {...props} />
    </Layout>
  );
}

interface DisposalRights {
  readonly mayPropose: boolean;
  readonly hasTerm: boolean;
}

export function DisposalTable({ page, centres }: ListProps) {
  const t = useWords();
  const columns: Column<DisposalRecord>[] = [
    { label: texts.document, cell: (each) => <a href={disposalAddress(each)}>{each.document}</a> },
    { label: texts.status, cell: ({ status }) => <StatusMark status={status} /> },
    { label: texts.centre, cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} /> },
    { label: texts.until, cell: ({ until }) => t.day(until) },
    { label: texts.counts, minor: true, cell: ({ counts }) => t(texts.countsWords, { ...counts }) },
    { label: texts.proposedAt, minor: true, cell: ({ proposedAt }) => t.instant(proposedAt) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const tones: Readonly<Record<DisposalStatus, Tone>> = {
  ...{ proposed: 'warning', running: 'warning', done: 'good', refused: 'bad' },
};

function StatusMark({ status }: { readonly status: DisposalStatus }) {
  return <Status text={disposalStatusNames[status]} tone={tones[status]} />;
}

interface DisposalProps {
  readonly disposal: DisposalRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly members: readonly MemberRecord[];
  readonly progress: Readonly<Record<MemberState, number>>;
  readonly history: readonly ReadEntry[];
  readonly mayApprove: boolean;
}

export function DisposalPage({ disposal, mayApprove, history, ...props }: DisposalProps) {
  const t = useWords();
  const act = (step: string, words: string, tone: string) => (
    <a class={`btn ${tone}`} href={`${disposalAddress(disposal)}/${step}`}>
      {words}
    </a>
  );
  const actions = (
    <>
      <a class="btn btn-outline-secondary" href={`${disposalAddress(disposal)}.csv`}>
        {t(texts.download)}
      </a>
      {mayApprove && disposal.status === 'proposed' && (
        <>
          {act('refuse', t(texts.refuse), 'btn-outline-primary')}
          {act('approve', t(texts.approve), 'btn-danger')}
        </>
      )}
    </>
  );
  return (
    <Layout title={t(texts.named, { document: disposal.document })} crumbs={crumbs(t)} actions={actions}>
      <Decision {...{ disposal, ...props }} />
      <History entries={history} />
    </Layout>
  );
}

function Decision({ disposal, centre, members, progress }: Omit<DisposalProps, 'history' | 'mayApprove'>) {
  const t = useWords();
  const { status, reason, until, years, counts, proposedBy, approvedBy, refusalReason, finishedAt } = disposal;
  return (
    <>
      <Facts
        facts={[
          { label: texts.status, value: <StatusMark status={status} /> },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.until, value: t.day(until) },
          { label: texts.years, value: t.number(years) },
          { label: texts.counts, value: t(texts.countsWords, { ...counts }) },
          { label: texts.progress, value: t(texts.progressWords, { ...progress }) },
          { label: texts.reason, value: reason },
          { label: texts.proposedBy, value: proposedBy },
          { label: texts.approvedBy, value: approvedBy },
          ...(refusalReason ? [{ label: texts.refusalReason, value: refusalReason }] : []),
          ...(finishedAt ? [{ label: texts.finishedAt, value: t.instant(finishedAt) }] : []),
        ]}
      />
      <Section title={texts.list}>
        {counts.records > members.length && <p>{t(texts.firstOf, { shown: members.length, count: counts.records })}</p>}
        <MemberTable members={members} />
      </Section>
    </>
  );
}

function MemberTable({ members }: { readonly members: readonly MemberRecord[] }) {
  const t = useWords();
  const columns: Column<MemberRecord>[] = [
    { label: texts.recordNumber, cell: ({ recordNumber }) => recordNumber },
    { label: texts.certificateNumber, cell: ({ certificateNumber }) => certificateNumber ?? '—' },
    { label: texts.day, cell: ({ day }) => t.day(day) },
    { label: texts.files, numeric: true, cell: ({ files }) => t.number(files) },
    { label: texts.status, cell: ({ state }) => t(memberStateNames[state]) },
    { label: texts.why, minor: true, cell: ({ reasons = [] }) => reasons.map(({ text }) => t(text)).join('; ') },
  ];
  return <Table caption={texts.list} columns={columns} rows={members} rowKey={({ _id }) => String(_id)} />;
}

interface ProposeProps {
  readonly centres: readonly Choice[];
  /** The last day up to which may be disposed of; absent while no term is confirmed. */
  readonly last: Day | undefined;
}

export function ProposeDisposalPage({ centres, last }: ProposeProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.propose)} failed={useFormFailed()} crumbs={crumbs(t)}>
      <p class="prose">{t(texts.intro)}</p>
      {!last && <p class="alert alert-warning">{t(texts.noTerm)}</p>}
      <Form submit={texts.propose} cancel={disposalList.href}>
        <SelectField name="centreId" label={texts.centre} choices={centres} required />
        <DayField
          name="until"
          label={texts.until}
          {...(last && { hint: fill(texts.untilHint, { day: verbatim(formatDay(last)) }) })}
          required
        />
        <TextField name="document" label={texts.document} required />
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

export function ApproveDisposalPage(props: Omit<DisposalProps, 'history' | 'mayApprove'>) {
  const t = useWords();
  const { disposal } = props;
  return (
    <Layout title={`${t(texts.approve)}: ${disposal.document}`} failed={useFormFailed()} crumbs={crumbs(t)}>
      <p class="prose">{t(texts.approveIntro)}</p>
      <Form submit={texts.approve} danger cancel={disposalAddress(disposal)}>
        <TextField name="password" type="password" autocomplete="current-password" label={texts.password} required />
      </Form>
      <Decision {...props} />
    </Layout>
  );
}

export function RefuseDisposalPage({ disposal }: Pick<DisposalProps, 'disposal'>) {
  const t = useWords();
  return (
    <Layout title={`${t(texts.refuse)}: ${disposal.document}`} failed={useFormFailed()} crumbs={crumbs(t)}>
      <Form submit={texts.refuse} danger cancel={disposalAddress(disposal)}>
        <TextAreaField name="reason" label={texts.refusalReason} required />
      </Form>
    </Layout>
  );
}

function crumbs(t: ReturnType<typeof useWords>) {
  return [{ href: disposalList.href, label: t(disposalList.label) }];
}
