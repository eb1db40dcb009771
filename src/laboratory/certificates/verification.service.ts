import { isDeepStrictEqual } from 'node:util';
import type { ClientSession } from 'mongoose';
import { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction, isDuplicateKey, nextNumber, withoutNulls } from '../../platform/database';
import {
  assertVersion,
  ConflictError,
  NotFoundError,
  RefusedError,
  type Question,
  type Refusal,
} from '../../platform/http';
import { dayInVietnam, fill, type Day } from '../../platform/i18n';
import { verificationAudited } from './verification.audited';
import { frozenOf, type Frozen } from './frozen';
import { changesSinceSubmission } from './frozen.differences';
import { gateRefusals } from './gate.messages';
import { examine, type Examination, type WorkToExamine } from './verification.examination';
import { unjudged, verificationFields, verificationNumber, verificationSeries } from './verification.fields';
import { verificationTexts as texts } from './verification.messages';
import {
  VerificationModel,
  type Gap,
  type Verification,
  type VerificationDocument,
  type VerificationRecord,
} from './verification.model';
import { everyNote, notesOf } from './verification.notes';
import { assertSoundButGaps, confirmedReadings } from './verification.readings';
import { isEditable } from './verification.rules';
import type { RecordVerification, VerificationInput } from './verification.schema';

type Work = WorkToExamine & {
  /** The keys of what was confirmed, now or before. */
  readonly confirmed?: readonly string[] | undefined;
};

/** Judges the readings and keeps them as a draft under the next number of the centre's year. */
export async function recordVerification(
  actor: Actor,
  input: RecordVerification,
  at: Date,
): Promise<VerificationRecord> {
  assertCan(actor, 'verifications.record', actor.organizationId);
  const { environment, checks, readings, draft, ...rest } = input;
  const entered = { environment, checks, readings };
  const work = {
    ...rest,
    noted: notesOf(rest),
    entered,
    centreId: actor.organizationId,
    verifierId: ownVerifier(actor),
  };
  const today = dayInVietnam(at);
  const year = Number(today.slice(0, 4));
  return inTransaction(async (session) => {
    const examination = await examine(work, today, session);
    const gaps = assertSoundButGaps(examination, draft);
    const confirmed = confirmedReadings(examination, work.entered, work.confirmed);
    const series = verificationSeries(examination.instrument.centreId, year);
    const number = verificationNumber(year, await nextNumber(series, session));
    const kept = { number, status: 'draft', confirmed, gaps, recordedByIds: [actor.id] } as const;
    const fields = fieldsOf(examination, work, kept);
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
  { at, expectedVersion }: Change,
): Promise<VerificationRecord> {
  return inTransaction(async (session) => {
    const verification = await verificationFor(actor, id, session);
    assertCan(actor, 'verifications.record', verification.centreId);
    assertVersion(verification, expectedVersion);
    if (!isEditable(verification.status)) throw new ConflictError(texts.notEditable);
    assertOwnVerifier(actor, verification);
    const before = verification.toObject<VerificationRecord>();
    const work = changedWork(before, input);
    const examination = await examine(work, dayInVietnam(at), session);
    const gaps = assertSoundButGaps(examination, input.draft);
    const confirmed = confirmedReadings(examination, work.entered, work.confirmed);
    const recordedByIds = [...new Set([...before.recordedByIds, actor.id])];
    const fields = fieldsOf(examination, work, {
      number: before.number,
      status: before.status,
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

/** Fields that a change may leave out, and mongoose removes when they are undefined. */
const emptied = {
  ...everyNote(undefined),
  ...{ stampKey: undefined, procedureDocument: undefined, communeId: undefined, confirmed: undefined },
  ...{ gaps: undefined, passed: undefined },
};

/** A record as it is submitted: its parties as the register has them at that moment, frozen with what it is judged by. */
export function fieldsAtSubmission(examination: Examination, record: VerificationRecord) {
  const { number, confirmed, recordedByIds } = record;
  const fields = fieldsOf(examination, workOf(record), { number, confirmed, recordedByIds, status: 'submitted' });
  return { ...emptied, ...fields, frozen: frozenNow(examination) };
}

/** What would be frozen if the record were submitted now. */
export async function frozenAsNow(record: VerificationRecord, today: Day): Promise<Frozen> {
  return frozenNow(await examineVerification(record, today));
}

export function frozenNow({ parties, procedure, ...examination }: Examination): Frozen {
  if (!procedure) throw new Error('the work has not passed its gates');
  return frozenOf({ ...examination, procedure }, parties);
}

/**
 * The record as it stands now, held against the rules again, and from its submission on against what was submitted:
 * for its page, its submission and its approval.
 */
export async function examineVerification(
  record: VerificationRecord,
  today: Day,
  session?: ClientSession,
): Promise<Examination> {
  const examination = await examine({ ...workOf(record), atIssue: true }, today, session);
  const { outcome } = examination;
  const same = outcome?.evaluation && isDeepStrictEqual(plain(outcome.evaluation), plain(record.evaluation));
  const outdated = same || outcome?.errors ? [] : [gateRefusals.evaluationOutdated];
  return { ...examination, refusals: [...examination.refusals, ...outdated, ...changesOf(record, examination)] };
}

/** A record that waits for approval is approved as it was submitted, or returned. */
function changesOf({ status, frozen }: VerificationRecord, examination: Examination): readonly Refusal[] {
  if (status !== 'submitted') return [];
  if (!frozen) return [gateRefusals.notFrozen];
  return examination.procedure ? changesSinceSubmission(frozen, frozenNow(examination)) : [];
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

interface Kept {
  readonly number: string;
  readonly status: Verification['status'];
  readonly confirmed: readonly Question[] | undefined;
  readonly gaps?: readonly Gap[];
  readonly recordedByIds: readonly string[];
}

function fieldsOf(examination: Examination, work: Work, kept: Kept): Verification {
  const { instrument, verifier, card, permitted, parties, standardsUsed, procedure, outcome } = examination;
  const known = kept.gaps?.length ? procedure && unjudged(procedure, instrument.characteristics) : outcome?.evaluation;
  if (!known || !permitted || !card) throw new Error('the work has not passed its gates');
  const { mode, performedOn, noted, entered, replacesCertificateId } = work;
  return verificationFields({
    ...kept,
    ...{ instrument, verifier, mode, performedOn, noted, entered },
    cardNumber: card.number,
    ownerName: parties.owner?.nameVi ?? '',
    designationId: permitted.designation._id,
    standards: standardsUsed,
    holdsStamp: !examination.sharesStamp,
    evaluation: known,
    replacesCertificateId: replacesCertificateId ? new Types.ObjectId(replacesCertificateId) : undefined,
  });
}

function workOf(record: VerificationRecord): Work {
  const { mode, performedOn, entered } = record;
  return {
    ...{ mode, performedOn, entered, noted: notesOf(record) },
    ...(record.consent && { isConsented: true }),
    submittedOn: record.status === 'submitted' && record.submittedAt ? dayInVietnam(record.submittedAt) : undefined,
    confirmed: record.confirmed?.map(({ key }) => key),
    verificationId: record._id,
    centreId: String(record.centreId),
    verifierId: String(record.verifierId),
    instrumentId: String(record.instrumentId),
    standardIds: record.standards.map(({ standardId }) => String(standardId)),
    replacesCertificateId: record.replacesCertificateId?.toHexString(),
    frozen: record.status === 'submitted' ? record.frozen : undefined,
  };
}

function changedWork(before: VerificationRecord, input: Partial<VerificationInput>): Work {
  const { environment, checks, readings, draft: _draft, ...rest } = input;
  const changed = { ...(environment && { environment }), ...(checks && { checks }), ...(readings && { readings }) };
  const kept = workOf(before);
  const confirmed = [...(kept.confirmed ?? []), ...(rest.confirmed ?? [])];
  const changes = withoutNulls(rest);
  const noted = notesOf({ ...kept.noted, ...changes });
  return { ...kept, ...changes, noted, confirmed, entered: { ...kept.entered, ...changed } };
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
