import type { ComponentChildren } from 'preact';
import { isWaiting, proposalTexts, waitsFor, type Actor } from '../../access';
import { DocumentLink, type DocumentRecord } from '../../register/documents';
import type { Text } from '../../platform/i18n';
import {
  DayField,
  Facts,
  Form,
  Layout,
  NumberField,
  Section,
  SelectField,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  webTexts,
  yesNo,
  type Choice,
  type Column,
} from '../../platform/web';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import type { InstrumentTypeRecord, ProposedRule, RuleOfLaw } from './instrument-type.model';
import { ruleOn } from './instrument-type.rules';
import { nameOf } from './type-name.views';

/** What the law's text says of a type from a day on, as one officer reads it. */
export function ProposeRulePage({ type }: { type: InstrumentTypeRecord }) {
  const t = useWords();
  return (
    <RulePage type={type} title={texts.propose}>
      <p class="prose">{t(texts.proposeAdvice)}</p>
      <Form submit={texts.propose} cancel={addressOf(type)}>
        <DayField name="effectiveFrom" label={texts.effectiveFrom} required />
        <TextField name="legalBasis" label={texts.legalBasis} required />
        <SelectField name="patternApproval" label={texts.patternApproval} choices={yesOrNo} />
        <SelectField name="initial" label={texts.initial} choices={yesOrNo} />
        <SelectField name="periodic" label={texts.periodic} choices={yesOrNo} />
        <SelectField name="afterRepair" label={texts.afterRepair} choices={yesOrNo} />
        <NumberField name="periodMonths" label={texts.periodMonths} hint={texts.periodHint} />
        <TextField name="source" label={texts.source} hint={texts.sourceHint} required />
      </Form>
    </RulePage>
  );
}

const yesOrNo: readonly Choice[] = [
  { value: 'true', label: webTexts.yes },
  { value: 'false', label: webTexts.no },
];

interface AskedProposal {
  readonly type: InstrumentTypeRecord;
  readonly proposal: ProposedRule;
}

/** The proposal beside what stands, for the second reader. */
export function ConfirmRulePage({ type, proposal, verifiedSince }: AskedProposal & { verifiedSince: number }) {
  const t = useWords();
  const stands = ruleOn(type, proposal.effectiveFrom);
  return (
    <RulePage type={type} title={texts.confirmTitle}>
      <p class="prose">{t(texts.confirmAdvice)}</p>
      <Facts
        facts={[
          { label: texts.effectiveFrom, value: t.day(proposal.effectiveFrom) },
          { label: texts.legalBasis, value: proposal.legalBasis },
          { label: texts.source, value: proposal.source },
          { label: texts.rules, value: <RuleWords rule={proposal} /> },
          { label: texts.standsNow, value: stands && <RuleWords rule={stands} /> },
          { label: proposalTexts.proposedBy, value: <ProposedBy proposal={proposal} /> },
          {
            label: texts.verifiedSince,
            value: t(texts.verifiedSinceValue, { count: t.number(verifiedSince) }),
          },
        ]}
      />
      <Form submit={proposalTexts.confirm} cancel={addressOf(type)} />
    </RulePage>
  );
}

export function RefuseRulePage({ type, proposal }: AskedProposal) {
  const t = useWords();
  return (
    <RulePage type={type} title={texts.refuseTitle}>
      <p>
        {t.day(proposal.effectiveFrom)}: <RuleWords rule={proposal} />
      </p>
      <Form submit={proposalTexts.refuse} danger cancel={addressOf(type)}>
        <TextAreaField name="reason" label={proposalTexts.refusalReason} required />
      </Form>
    </RulePage>
  );
}

interface ProposalsProps {
  readonly type: InstrumentTypeRecord;
  readonly documents: Map<string, DocumentRecord>;
  /** Who may decide, when it is the reader. */
  readonly decider: Actor | undefined;
}

/** What was proposed for a type and does not hold: it waits, or it was refused. */
export function ProposedRules({ type, documents, decider }: ProposalsProps) {
  if (type.proposals.length === 0) return null;
  const columns: Column<ProposedRule>[] = [
    { label: texts.effectiveFrom, cell: ({ effectiveFrom }) => <DayWords day={effectiveFrom} /> },
    { label: texts.legalBasis, cell: ({ legalBasis }) => <DocumentLink number={legalBasis} documents={documents} /> },
    { label: texts.rules, cell: (proposal) => <RuleWords rule={proposal} /> },
    { label: texts.source, minor: true, cell: ({ source }) => source },
    { label: proposalTexts.proposedBy, cell: (proposal) => <ProposedBy proposal={proposal} /> },
    { label: texts.state, cell: (proposal) => <ProposalState {...{ type, proposal, decider }} /> },
  ];
  return (
    <Section title={texts.proposals}>
      <Table
        caption={texts.proposals}
        columns={columns}
        rows={type.proposals.toReversed()}
        rowKey={({ _id }) => String(_id)}
      />
    </Section>
  );
}

function ProposalState({ type, proposal, decider }: AskedProposal & Pick<ProposalsProps, 'decider'>) {
  const t = useWords();
  if (!isWaiting(proposal)) {
    return (
      <>
        <Status text={proposalTexts.refused} tone="bad" />
        <br />
        {t(proposalTexts.by, { name: proposal.refusedBy ?? '', at: t.instant(proposal.refusedAt) })}:{' '}
        {proposal.refusalReason}
      </>
    );
  }
  const address = `${addressOf(type)}/proposals/${String(proposal._id)}`;
  return (
    <>
      <Status text={proposalTexts.waiting} tone="warning" />
      {decider && (
        <div class="d-flex gap-2 mt-1">
          {waitsFor(decider, proposal) ? (
            <a href={`${address}/confirm`}>{t(proposalTexts.confirm)}</a>
          ) : (
            <span class="small">{t(proposalTexts.mine)}</span>
          )}
          <a href={`${address}/refuse`}>{t(proposalTexts.refuse)}</a>
        </div>
      )}
    </>
  );
}

function RuleWords({ rule }: { rule: Omit<RuleOfLaw, 'source'> }) {
  const t = useWords();
  const modes = ['patternApproval', 'initial', 'periodic', 'afterRepair'] as const;
  const asked = modes.map((mode) => `${t(texts[mode])}: ${t(yesNo(rule[mode]))}`);
  return <>{[...asked, `${t(texts.periodMonths)}: ${rule.periodMonths ?? '—'}`].join('; ')}</>;
}

function ProposedBy({ proposal: { proposedBy, proposedAt } }: { proposal: ProposedRule }) {
  const t = useWords();
  return <>{t(proposalTexts.by, { name: proposedBy, at: t.instant(proposedAt) })}</>;
}

function DayWords({ day }: { day: string }) {
  const t = useWords();
  return <>{t.day(day)}</>;
}

function RulePage(props: { type: InstrumentTypeRecord; title: Text; children: ComponentChildren }) {
  const { type, title, children } = props;
  const t = useWords();
  const crumbs = [
    { href: '/instrument-types', label: t(texts.title) },
    { href: addressOf(type), label: `${type.code} ${t(nameOf(type))}` },
  ];
  return (
    <Layout title={t(title)} failed={useFormFailed()} crumbs={crumbs}>
      {children}
    </Layout>
  );
}

function addressOf({ code }: InstrumentTypeRecord): string {
  return `/instrument-types/${code}`;
}
