import type { ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../access';
import { assertPassword } from '../accounts';
import { recordAudit } from '../audit';
import { recordHistory } from '../instruments';
import { inTransaction } from '../platform/database';
import { assertVersion, ConflictError, NotFoundError } from '../platform/http';
import { fill, formatDay, type Day } from '../platform/i18n';
import { certificateTexts as texts } from './certificate.messages';
import { CertificateModel, type CertificateDocument, type CertificateRecord } from './certificate.model';
import type { WithdrawCertificate } from './certificate.schema';
import { historyOf } from './instrument-history';
import { VerificationModel, type VerificationRecord } from './verification.model';

/** Withdraws a certificate for ever. It stays readable, marked; the instrument's schedule goes back to the one before. */
export async function withdrawCertificate(
  actor: Actor,
  id: string,
  { reason, password }: WithdrawCertificate,
  at: Date,
  expectedVersion?: number,
): Promise<CertificateRecord> {
  assertCan(actor, 'certificates.withdraw');
  const visible = { $and: [{ _id: id }, visibleTo(actor, 'certificates.withdraw', 'centreId')] };
  if (!(await CertificateModel.exists(visible))) throw new NotFoundError(texts.notFound);
  await assertPassword(actor, password, at);
  return inTransaction(async (session) => {
    const certificate = await CertificateModel.findOne(visible).session(session);
    if (!certificate) throw new NotFoundError(texts.notFound);
    assertVersion(certificate.__v, expectedVersion);
    if (certificate.status !== 'valid') throw new ConflictError(texts.notValid);
    return endCertificate({ actor, certificate, to: { status: 'withdrawn', statusReason: reason }, at, session });
  });
}

/** The certificate that a correcting record was made for gives way to the new one; both are linked. */
export async function markReplaced(
  actor: Actor,
  record: VerificationRecord,
  successor: CertificateRecord,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const certificate = await CertificateModel.findById(record.replacesCertificateId).session(session);
  if (certificate?.status !== 'valid') throw new ConflictError(texts.notValid);
  const statusReason = fill(texts.replacedReason, { number: successor.number, record: record.number }).vi;
  await endCertificate({
    actor,
    certificate,
    to: { status: 'replaced', statusReason, replacedById: successor._id },
    at,
    session,
  });
}

/**
 * An instrument that fails loses its stamp (ĐLVN, "Xử lý chung": only a record is made, the old stamp is crossed out);
 * the certificates that went with it are withdrawn. Those of later work are left alone, as is that of a repair on the
 * same day.
 */
export async function withdrawAfterFailure(
  actor: Actor,
  { instrumentId, performedOn, number, replacesCertificateId }: VerificationRecord,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const repaired = await VerificationModel.distinct('certificateId', {
    ...{ instrumentId, performedOn, status: 'approved', mode: 'afterRepair', repair: { $exists: true } },
  }).session(session);
  const earlierWork = { performedOn: { $lte: performedOn }, _id: { $nin: repaired } };
  const undone = replacesCertificateId ? { $or: [earlierWork, { _id: replacesCertificateId }] } : earlierWork;
  const standing = await CertificateModel.find({ instrumentId, status: 'valid', ...undone }).session(session);
  const failing = [performedOn];
  const statusReason = fill(texts.failedReason, { day: formatDay(performedOn), record: number }).vi;
  for (const certificate of standing) {
    await endCertificate({ actor, certificate, to: { status: 'withdrawn', statusReason }, at, session, failing });
  }
}

interface Ending {
  readonly actor: Actor;
  readonly certificate: CertificateDocument;
  readonly to: Pick<CertificateRecord, 'status'> &
    Required<Pick<CertificateRecord, 'statusReason'>> &
    Pick<CertificateRecord, 'replacedById'>;
  readonly at: Date;
  readonly session: ClientSession;
  /** The day of the failure by which it ends. */
  readonly failing?: readonly Day[];
}

async function endCertificate({ actor, certificate, to, at, session, failing }: Ending): Promise<CertificateRecord> {
  const before = certificate.toObject<CertificateRecord>();
  certificate.set({ ...to, statusChangedAt: at });
  await certificate.save({ session });
  const after = certificate.toObject<CertificateRecord>();
  const subject = { type: 'Certificate', id: after._id, name: after.number, organizationId: after.centreId };
  const record = { action: `certificate.${to.status}`, subject, before, after, reason: to.statusReason, at };
  await recordAudit(actor, record, session);
  const decision = { kind: 'ended', certificateNumber: after.number } as const;
  const history = await historyOf(after.instrumentId, session, failing);
  await recordHistory(session, after.instrumentId, { actor, at, decision, history });
  return after;
}
