import type { ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction, isDuplicateKey, nextNumber } from '../../platform/database';
import { assertVersion, ConflictError, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { filledFromCertificates } from './certified-masses';
import { assertOrderHolds } from './order.lookup';
import { verificationAudited } from './verification.audited';
import { gateRefusals } from './gate.messages';
import { examine } from './verification.examination';
import { verificationTexts as texts } from './verification.messages';
import {
  VerificationModel,
  type Verification,
  type VerificationDocument,
  type VerificationRecord,
} from './verification.model';
import { notesOf } from './verification.notes';
import { assertKeepable, confirmedReadings } from './verification.readings';
import { isEditable } from './verification.rules';
import type { RecordVerification, VerificationInput } from './verification.schema';
import { assertAgreement, assertOfKind, changedWork, emptied, enteredOf, fieldsOf } from './verification.work';
import { recordNumber, recordSeries } from './work-kinds';

/** What is asked within the transaction that saves a record, before anything of it is written; throws where it may not be. */
export type BeforeSaving = (session: ClientSession) => Promise<void>;

/** Judges the readings and keeps them as a draft under the next number of the centre's year. */
export async function recordVerification(
  actor: Actor,
  input: RecordVerification,
  at: Date,
  beforeSaving?: BeforeSaving,
): Promise<VerificationRecord> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  assertOfKind(input.kind, input);
  assertAgreement(input);
  const { characteristics, environment, checks, readings, uncertainty, asLeft, decision, draft, ...others } = input;
  const { runId, orderId, ...rest } = others;
  const typed = {
    ...rest,
    noted: notesOf(rest),
    entered: enteredOf({ characteristics, environment, checks, readings, uncertainty, asLeft, decision }),
    centreId: actor.organizationId,
    verifierId: ownVerifier(actor),
  };
  const today = dayInVietnam(at);
  const year = Number(today.slice(0, 4));
  return inTransaction(async (session) => {
    const { instrumentId, centreId } = typed;
    await beforeSaving?.(session);
    if (orderId) await assertOrderHolds({ orderId, instrumentId, centreId }, session);
    const work = await filledFromCertificates(typed, session);
    const examination = await examine(work, today, session);
    const gaps = assertKeepable(examination, draft);
    const confirmed = confirmedReadings(examination, work.entered, work.confirmed);
    const series = recordSeries(work.kind, examination.instrument.centreId, year);
    const number = recordNumber(work.kind, year, await nextNumber(series, session));
    const kept = { number, status: 'draft', isDraft: draft, confirmed, gaps, recordedByIds: [actor.id] } as const;
    const fields = fieldsOf(examination, work, kept);
    const verification = new VerificationModel({ ...fields, ...(runId && { runId }), ...(orderId && { orderId }) });
    await save(verification, session);
    const subject = subjectOf(verification);
    await recordAudit(actor, { action: 'verification.recorded', subject, after: verification.toObject(), at }, session);
    return verification.toObject<VerificationRecord>();
  });
}

/** Judges changed readings. Only the verifier named in the record changes it, and only before it is submitted. */
export async function changeVerification(
  actor: Actor,
  id: string,
  input: Partial<VerificationInput>,
  { at, expectedVersion }: Change,
): Promise<VerificationRecord> {
  return inTransaction(async (session) => {
    const verification = await verificationFor(actor, id, session);
    assertCan(actor, 'verifications.record', verification.centreId);
    assertVersion(verification, expectedVersion);
    if (!isEditable(verification.status)) throw new ConflictError(texts.notEditable);
    assertOwnVerifier(actor, verification);
    assertOfKind(verification.kind, input);
    assertAgreement(input);
    const before = verification.toObject<VerificationRecord>();
    const work = await filledFromCertificates(changedWork(before, input), session);
    const examination = await examine(work, dayInVietnam(at), session);
    const gaps = assertKeepable(examination, input.draft);
    const confirmed = confirmedReadings(examination, work.entered, work.confirmed);
    const recordedByIds = [...new Set([...before.recordedByIds, actor.id])];
    const fields = fieldsOf(examination, work, {
      number: before.number,
      status: before.status,
      isDraft: input.draft,
      confirmed,
      gaps,
      recordedByIds,
    });
    // The department consented to what it saw.
    verification.set({ ...emptied, ...fields, consent: undefined });
    await save(verification, session);
    const after = verification.toObject<VerificationRecord>();
    await recordAudit(
      actor,
      { action: 'verification.changed', subject: subjectOf(verification), before, after, at },
      session,
    );
    return after;
  });
}

/** Loads a record for change; to others than its centre's people it does not exist. */
export async function verificationFor(actor: Actor, id: string, session: ClientSession): Promise<VerificationDocument> {
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  const verification = await VerificationModel.findOne({ $and: [{ _id: id }, visible] }).session(session);
  if (!verification) throw new NotFoundError(texts.notFound);
  return verification;
}

/** Nobody signs for somebody else. */
export function assertOwnVerifier(actor: Actor, { verifierId, verifierName }: Verification): void {
  if (ownVerifier(actor) === String(verifierId)) return;
  const { otherVerifier } = gateRefusals;
  throw new RefusedError([{ ...otherVerifier, text: fill(otherVerifier.text, { name: verifierName }) }]);
}

export function subjectOf(verification: VerificationDocument) {
  const { _id: id, number: name, centreId: organizationId } = verification;
  return { type: verificationAudited.type, id, name, organizationId };
}

function ownVerifier({ verifierId }: Actor): string {
  if (!verifierId) throw new RefusedError([gateRefusals.noVerifier]);
  return verifierId;
}

/** The stamp's unique index has the last word when two records are saved at once. */
async function save(verification: VerificationDocument, session: ClientSession): Promise<void> {
  try {
    await verification.save({ session });
  } catch (error) {
    if (!isDuplicateKey(error, 'stampKey')) throw error;
    const { stampTaken } = gateRefusals;
    throw new RefusedError([{ ...stampTaken, text: fill(stampTaken.text, { stamp: verification.stampNumber ?? '' }) }]);
  }
}
