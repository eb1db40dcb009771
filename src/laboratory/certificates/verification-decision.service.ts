import type { ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit } from '../../audit';
import { recordHistory } from '../instruments';
import { RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import type { DigitalSettings } from './certificate-files.service';
import { beginIssue, meaningOfIssue, signatoryOf } from './certificate-issue.service';
import { authorityOf, isSample, type Signatory } from './paper.facts';
import { historyOf } from './instrument-history';
import { withdrawAfterFailure } from './certificate-withdraw.service';
import { meaningTexts } from './certificate.messages';
import { CertificateModel, type CertificateRecord } from './certificate.model';
import { gateRefusals } from './gate.messages';
import { assertIssuable, type IssueFacts } from './issue.gates';
import { isOwnWork } from './own-work';
import { methodOfRecord } from './record-method';
import { drawAndStoreRecord } from './record.service';
import { useStampOf, voidStampsOf } from './stamp.work';
import { statementRefusals } from './statement.messages';
import type { Examination } from './verification.examination';
import { VerificationModel, type VerificationDocument, type VerificationRecord } from './verification.model';
import { isCertified, stampKeyOf } from './verification.rules';
import { subjectOf } from './verification.service';
import type { TransitionInput } from './verification.schema';
import { kindsOfWork } from './work-kinds';

/** What a step needs to know besides the record. */
export interface StepContext extends Change {
  /** Where the registry is reached from outside: the certificate's QR code leads there. Absent while it is not set. */
  readonly paperUrl: string | undefined;
  readonly digital: DigitalSettings;
  /** One of many that are decided together. */
  readonly ofMany?: boolean;
}

/** One step of one record, in its transaction. */
export interface Step {
  readonly actor: Actor;
  readonly verification: VerificationDocument;
  readonly examination: Examination;
  readonly input: TransitionInput;
  readonly context: StepContext;
  readonly session: ClientSession;
}

/** A decision that the rules allow: judged, with the number of its certificate, and nothing else written yet. */
export interface Decision {
  /** Ends when the files of the certificate are kept. */
  readonly drawn?: Promise<unknown>;
  /** Answers the certificate, where there is one. */
  readonly finish: () => Promise<CertificateRecord | undefined>;
}

/** The head's decision: it issues a certificate in the same transaction; the failure of a verification never does. */
export async function beginDecision(step: Step & { readonly publicCode: string }): Promise<Decision> {
  const { actor, verification, input, context } = step;
  assertNotOwn(actor, verification);
  const certified = isCertified(verification.kind, verification.passed);
  if (certified && input.to === 'failed') throw new RefusedError([certifiedAnyway(verification)]);
  const signatory = await signatoryOf(actor, step.session);
  const decidedAs = authorityOf(signatory);
  const decidedMeaning = (certified ? meaningOfIssue(verification.kind) : meaningTexts.failure).vi;
  verification.set({ decidedAt: context.at, decidedByName: actor.name, decidedMeaning });
  if (decidedAs.length > 0) verification.set({ decidedAs });
  const issue = certified ? await approve({ ...step, signatory }) : failure(step);
  return {
    ...issue,
    finish: async () => {
      const certificate = await issue.finish();
      await markCorrected(step);
      return certificate;
    },
  };
}

function certifiedAnyway({ kind }: VerificationDocument): Refusal {
  const { isLegal, name: work } = kindsOfWork[kind];
  const { passCannotFail } = gateRefusals;
  const { certifiedAnyway: refusal } = statementRefusals;
  return isLegal ? passCannotFail : { ...refusal, text: fill(refusal.text, { work }) };
}

/**
 * Of a work that is told again the last telling counts, whatever its result: the one before points to it. The stamp goes
 * with a certificate that is told again; one that the new telling does not name is free.
 */
async function markCorrected({ actor, verification, context, session }: Step): Promise<void> {
  const { _id: correctedById, replacesCertificateId } = verification;
  if (!replacesCertificateId) return;
  const replaced = await CertificateModel.findById(replacesCertificateId, { verificationId: 1 }).session(session);
  const corrected = replaced && (await VerificationModel.findById(replaced.verificationId).session(session));
  if (!corrected) return;
  const before = corrected.toObject();
  const { stampKey } = before;
  corrected.set({ correctedById });
  if (stampKey && verification.status === 'approved') {
    corrected.set({ stampKey: undefined });
    const { centreId, stampNumber } = verification;
    if (stampNumber && stampKeyOf(centreId, stampNumber) === stampKey) verification.set({ stampKey });
  }
  await corrected.save({ session, validateModifiedOnly: true });
  const change = { action: 'verification.corrected', before, after: corrected.toObject(), at: context.at } as const;
  await recordAudit(actor, { ...change, subject: subjectOf(corrected) }, session);
}

const failure = (step: Step & { readonly publicCode: string }): Decision => ({
  finish: async () => {
    await fail(step);
    return undefined;
  },
});

interface ApprovalStep extends Step {
  readonly publicCode: string;
  readonly signatory: Signatory;
}

async function approve({
  actor,
  verification,
  context,
  session,
  publicCode,
  signatory,
}: ApprovalStep): Promise<Decision> {
  verification.status = 'approved';
  const record = verification.toObject<VerificationRecord>();
  if (!record.frozen) throw new RefusedError([gateRefusals.notFrozen]);
  const method = await methodOfRecord(record, session);
  const facts: IssueFacts = { centre: record.frozen.centre, method, paperUrl: context.paperUrl };
  assertIssuable(facts);
  const files = { ...context.digital, publicUrl: facts.paperUrl, ofMany: context.ofMany };
  const approval = { record, method: facts.method, signatory, publicCode, at: context.at, files };
  const { drawn, finish } = await beginIssue(actor, approval, session);
  return {
    drawn,
    finish: async () => {
      const certificate = await finish();
      verification.certificateId = certificate._id;
      await useStampOf(record, certificate, { actor, at: context.at, session });
      return certificate;
    },
  };
}

/**
 * The old stamp is void when an instrument fails, and the certificates that went with it no longer stand. The owner gets
 * the record: its paper is kept as it is signed.
 */
async function fail(step: Step & { readonly publicCode: string }): Promise<void> {
  const { actor, verification, context, session, publicCode } = step;
  const { instrumentId, performedOn, number } = verification;
  const { frozen, ...failed } = verification.toObject<VerificationRecord>();
  if (!frozen) throw new RefusedError([gateRefusals.notFrozen]);
  const sample = isSample({ frozen, method: await methodOfRecord(failed, session) });
  verification.set({ status: 'failed', publicCode, ...(sample && { generated: true }) });
  const record = verification.toObject<VerificationRecord>();
  const paper = { paperUrl: context.paperUrl, today: dayInVietnam(context.at) };
  // Without an address its code would lead nowhere: the paper is kept once there is one.
  if (paper.paperUrl) verification.set({ file: await drawAndStoreRecord(record, paper, session) });
  const withdrawn = await withdrawAfterFailure(actor, record, context.at, session);
  await voidStampsOf(withdrawn, record, { actor, at: context.at, session });
  const history = await historyOf(instrumentId, session, [performedOn]);
  const decision = { kind: 'failed', performedOn, recordNumber: number } as const;
  await recordHistory(session, instrumentId, { actor, at: context.at, decision, history });
}

function assertNotOwn(actor: Actor, verification: VerificationDocument): void {
  if (isOwnWork(actor, verification)) throw new RefusedError([gateRefusals.ownApproval]);
}
