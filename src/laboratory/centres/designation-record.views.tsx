import { isWaiting, proposalTexts, waitsFor, type Actor } from '../../access';
import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, Source, type OrganizationRecord } from '../../register/organizations';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import {
  Confirmed,
  Facts,
  FilterText,
  Layout,
  ListFilters,
  Section,
  Status,
  Table,
  useWords,
  webTexts,
  type Column,
} from '../../platform/web';
import { amendmentTexts } from './amendment.messages';
import { draftOf, scopeOn } from './amendment.rules';
import { Amendments } from './amendment.views';
import { designationActNames, designationKindNames, designationTexts as texts } from './designation.messages';
import type { DesignationRecord, Suspension } from './designation.model';
import { designationActs, designationTransitions, stateOn } from './designation.rules';
import { addressOf, designationList, nameOf, StateMark, ValidFrom } from './designation.views';
import { AddLine, ScopeTable } from './scope-line.views';
import type { TypeNames } from './type-names';

interface RecordProps {
  readonly designation: DesignationRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly typeNames: TypeNames;
  readonly history: readonly ReadEntry[];
  /** The day the state is shown for. */
  readonly day: Day;
  readonly today: Day;
  readonly actor: Actor;
  readonly mayManage: boolean;
}

export function DesignationPage(props: RecordProps) {
  const { designation, centre, typeNames, history, day, today, actor, mayManage } = props;
  const t = useWords();
  const draft =
    mayManage && designation.proposal ? { address: addressOf(designation), version: designation.__v } : undefined;
  const {
    number,
    mark,
    issuer,
    issuedOn,
    validUntil,
    withdrawnOn,
    withdrawalReason,
    withdrawalDocument,
    suspensions,
    note,
  } = designation;
  const unknown = t(webTexts.unknown);
  return (
    <Layout
      title={`${t(texts.one)} ${nameOf(designation, t(texts.numberUnknown))}`}
      crumbs={[{ href: designationList.href, label: t(designationList.label) }]}
      actions={mayManage && <RecordActions {...{ designation, today, actor }} />}
    >
      <DraftNotice designation={designation} />
      <Facts
        facts={[
          {
            label: fill(texts.stateOn, { day: formatDay(day) }),
            value: <StateMark state={stateOn(designation, day)} />,
          },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.kind, value: <KindWords designation={designation} /> },
          { label: texts.number, value: number ?? unknown },
          { label: texts.mark, value: mark ?? unknown },
          { label: texts.issuer, value: issuer ?? unknown },
          { label: texts.issuedOn, value: issuedOn ? t.day(issuedOn) : unknown },
          { label: texts.validFrom, value: <ValidFrom designation={designation} /> },
          {
            label: texts.validUntil,
            value: validUntil ? t.day(validUntil) : unknown,
          },
          ...(withdrawnOn
            ? [
                { label: texts.withdrawnOn, value: t.day(withdrawnOn) },
                { label: texts.withdrawalReason, value: withdrawalReason },
                { label: texts.withdrawalDocument, value: withdrawalDocument },
              ]
            : []),
          ...(designation.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={designation.confirmed} /> }]
            : []),
          ...(designation.confirmedBy
            ? [{ label: texts.approval, value: <TwoNames designation={designation} /> }]
            : []),
          { label: texts.note, value: note },
          { label: texts.source, value: <Source provenance={designation.provenance} /> },
        ]}
      />
      <LookedAtOn />
      <Section title={texts.scope} actions={draft && <AddLine address={draft.address} />}>
        <ScopeTable lines={scopeOn(designation, day)} typeNames={typeNames} draft={draft} />
      </Section>
      <Amendments designation={designation} day={day} mayManage={mayManage} />
      {suspensions.length > 0 && <Suspensions suspensions={suspensions} />}
      <History entries={history} />
    </Layout>
  );
}

/** Chooses the day for which a record's state is shown. */
export function LookedAtOn() {
  return (
    <ListFilters search={false}>
      <FilterText name="on" label={texts.lookedAtOn} placeholder="05/01/2023" />
    </ListFilters>
  );
}

function Suspensions({ suspensions }: { suspensions: readonly Suspension[] }) {
  const t = useWords();
  const columns: Column<Suspension>[] = [
    { label: texts.suspendedFrom, cell: ({ from }) => t.day(from) },
    { label: texts.suspendedUntil, cell: ({ until }) => t.day(until) },
    { label: texts.reason, cell: ({ reason }) => reason },
    { label: texts.document, cell: ({ document }) => document ?? '—' },
    { label: texts.resumedReason, cell: ({ resumedReason }) => resumedReason ?? '—' },
    { label: texts.resumedDocument, cell: ({ resumedDocument }) => resumedDocument ?? '—' },
  ];
  return (
    <Section title={texts.suspensions}>
      <Table caption={texts.suspensions} columns={columns} rows={suspensions} />
    </Section>
  );
}

/** What gives no right yet says so, and why it was refused. */
function DraftNotice({ designation: { proposal } }: { designation: DesignationRecord }) {
  const t = useWords();
  if (!proposal) return null;
  const { refusedBy: name = '', refusedAt, refusalReason: reason = '' } = proposal;
  return (
    <div class="alert alert-warning">
      <p class="mb-0">{t(texts.waitsNotice)}</p>
      {refusedAt && <p class="mb-0">{t(texts.refusedNotice, { name, at: t.instant(refusedAt), reason })}</p>}
      <p class="mb-0 small">
        {t(proposalTexts.proposedBy)}: {proposal.proposedBy}
      </p>
    </div>
  );
}

/** Which kind it is, and that the decision calls itself provisional. */
export function KindWords({ designation: { kind, provisional } }: { designation: DesignationRecord }) {
  const t = useWords();
  return (
    <>
      {t(designationKindNames[kind])} {provisional && <Status text={texts.provisionalMark} tone="warning" />}
    </>
  );
}

function TwoNames({ designation }: { designation: DesignationRecord }) {
  const t = useWords();
  const { proposedBy: proposed = '', confirmedBy: confirmed = '', confirmedAt } = designation;
  return <>{t(texts.approvalOf, { proposed, confirmed, at: t.instant(confirmedAt) })}</>;
}

function RecordActions({ designation, today, actor }: Pick<RecordProps, 'designation' | 'today' | 'actor'>) {
  const t = useWords();
  const { proposal } = designation;
  const address = addressOf(designation);
  return (
    <>
      <ActLink href={`${address}/change`} label={texts.change} />
      {proposal && waitsFor(actor, proposal) && <ActLink href={`${address}/approve`} label={texts.approve} />}
      {proposal && isWaiting(proposal) && !waitsFor(actor, proposal) && (
        <span class="small align-self-center">{t(proposalTexts.mine)}</span>
      )}
      {proposal && isWaiting(proposal) && <ActLink href={`${address}/refuse`} label={texts.refuse} danger />}
      {!proposal && !draftOf(designation) && (
        <ActLink href={`${address}/amendments/new`} label={amendmentTexts.draft} />
      )}
      {actsOn(designation, today).map((act) => (
        <ActLink key={act} href={`${address}/${act}`} label={designationActNames[act]} danger={act !== 'resume'} />
      ))}
    </>
  );
}

function actsOn(designation: DesignationRecord, today: Day) {
  const state = stateOn(designation, today);
  return designationActs.filter((act) => designationTransitions[act].includes(state));
}

function ActLink({ href, label, danger = false }: { href: string; label: Text; danger?: boolean }) {
  const t = useWords();
  return (
    <a class={`btn ${danger ? 'btn-outline-danger' : 'btn-outline-primary'}`} href={href}>
      {t(label)}
    </a>
  );
}
