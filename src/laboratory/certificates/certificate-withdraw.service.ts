import type { ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { assertPassword } from '../../register/accounts';
import { recordAudit } from '../../audit';
import { recordHistory } from '../instruments';
import { inTransaction } from '../../platform/database';
import { assertVersion, ConflictError, NotFoundError } from '../../platform/http';
import { fill, formatDay } from '../../platform/i18n';
import { certificateAudited } from './certificate.audited';
import { certificateTexts as texts } from './certificate.messages';
import { CertificateModel, type CertificateDocument, type CertificateRecord } from './certificate.model';
import type { WithdrawCertificate } from './certificate.schema';
import { historyOf } from './instrument-history';
import { VerificationModel, type VerificationRecord } from './verification.model';
import { kindsOfWork } from './work-kinds';

/** Withdraws a certificate for ever. It stays readable, marked; the instrument's schedule goes back to the one before. */
export async function withdrawCertificate(
  actor: Actor,
  id: string,
  { reason, password }: WithdrawCertificate,
  { at, expectedVersion }: Change,
): Promise<CertificateRecord> {
  assertCan(actor, 'certificates.withdraw');
  const visible = { $and: [{ _id: id }, visibleTo(actor, 'certificates.withdraw', 'centreId')] };
  if (!(await CertificateModel.exists(visible))) throw new NotFoundError(texts.notFound);
  await assertPassword(actor, password, at);
  return inTransaction(async (session) => {
    const certificate = await CertificateModel.findOne(visible).session(session);
    if (!certificate) throw new NotFoundError(texts.notFound);
    assertVersion(certificate, expectedVersion);
    if (certificate.status !== 'valid') throw new ConflictError(texts.notValid);
    const withdrawn = await endCertificate({
      ...{ actor, certificate, at, session },
      to: { status: 'withdrawn', statusReason: reason },
    });
    if (kindsOfWork[withdrawn.kind].isLegal) await noteEnd(actor, withdrawn, at, session);
    return withdrawn;
  });
}

async function noteEnd(
  actor: Actor,
  { instrumentId, number: certificateNumber }: CertificateRecord,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const history = await historyOf(instrumentId, session);
  await recordHistory(session, instrumentId, { actor, at, decision: { kind: 'ended', certificateNumber }, history });
}

/** What is valid of an instrument and gives way to a new certificate, oldest work first. */
export type Standing = readonly CertificateDocument[];

/**
 * An instrument has one valid certificate of verification: those that stand give way to the new one, in its transaction and
 * before it is saved. Both are linked; the new one names the newest of them, or the one it was made to correct.
 */
export async function replaceStanding(
  actor: Actor,
  { record, standing }: { readonly record: VerificationRecord; readonly standing: Standing },
  successor: Pick<CertificateRecord, '_id' | 'number'>,
  at: Date,
  session: ClientSession,
): Promise<void> {
  for (const certificate of standing) {
    const isCorrected = certificate._id.equals(record.replacesCertificateId);
    const values = { number: successor.number, record: record.number, day: formatDay(record.performedOn) };
    const statusReason = fill(isCorrected ? texts.correctedReason : texts.renewedReason, values).vi;
    const to = { status: 'replaced', statusReason, replacedById: successor._id } as const;
    await endCertificate({ actor, certificate, to, at, session });
  }
}

/** The certificate that a new one of the record replaces: the one it corrects, else the one that stands. */
export function replacedBy(
  { replacesCertificateId }: VerificationRecord,
  standing: Standing,
): Pick<CertificateRecord, '_id' | 'number'> | undefined {
  if (!replacesCertificateId) return standing.at(-1);
  const corrected = standing.find(({ _id }) => _id.equals(replacesCertificateId));
  if (!corrected) throw new ConflictError(texts.notValid);
  return corrected;
}

/** A result of other work stays true beside a later one: it gives way only to what corrects it. */
export async function standingOf(
  { instrumentId, kind, replacesCertificateId }: VerificationRecord,
  session: ClientSession,
): Promise<Standing> {
  const corrected = { _id: replacesCertificateId ?? null };
  return CertificateModel.find({ instrumentId, kind, status: 'valid', ...(!kindsOfWork[kind].isLegal && corrected) })
    .sort({ performedOn: 1, _id: 1 })
    .session(session);
}

/**
 * An instrument that fails loses its stamp (ĐLVN, "Xử lý chung": only a record is made, the old stamp is crossed out);
 * the certificates that went with it are withdrawn, and answered. Those of later work are left alone, as is that of a repair on the
 * same day.
 */
export async function withdrawAfterFailure(
  actor: Actor,
  { instrumentId, kind, performedOn, number, replacesCertificateId }: VerificationRecord,
  at: Date,
  session: ClientSession,
): Promise<CertificateRecord[]> {
  const repaired = await VerificationModel.distinct('certificateId', {
    ...{ instrumentId, kind, performedOn, status: 'approved', mode: 'afterRepair', repair: { $exists: true } },
  }).session(session);
  const earlierWork = { performedOn: { $lte: performedOn }, _id: { $nin: repaired } };
  const undone = replacesCertificateId ? { $or: [earlierWork, { _id: replacesCertificateId }] } : earlierWork;
  const standing = await CertificateModel.find({ instrumentId, kind, status: 'valid', ...undone }).session(session);
  const statusReason = fill(texts.failedReason, { day: formatDay(performedOn), record: number }).vi;
  const ended: CertificateRecord[] = [];
  for (const certificate of standing)
    ended.push(await endCertificate({ actor, certificate, to: { status: 'withdrawn', statusReason }, at, session }));
  return ended;
}

interface Ending {
  readonly actor: Actor;
  readonly certificate: CertificateDocument;
  readonly to: { readonly status: 'withdrawn' | 'replaced' } & Required<Pick<CertificateRecord, 'statusReason'>> &
    Pick<CertificateRecord, 'replacedById'>;
  readonly at: Date;
  readonly session: ClientSession;
}

/** The instrument's own state follows by the caller, from its history. */
async function endCertificate({ actor, certificate, to, at, session }: Ending): Promise<CertificateRecord> {
  const before = certificate.toObject<CertificateRecord>();
  certificate.set({ ...to, statusChangedAt: at });
  await certificate.save({ session });
  const after = certificate.toObject<CertificateRecord>();
  const subject = { type: certificateAudited.type, id: after._id, name: after.number, organizationId: after.centreId };
  const action = `certificate.${to.status}` as const;
  await recordAudit(actor, { action, subject, before, after, reason: to.statusReason, at }, session);
  return after;
}
