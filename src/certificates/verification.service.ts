import { isDeepStrictEqual } from 'node:util';
import type { ClientSession } from 'mongoose';
import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../access';
import { recordAudit } from '../audit';
import { OrganizationModel } from '../organizations';
import { inTransaction, isDuplicateKey, nextNumber, withoutNulls } from '../platform/database';
import { assertVersion, ConflictError, NotFoundError, RefusedError } from '../platform/http';
import { dayInVietnam, fill, type Day } from '../platform/i18n';
import { gateRefusals } from './gate.messages';
import { examine, type Examination, type WorkToExamine } from './verification.examination';
import { verificationFields, verificationNumber, verificationSeries } from './verification.fields';
import { verificationTexts as texts } from './verification.messages';
import {
  VerificationModel,
  type Verification,
  type VerificationDocument,
  type VerificationRecord,
} from './verification.model';
import { assertSound } from './verification.readings';
import { isEditable } from './verification.rules';
import type { RecordVerification, VerificationInput } from './verification.schema';

type Work = WorkToExamine & { readonly place?: string | undefined };

/** Judges the readings and keeps them as a draft under the next number of the centre's year. */
export async function recordVerification(
  actor: Actor,
  input: RecordVerification,
  at: Date,
): Promise<VerificationRecord> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  const { environment, checks, readings, ...rest } = input;
  const entered = { environment, checks, readings };
  const work = { ...rest, entered, centreId: actor.organizationId, verifierId: ownVerifier(actor) };
  const today = dayInVietnam(at);
  const year = Number(today.slice(0, 4));
  return inTransaction(async (session) => {
    const examination = await examine(work, today, session);
    assertSound(examination);
    const series = verificationSeries(examination.instrument.centreId, year);
    const number = verificationNumber(year, await nextNumber(series, session));
    const fields = await fieldsOf(examination, work, { number, status: 'draft', recordedByIds: [actor.id] }, session);
    const verification = new VerificationModel(fields);
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
  at: Date,
  expectedVersion?: number,
): Promise<VerificationRecord> {
  return inTransaction(async (session) => {
    const verification = await verificationFor(actor, id, session);
    assertCan(actor, 'verifications.record', verification.centreId);
    assertVersion(verification.__v, expectedVersion);
    if (!isEditable(verification.status)) throw new ConflictError(texts.notEditable);
    assertOwnVerifier(actor, verification);
    const before = verification.toObject<VerificationRecord>();
    const work = changedWork(before, input);
    const examination = await examine(work, dayInVietnam(at), session);
    assertSound(examination);
    const recordedByIds = [...new Set([...before.recordedByIds, actor.id])];
    const fields = await fieldsOf(
      examination,
      work,
      { number: before.number, status: before.status, recordedByIds },
      session,
    );
    verification.set({ ...emptied, ...fields });
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

/** Fields that a change may leave out, and mongoose removes when they are undefined. */
const emptied = { stampNumber: undefined, stampKey: undefined, failureReason: undefined, procedureDocument: undefined };

/** The record as it stands now, held against the rules again: for its page, its submission and its approval. */
export async function examineVerification(
  record: VerificationRecord,
  today: Day,
  session?: ClientSession,
): Promise<Examination> {
  const examination = await examine(workOf(record), today, session);
  const { outcome } = examination;
  const same = outcome?.evaluation && isDeepStrictEqual(plain(outcome.evaluation), plain(record.evaluation));
  if (same || outcome?.errors) return examination;
  return { ...examination, refusals: [...examination.refusals, gateRefusals.evaluationOutdated] };
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
  return { type: 'Verification', id, name, organizationId };
}

function ownVerifier({ verifierId }: Actor): string {
  if (!verifierId) throw new RefusedError([gateRefusals.noVerifier]);
  return verifierId;
}

interface Kept {
  readonly number: string;
  readonly status: Verification['status'];
  readonly recordedByIds: readonly string[];
}

async function fieldsOf(
  examination: Examination,
  work: Work,
  kept: Kept,
  session: ClientSession,
): Promise<Verification> {
  const { instrument, verifier, cardNumber, designation, standardsUsed, outcome } = examination;
  if (!outcome?.evaluation || !designation || !cardNumber) throw new Error('the work has not passed its gates');
  const owner = await OrganizationModel.findById(instrument.ownerId).session(session).lean();
  const { mode, performedOn, place, stampNumber, failureReason, entered, replacesCertificateId } = work;
  return verificationFields({
    ...kept,
    ...{ instrument, verifier, cardNumber, mode, performedOn, place, stampNumber, failureReason, entered },
    ownerName: owner?.nameVi ?? '',
    designationId: designation._id,
    standards: standardsUsed,
    holdsStamp: !examination.sharesStamp,
    evaluation: outcome.evaluation,
    replacesCertificateId: replacesCertificateId ? new Types.ObjectId(replacesCertificateId) : undefined,
  });
}

function workOf(record: VerificationRecord): Work {
  const { mode, performedOn, place, entered, stampNumber, failureReason } = record;
  return {
    ...{ mode, performedOn, place, entered, stampNumber, failureReason },
    verificationId: record._id,
    centreId: String(record.centreId),
    verifierId: String(record.verifierId),
    instrumentId: String(record.instrumentId),
    standardIds: record.standards.map(({ standardId }) => String(standardId)),
    replacesCertificateId: record.replacesCertificateId?.toHexString(),
  };
}

function changedWork(before: VerificationRecord, input: Partial<VerificationInput>): Work {
  const { environment, checks, readings, ...rest } = input;
  const changed = { ...(environment && { environment }), ...(checks && { checks }), ...(readings && { readings }) };
  const kept = workOf(before);
  return { ...kept, ...withoutNulls(rest), entered: { ...kept.entered, ...changed } };
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

/** Evaluations as JSON knows them, so that one from the database compares with one just made. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
