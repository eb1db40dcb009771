import { isWaiting, proposalTexts, waitsFor, type Actor } from '../../access';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import {
  DayField,
  Facts,
  Form,
  Layout,
  Section,
  SelectField,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { amendmentKindNames, amendmentTexts as texts } from './amendment.messages';
import { amendmentKinds, type Amendment } from './amendment.model';
import { approvedAmendments } from './amendment.rules';
import { designationTexts } from './designation.messages';
import type { DesignationRecord } from './designation.model';
import { addressOf, designationList, nameOf } from './designation.views';
import { AddLine, ScopeTable } from './scope-line.views';
import type { TypeNames } from './type-names';

export function amendmentAddress(designationId: string, amendmentId: string): string {
  return `${designationList.href}/${designationId}/amendments/${amendmentId}`;
}

/** The amendments of a designation that hold on a day; whoever manages them sees those to come and those in hand too. */
export function Amendments(props: { designation: DesignationRecord; day: Day; mayManage: boolean }) {
  const { designation, day, mayManage } = props;
  const shown = mayManage
    ? (designation.amendments ?? [])
    : approvedAmendments(designation).filter(({ from }) => from <= day);
  if (shown.length === 0) return null;
  const columns: Column<Amendment>[] = [
    { label: texts.kind, cell: ({ kind }) => <Words text={amendmentKindNames[kind]} /> },
    {
      label: texts.number,
      cell: (each) => (
        <a href={amendmentAddress(String(designation._id), String(each._id))}>
          {each.number ?? <Words text={fill(texts.unnumbered, { day: formatDay(each.from) })} />}
        </a>
      ),
    },
    { label: texts.from, cell: ({ from }) => formatDay(from) },
    { label: texts.reason, cell: ({ reason }) => reason },
    { label: texts.document, minor: true, cell: ({ document }) => document },
    { label: texts.state, cell: (each) => <AmendmentState amendment={each} /> },
  ];
  return (
    <Section title={texts.title}>
      <Table caption={texts.title} columns={columns} rows={shown} rowKey={({ _id }) => String(_id)} />
    </Section>
  );
}

/** For anybody: by which decision, from which day; nobody's name and no draft. */
export function PublicAmendments({ designation, day }: { designation: DesignationRecord; day: Day }) {
  const shown = approvedAmendments(designation).filter(({ from }) => from <= day);
  if (shown.length === 0) return null;
  const columns: Column<Amendment>[] = [
    { label: texts.kind, cell: ({ kind }) => <Words text={amendmentKindNames[kind]} /> },
    { label: texts.number, cell: ({ number }) => number ?? '—' },
    { label: texts.issuer, cell: ({ issuer }) => issuer ?? '—' },
    { label: texts.from, cell: ({ from }) => formatDay(from) },
  ];
  return (
    <Section title={texts.title}>
      <Table caption={texts.title} columns={columns} rows={shown} rowKey={({ _id }) => String(_id)} />
    </Section>
  );
}

function Words({ text }: { text: Text }) {
  return <>{useWords()(text)}</>;
}

function AmendmentState({ amendment: { proposal } }: { amendment: Amendment }) {
  if (!proposal) return <Status text={texts.inForce} tone="good" />;
  return isWaiting(proposal) ? (
    <Status text={proposalTexts.waiting} tone="warning" />
  ) : (
    <Status text={proposalTexts.refused} tone="bad" />
  );
}

interface AmendmentProps {
  readonly designation: DesignationRecord;
  readonly amendment: Amendment;
}

interface PageProps extends AmendmentProps {
  readonly typeNames: TypeNames;
  readonly actor: Actor;
  readonly mayManage: boolean;
}

export function AmendmentPage({ designation, amendment, typeNames, actor, mayManage }: PageProps) {
  const t = useWords();
  const address = amendmentAddress(String(designation._id), String(amendment._id));
  const draft = mayManage && amendment.proposal ? { address, version: designation.__v } : undefined;
  return (
    <Layout
      title={titleOf(t(amendmentKindNames[amendment.kind]), amendment)}
      crumbs={useCrumbs(designation)}
      actions={draft && <AmendmentActions {...{ amendment, address, actor }} />}
    >
      <AmendmentFacts amendment={amendment} />
      <Section title={texts.scope} actions={draft && <AddLine address={address} />}>
        <ScopeTable lines={amendment.scopeLines} typeNames={typeNames} draft={draft} />
      </Section>
    </Layout>
  );
}

function AmendmentFacts({ amendment }: Pick<AmendmentProps, 'amendment'>) {
  const t = useWords();
  const { number, issuer, issuedOn, from, validFrom, validUntil, validFromBefore, validUntilBefore } = amendment;
  const { proposal, proposedBy = '', confirmedBy, confirmedAt } = amendment;
  const before = (day: Day | undefined) => t(texts.before, { day: day ? t.day(day) : t(texts.notKnownBefore) });
  const changed = (day: Day, was: Day | undefined) => (proposal ? t.day(day) : `${t.day(day)} ${before(was)}`);
  return (
    <Facts
      facts={[
        { label: texts.state, value: <AmendmentState amendment={amendment} /> },
        { label: texts.number, value: number ?? '—' },
        { label: texts.issuer, value: issuer },
        ...(issuedOn ? [{ label: texts.issuedOn, value: t.day(issuedOn) }] : []),
        { label: texts.from, value: t.day(from) },
        ...(validFrom ? [{ label: texts.validFrom, value: changed(validFrom, validFromBefore) }] : []),
        ...(validUntil ? [{ label: texts.validUntil, value: changed(validUntil, validUntilBefore) }] : []),
        { label: texts.reason, value: amendment.reason },
        { label: texts.document, value: amendment.document },
        ...(proposal
          ? [
              {
                label: proposalTexts.proposedBy,
                value: t(proposalTexts.by, { name: proposal.proposedBy, at: t.instant(proposal.proposedAt) }),
              },
            ]
          : [
              {
                label: designationTexts.approval,
                value: t(designationTexts.approvalOf, {
                  ...{ proposed: proposedBy, confirmed: confirmedBy ?? '', at: t.instant(confirmedAt) },
                }),
              },
            ]),
        ...(proposal?.refusedAt
          ? [
              {
                label: proposalTexts.refused,
                value: t(designationTexts.refusedNotice, {
                  ...{ name: proposal.refusedBy ?? '', at: t.instant(proposal.refusedAt) },
                  reason: proposal.refusalReason ?? '',
                }),
              },
            ]
          : []),
      ]}
    />
  );
}

function AmendmentActions(props: { amendment: Amendment; address: string; actor: Actor }) {
  const { amendment, address, actor } = props;
  const t = useWords();
  const { proposal } = amendment;
  return (
    <>
      <a class="btn btn-outline-primary" href={`${address}/change`}>
        {t(texts.change)}
      </a>
      {proposal && waitsFor(actor, proposal) && (
        <a class="btn btn-primary" href={`${address}/approve`}>
          {t(texts.approve)}
        </a>
      )}
      {proposal && isWaiting(proposal) && (
        <a class="btn btn-outline-danger" href={`${address}/refuse`}>
          {t(texts.refuse)}
        </a>
      )}
    </>
  );
}

export function AmendmentFormPage({
  designation,
  amendment,
}: {
  designation: DesignationRecord;
  amendment?: Amendment;
}) {
  const t = useWords();
  const address = amendment ? amendmentAddress(String(designation._id), String(amendment._id)) : addressOf(designation);
  return (
    <Layout title={t(amendment ? texts.change : texts.draft)} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <p class="prose">{t(texts.advice)}</p>
      {!amendment && <p class="prose">{t(texts.linesNext)}</p>}
      <Form submit={texts.save} cancel={address}>
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={amendmentKinds.map((kind) => ({ value: kind, label: amendmentKindNames[kind] }))}
        />
        <TextField name="number" label={texts.number} hint={texts.numberHint} />
        <TextField name="issuer" label={texts.issuer} />
        <DayField name="issuedOn" label={texts.issuedOn} />
        <DayField name="from" label={texts.from} required />
        <DayField name="validUntil" label={texts.validUntil} hint={texts.validUntilHint} />
        <DayField name="validFrom" label={texts.validFrom} hint={texts.validFromHint} />
        <TextAreaField name="reason" label={texts.reason} required />
        <TextField name="document" label={texts.document} hint={texts.documentHint} required />
      </Form>
    </Layout>
  );
}

export function ApproveAmendmentPage({ designation, amendment }: AmendmentProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.approve)} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <p class="prose">{t(texts.approveAdvice)}</p>
      <AmendmentFacts amendment={amendment} />
      <Form submit={texts.approve} cancel={amendmentAddress(String(designation._id), String(amendment._id))} />
    </Layout>
  );
}

export function RefuseAmendmentPage({ designation, amendment }: AmendmentProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.refuse)} failed={useFormFailed()} crumbs={useCrumbs(designation)}>
      <Form submit={texts.refuse} danger cancel={amendmentAddress(String(designation._id), String(amendment._id))}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function titleOf(kind: string, { number }: Amendment): string {
  return number ? `${kind} ${number}` : kind;
}

function useCrumbs(designation: DesignationRecord) {
  const t = useWords();
  return [
    { href: designationList.href, label: t(designationList.label) },
    { href: addressOf(designation), label: nameOf(designation, t(designationTexts.numberUnknown)) },
  ];
}
