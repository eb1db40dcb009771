import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, Source } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Day, Text } from '../../platform/i18n';
import {
  BeforeEntry,
  Confirmed,
  Facts,
  Layout,
  Section,
  Status,
  Table,
  useWords,
  type Column,
  type Fact,
  type Tone,
} from '../../platform/web';
import { InstrumentTypeLink } from './type-name.views';
import { describeCharacteristics } from './instrument.characteristics';
import { instrumentTexts as texts } from './instrument.messages';
import type { InstrumentRecord, Ownership } from './instrument.model';
import { stateOf, type InstrumentNames } from './instrument.names';
import { statusTransitions } from './instrument.rules';
import { DueDay, InstrumentStatusMark, LegalStateMark, Serial } from './instrument.views';

/** One piece of work in an instrument's history, of whatever kind; the certificates' domain passes them in. */
export interface VerificationLine {
  readonly on: Day;
  readonly kind: Text;
  readonly number: string;
  readonly result: Text;
  readonly href: string;
  readonly tone: Tone;
  /** What the owner gets of it. */
  readonly paper?: { readonly href: string; readonly label: Text };
}

/** Where the work of one kind begins. */
export interface WorkLink {
  readonly href: string;
  readonly label: Text;
}

interface RecordProps {
  readonly instrument: InstrumentRecord;
  readonly names: InstrumentNames;
  readonly verifications: readonly VerificationLine[];
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly mayManage: boolean;
  /** What the reader may record of it; the first is what is done most. */
  readonly work: readonly WorkLink[];
  /** Why the reader, a verifier, may not verify it today. */
  readonly refusals: readonly Refusal[];
}

export function InstrumentPage({ instrument, names, verifications, history, today, refusals, ...may }: RecordProps) {
  const t = useWords();
  const type = names.types.get(instrument.typeCode);
  const crumbs = [{ href: '/instruments', label: t(texts.title) }];
  return (
    <Layout title={instrument.code} crumbs={crumbs} actions={<RecordActions instrument={instrument} {...may} />}>
      <BeforeEntry refusals={refusals} />
      <Facts
        facts={[
          { label: texts.legalState, value: <LegalStateMark state={stateOf(instrument, names, today)} /> },
          ...statusFacts(instrument, today),
          ...identityFacts(instrument, names),
          ...useFacts(instrument, names),
        ]}
      />
      <Section title={texts.characteristics}>
        <Facts
          facts={describeCharacteristics(type?.procedureCode, instrument.characteristics, t.language).map(
            ({ label, words }) => ({ label, value: words }),
          )}
        />
      </Section>
      <Section title={texts.verifications}>
        <Table caption={texts.verifications} columns={verificationColumns} rows={verifications} />
      </Section>
      <Section title={texts.owners}>
        <Table caption={texts.owners} columns={ownerColumns(names)} rows={instrument.ownerships.toReversed()} />
      </Section>
      <History entries={history} />
    </Layout>
  );
}

function statusFacts({ status, dueOn, lastVerifiedOn, failedOn, withdrawnOn }: InstrumentRecord, today: Day): Fact[] {
  return [
    { label: texts.status, value: <InstrumentStatusMark status={status} /> },
    { label: texts.dueOn, value: <DueDay dueOn={dueOn} today={today} /> },
    { label: texts.lastVerifiedOn, value: <DayWords day={lastVerifiedOn} /> },
    ...(failedOn ? [{ label: texts.failedOn, value: <DayWords day={failedOn} /> }] : []),
    ...(withdrawnOn ? [{ label: texts.withdrawnOn, value: <DayWords day={withdrawnOn} /> }] : []),
  ];
}

function identityFacts(instrument: InstrumentRecord, { types }: InstrumentNames): Fact[] {
  const type = types.get(instrument.typeCode);
  return [
    { label: texts.type, value: type ? <InstrumentTypeLink type={type} /> : instrument.typeCode },
    { label: texts.maker, value: instrument.maker },
    { label: texts.model, value: instrument.model },
    { label: texts.serial, value: <Serial instrument={instrument} /> },
    { label: texts.yearMade, value: instrument.yearMade },
    { label: texts.inventoryNumber, value: instrument.inventoryNumber },
    { label: texts.typeApproval, value: instrument.typeApproval },
    ...(instrument.confirmed?.length
      ? [{ label: texts.confirmedUnusual, value: <Confirmed of={instrument.confirmed} /> }]
      : []),
  ];
}

function useFacts(instrument: InstrumentRecord, { organizations }: InstrumentNames): Fact[] {
  const { centreId, ownerId, communeId } = instrument;
  return [
    { label: texts.owner, value: <OrganizationLink organization={organizations.get(String(ownerId))} /> },
    { label: texts.place, value: instrument.place },
    {
      label: texts.commune,
      value: communeId && <OrganizationLink organization={organizations.get(String(communeId))} />,
    },
    { label: texts.centre, value: <OrganizationLink organization={organizations.get(String(centreId))} /> },
    { label: texts.note, value: instrument.note },
    { label: texts.source, value: <Source provenance={instrument.provenance} /> },
  ];
}

const verificationColumns: readonly Column<VerificationLine>[] = [
  { label: texts.number, cell: ({ number, href }) => <a href={href}>{number}</a> },
  { label: texts.kindOfWork, cell: ({ kind }) => <KindOfWork kind={kind} /> },
  { label: texts.doneOn, cell: ({ on }) => <DayWords day={on} /> },
  { label: texts.result, cell: ({ result, tone }) => <Status text={result} tone={tone} /> },
  { label: texts.paper, minor: true, cell: ({ paper }) => paper && <PaperLink {...paper} /> },
];

function KindOfWork({ kind }: Pick<VerificationLine, 'kind'>) {
  const t = useWords();
  return <>{t(kind)}</>;
}

function PaperLink({ href, label }: NonNullable<VerificationLine['paper']>) {
  const t = useWords();
  return <a href={href}>{t(label)}</a>;
}

function ownerColumns({ organizations }: InstrumentNames): Column<Ownership>[] {
  return [
    {
      label: texts.owner,
      cell: ({ ownerId }) => <OrganizationLink organization={organizations.get(String(ownerId))} />,
    },
    { label: texts.ownedFrom, cell: ({ from }) => <DayWords day={from} /> },
    { label: texts.ownedUntil, cell: ({ until }) => <DayWords day={until} /> },
  ];
}

function DayWords({ day }: { day: Day | undefined }) {
  const t = useWords();
  return <>{t.day(day)}</>;
}

function RecordActions({ instrument, mayManage, work }: Pick<RecordProps, 'instrument' | 'mayManage' | 'work'>) {
  const t = useWords();
  const record = `/instruments/${String(instrument._id)}`;
  return (
    <>
      {work.map(({ href, label }, at) => (
        <a key={href} class={`btn ${at === 0 ? 'btn-primary' : 'btn-outline-primary'}`} href={href}>
          {t(label)}
        </a>
      ))}
      {mayManage && (
        <>
          <a class="btn btn-outline-primary" href={`${record}/change`}>
            {t(texts.change)}
          </a>
          <a class="btn btn-outline-primary" href={`${record}/owner`}>
            {t(texts.changeOwner)}
          </a>
        </>
      )}
      {mayManage && statusTransitions[instrument.status].length > 0 && (
        <a class="btn btn-outline-primary" href={`${record}/status`}>
          {t(texts.changeStatus)}
        </a>
      )}
    </>
  );
}
