import type { VNode } from 'preact';
import { describedBy, type Characteristics } from '../../metrology';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { Confirmed, Facts, RefusalLine, Section, useWords, type Words } from '../../platform/web';
import { characteristicsText, environmentText } from './paper.words';
import type { OrderNamed } from './order.lookup';
import { certificateTexts } from './certificate.messages';
import type { CertificateRecord } from './certificate.model';
import { publicAddress } from './certificate.pdf';
import { CertificateLink } from './certificate.views';
import { consentTexts } from './late-entry.messages';
import { budgetedTexts } from './uncertainty.messages';
import { modeNames, verificationTexts as texts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { isEditable } from './verification.rules';
import { BudgetedResults, ComputedResults } from './budgeted.views';
import { Judged, Grounds } from './evaluation.views';
import { agreementTexts } from './agreement.messages';
import { agreedDecision } from './decided-work';
import { ruleName } from './decision.words';
import { conclusionText } from './conclusion.words';
import type { Noted } from './verification.notes';
import { signedPaperFacts } from './signed-paper.views';
import { inWordsOf, kindNames, kindsOfWork } from './work-kinds';

export interface RecordProps {
  readonly record: VerificationRecord;
  /** Of the instrument: as frozen, or as the register has them. */
  readonly characteristics: Characteristics;
  /** The law lists the type on the day of the work. */
  readonly isUnderControl: boolean;
  readonly typeName: Text;
  readonly owner: OrganizationRecord | undefined;
  readonly certificate: CertificateRecord | undefined;
  readonly corrects: CertificateRecord | undefined;
  /** The work order that it is done for. */
  readonly order: OrderNamed | undefined;
  /** Why it could not be approved as things stand; empty for records that are closed. */
  readonly refusals: readonly Refusal[];
  /** What is allowed, but rests on a rule that is not confirmed. */
  readonly unconfirmed: readonly Text[];
}

/** The record as it is read before somebody signs: who, what, when, every point, and what it rests on. */
export function RecordBody({ status, outcome, ...props }: RecordProps & { status: VNode; outcome: VNode }) {
  const { record, refusals } = props;
  const t = useWords();
  const procedure = describedBy(record.evaluation);
  const isNoVerification = props.isUnderControl && !kindsOfWork[record.kind].isLegal;
  return (
    <>
      {isNoVerification && <p class="alert alert-info">{t(inWordsOf(record.kind, texts.noVerification))}</p>}
      {refusals.length > 0 && (
        <div class="alert alert-warning">
          <h2 class="h6">{t(isEditable(record.status) ? texts.notYetToSubmit : texts.notInOrder)}</h2>
          <ul class="mb-0">
            {refusals.map((refusal) => (
              <RefusalLine key={refusal.rule} refusal={withoutField(refusal)} />
            ))}
          </ul>
        </div>
      )}
      <RecordFacts {...props} status={status} outcome={outcome} />
      {record.gaps && <Gaps gaps={record.gaps} />}
      {procedure && !record.gaps && <Judged record={record} procedure={procedure} />}
      {!record.gaps && <BudgetedResults record={record} />}
      {!record.gaps && <ComputedResults record={record} />}
      <Grounds {...props} />
    </>
  );
}

/** The record's page has no form to lead to. */
function withoutField({ field: _field, ...refusal }: Refusal): Refusal {
  return refusal;
}

function RecordFacts({
  record,
  characteristics,
  typeName,
  owner,
  certificate,
  corrects,
  order,
  status,
  outcome,
}: RecordProps & { status: VNode; outcome: VNode }) {
  const t = useWords();
  const inKind = (label: Text) => inWordsOf(record.kind, label);
  return (
    <div class="mb-4">
      <Facts
        facts={[
          { label: texts.kind, value: t(kindNames[record.kind]) },
          { label: texts.status, value: status },
          { label: texts.result, value: outcome },
          ...conclusionFacts(record, t),
          ...(record.failureReason ? [{ label: texts.failureReason, value: record.failureReason }] : []),
          ...(record.repair ? [{ label: texts.repair, value: record.repair }] : []),
          ...(record.lateReason ? [{ label: consentTexts.lateReason, value: record.lateReason }] : []),
          ...(record.consent ? [{ label: consentTexts.shown, value: consentOf(record.consent, t) }] : []),
          ...(record.returnReason ? [{ label: texts.returnReason, value: record.returnReason }] : []),
          ...(certificate ? [{ label: texts.certificate, value: <CertificateLink certificate={certificate} /> }] : []),
          ...(corrects ? [{ label: texts.corrects, value: <CertificateLink certificate={corrects} /> }] : []),
          ...(record.correctionReason ? [{ label: texts.correctionReason, value: record.correctionReason }] : []),
          ...(order ? [{ label: texts.order, value: <a href={order.href}>{order.number}</a> }] : []),
          ...signedPaperFacts(record),
          ...paperFacts(record),
          {
            label: texts.instrument,
            value: (
              <>
                <a href={`/instruments/${String(record.instrumentId)}`}>{record.instrumentCode}</a> {t(typeName)}
              </>
            ),
          },
          {
            label: texts.characteristics,
            value: characteristicsText(record.typeCode, characteristics, t.language, record.evaluation),
          },
          { label: texts.owner, value: <OrganizationLink organization={owner} /> },
          ...(record.mode ? [{ label: texts.mode, value: t(modeNames[record.mode]) }] : []),
          { label: inKind(texts.performedOn), value: t.day(record.performedOn) },
          { label: inKind(texts.place), value: record.place },
          ...(record.methodDocument ? [{ label: texts.methodDocument, value: record.methodDocument }] : []),
          ...(record.uncertaintyReason ? [{ label: budgetedTexts.reason, value: record.uncertaintyReason }] : []),
          ...(record.adjustment ? [{ label: texts.adjustment, value: record.adjustment }] : []),
          ...(record.receivedOn ? [{ label: texts.receivedOn, value: t.day(record.receivedOn) }] : []),
          {
            label: texts.environment,
            value: environmentText(record.evaluation, t.language),
          },
          ...(record.confirmed?.length
            ? [{ label: texts.confirmedByVerifier, value: <Confirmed of={record.confirmed} /> }]
            : []),
          { label: inKind(texts.verifier), value: performerOf(record, t) },
          { label: texts.standards, value: <StandardsUsed record={record} /> },
          ...(has(record, 'stampNumber') ? [{ label: inKind(texts.stampNumber), value: record.stampNumber }] : []),
          ...(record.seals ? [{ label: texts.seals, value: record.seals }] : []),
          ...(record.deviations ? [{ label: texts.deviations, value: record.deviations }] : []),
          ...(record.decidedByName ? [{ label: texts.decidedBy, value: decisionText(record, t) }] : []),
        ]}
      />
    </div>
  );
}

/** Who signed, in which office, when, and what it means. */
function decisionText({ decidedByName, decidedAs = [], decidedAt, decidedMeaning }: VerificationRecord, t: Words) {
  const who = [decidedByName, decidedAs.at(-1)].filter(Boolean).join(', ');
  return `${who}, ${t.instant(decidedAt)}${decidedMeaning ? `: ${decidedMeaning}` : ''}`;
}

/** What the work concludes where that is stated and not judged, and by which rule. */
function conclusionFacts({ gaps, ...record }: VerificationRecord, t: Words) {
  const { kind, requirement, decisionRule, nextOn } = record;
  const decision = agreedDecision(record);
  const isStated = kindsOfWork[kind].verdict !== 'judged' && !gaps;
  return [
    ...(isStated ? [{ label: texts.conclusion, value: t(conclusionText(record)) }] : []),
    ...(requirement ? [{ label: texts.requirement, value: requirement }] : []),
    ...(decision ? [{ label: agreementTexts.title, value: t(ruleName(decision)) }] : []),
    ...(decisionRule ? [{ label: texts.decisionRule, value: decisionRule }] : []),
    ...(nextOn ? [{ label: texts.nextOn, value: t.day(nextOn) }] : []),
  ];
}

function performerOf({ verifierName, cardNumber }: VerificationRecord, t: Words): string {
  return cardNumber ? `${verifierName} (${t(texts.card)} ${cardNumber})` : verifierName;
}

function has({ kind }: VerificationRecord, note: keyof Noted): boolean {
  return kindsOfWork[kind].notes.includes(note);
}

/** Where anybody who holds the paper of a failure looks it up, and what tells that it is the paper. */
function paperFacts({ publicCode, file }: VerificationRecord) {
  const address = publicCode && publicAddress('', publicCode);
  return [
    ...(address ? [{ label: certificateTexts.publicPage, value: <a href={address}>{address}</a> }] : []),
    ...(file ? [{ label: certificateTexts.sha256, value: <code class="text-break">{file.sha256}</code> }] : []),
  ];
}

function consentOf({ byName, at, reason }: NonNullable<VerificationRecord['consent']>, t: Words): string {
  return `${byName}, ${t.instant(at)}: ${reason}`;
}

function StandardsUsed({ record }: { record: VerificationRecord }) {
  const t = useWords();
  return (
    <ul class="list-unstyled mb-0">
      {record.standards.map(({ standardId, code, name, certificateNumber, validUntil }) => (
        <li key={String(standardId)}>
          <a href={`/measurement-standards/${String(standardId)}`}>{code}</a> {name} · {certificateNumber} →{' '}
          {t.day(validUntil)}
        </li>
      ))}
    </ul>
  );
}

function Gaps({ gaps }: { gaps: NonNullable<VerificationRecord['gaps']> }) {
  const t = useWords();
  return (
    <Section title={texts.gaps}>
      <ul>
        {gaps.map(({ field, ...text }) => (
          <li key={field}>{t(text)}</li>
        ))}
      </ul>
    </Section>
  );
}
