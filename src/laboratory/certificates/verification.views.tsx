import type { VNode } from 'preact';
import { balancesAddress, balanceTexts } from '../balances';
import { verificationModes } from '../centres';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import {
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  webTexts,
  type Choice,
  type Column,
} from '../../platform/web';
import { TypeFilter } from './certificate.views';
import { commentTexts } from './comment.messages';
import { signedPaperTexts } from './signed-paper.messages';
import { modeNames, statusTones, verificationStatusNames, verificationTexts as texts } from './verification.messages';
import { kindNames, kindsOfWork, recordKinds } from './work-kinds';
import { verificationStatuses, type VerificationRecord, type VerificationStatus } from './verification.model';

export const verificationList = { href: '/verifications', label: texts.title };

interface ListProps {
  readonly page: Page<VerificationRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  /** How many comments each has, for those whom they concern. */
  readonly comments: ReadonlyMap<string, number>;
}

interface ListPageProps extends ListProps {
  readonly mayRecord: boolean;
  readonly mayApprove: boolean;
  readonly types: readonly Choice[];
}

export function VerificationListPage({ mayRecord, mayApprove, types, ...props }: ListPageProps) {
  const t = useWords();
  const statuses = [
    ...verificationStatuses.map((value) => ({ value, label: verificationStatusNames[value] })),
    { value: 'decided', label: texts.decided },
  ];
  const kinds = recordKinds.map((value) => ({ value, label: kindNames[value] }));
  const modes = verificationModes.map((value) => ({ value, label: modeNames[value] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={
        <>
          {mayRecord && <LinkButton href={balancesAddress} label={t(balanceTexts.title)} quiet />}
          {mayRecord && <LinkButton href={`${verificationList.href}/runs/new`} label={t(texts.startRun)} quiet />}
          {mayRecord && <LinkButton href={`${verificationList.href}/new`} label={t(texts.start)} />}
          {mayApprove && <LinkButton href="/approvals/new" label={t(texts.approveLot)} />}
        </>
      }
    >
      <ListFilters>
        <FilterSelect name="kind" label={texts.kind} choices={kinds} />
        <FilterSelect name="status" label={texts.status} choices={statuses} />
        <FilterSelect
          name="awaitsConsent"
          label={texts.awaitsConsent}
          choices={[{ value: 'true', label: webTexts.yes }]}
        />
        <TypeFilter types={types} />
        <FilterSelect name="mode" label={texts.mode} choices={modes} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <VerificationTable {...props} />
    </Layout>
  );
}

export function VerificationTable({ page, owners, comments }: ListProps) {
  const t = useWords();
  const columns: Column<VerificationRecord>[] = [
    {
      label: texts.number,
      cell: (each) => (
        <>
          <a href={`${verificationList.href}/${String(each._id)}`}>{each.number}</a>{' '}
          <GeneratedMark generated={each.generated} />
          <CommentCount count={comments.get(String(each._id))} />
          {each.paperNumber && <Status text={signedPaperTexts.mark} tone="neutral" />}
        </>
      ),
    },
    { label: texts.doneOn, cell: (each) => t.day(each.performedOn) },
    {
      label: texts.instrument,
      cell: (each) => <a href={`/instruments/${String(each.instrumentId)}`}>{each.instrumentCode}</a>,
    },
    {
      label: texts.owner,
      minor: true,
      cell: (each) => <OrganizationLink organization={owners.get(String(each.ownerId))} />,
    },
    { label: texts.kind, cell: (each) => <WorkDone of={each} /> },
    { label: texts.performer, minor: true, cell: (each) => each.verifierName },
    { label: texts.result, cell: (each) => <Outcome of={each} /> },
    { label: texts.status, cell: (each) => <RecordStatus status={each.status} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function LinkButton({ href, label, quiet }: { href: string; label: string; quiet?: boolean }): VNode {
  return (
    <a class={`btn ${quiet ? 'btn-outline-primary' : 'btn-primary'}`} href={href}>
      {label}
    </a>
  );
}

function CommentCount({ count }: { count: number | undefined }) {
  const t = useWords();
  return count ? <span class="d-block small text-body-secondary">{t(commentTexts.count, { count })}</span> : null;
}

/** The kind of work, and of a verification its mode. */
function WorkDone({ of: { kind, mode } }: { of: Pick<VerificationRecord, 'kind' | 'mode'> }) {
  const t = useWords();
  const words = t(kindNames[kind]);
  return <>{mode ? `${words}, ${t(modeNames[mode]).toLocaleLowerCase(t.language)}` : words}</>;
}

/** Pass or fail, as the kind of work says it; other work ends in results alone. */
export function Outcome({ of: { kind, passed, gaps } }: { of: Pick<VerificationRecord, 'kind' | 'passed' | 'gaps'> }) {
  const isJudged = kindsOfWork[kind].verdict === 'judged';
  if (passed === undefined)
    return <Status text={gaps || isJudged ? texts.incomplete : texts.noVerdict} tone="neutral" />;
  const [good, bad] = isJudged ? [texts.pass, texts.fail] : [texts.conforms, texts.doesNotConform];
  return <Status text={passed ? good : bad} tone={passed ? 'good' : 'bad'} />;
}

export function RecordStatus({ status }: { status: VerificationStatus }) {
  return <Status text={verificationStatusNames[status]} tone={statusTones[status]} />;
}
