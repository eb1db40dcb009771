import { Types, type ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { filesOf, recordAudit, redactEntries, sealedStateOf, type AuditSubject } from '../../audit';
import {
  CertificateModel,
  certificateSeries,
  RecordCommentModel,
  VerificationModel,
} from '../../laboratory/certificates';
import { destroyFile, inTransaction } from '../../platform/database';
import { dayInVietnam } from '../../platform/i18n';
import { dayOf, factsOf, type Work } from './disposal.facts';
import { DisposalMemberModel, type MemberRecord } from './disposal-member.model';
import type { DisposalRecord } from './disposal.model';
import { disposalRefusals } from './disposal.refusals';
import { refusalsOf } from './disposal.rules';
import { termOn } from './disposal.selection';
import { DisposedRecordModel, type DisposedRecord } from './disposed.model';
import { disposedAudited } from './disposal.audited';

/** By which decision, in whose name. */
interface Disposing {
  readonly disposal: DisposalRecord;
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Date;
}

/**
 * Disposes of one piece of work, or keeps it by what rests on it by now, in a transaction of its own that also takes it
 * from the list: records, certificate, comments and files go together with the values in their history, or nothing does,
 * and nothing goes twice.
 */
export async function disposeMember(member: MemberRecord, disposing: Disposing): Promise<void> {
  const { disposal, at } = disposing;
  await inTransaction(async (session) => {
    const record = await VerificationModel.findById(member.verificationId).session(session).lean();
    if (!(await DisposalMemberModel.exists({ _id: member._id, state: 'waiting' }).session(session))) return;
    if (!record) return decided(member, { state: 'kept', reasons: [disposalRefusals.gone] }, at, session);
    const certificate = await CertificateModel.findOne({ verificationId: record._id }).session(session).lean();
    const work = { record, certificate: certificate ?? undefined };
    const named = await DisposalMemberModel.find(
      { disposalId: disposal._id, state: { $in: ['waiting', 'disposed'] } },
      { verificationId: 1 },
    )
      .session(session)
      .lean();
    const going = new Set(named.map(({ verificationId }) => String(verificationId)));
    const today = dayInVietnam(at);
    const since = (await termOn(today))?.since ?? '';
    const goesToo = (id: Types.ObjectId) => going.has(String(id));
    const reasons = refusalsOf(await factsOf(work, { today, keptSince: since, goesToo, session }));
    const outcome = reasons.length > 0 ? { state: 'kept' as const, reasons } : { state: 'disposed' as const };
    if (reasons.length === 0) await dispose(work, disposing, session);
    await decided(member, outcome, at, session);
  });
}

async function decided(
  { _id }: MemberRecord,
  outcome: Pick<MemberRecord, 'state' | 'reasons'>,
  decidedAt: Date,
  session: ClientSession,
): Promise<void> {
  await DisposalMemberModel.updateOne({ _id }, { $set: { ...outcome, decidedAt } }, { session });
}

async function dispose(work: Work, disposing: Disposing, session: ClientSession): Promise<void> {
  const { record, certificate } = work;
  const common = { day: dayOf(work), disposing, session };
  for (const comment of await RecordCommentModel.find({ verificationId: record._id }).session(session).lean()) {
    await RecordCommentModel.deleteOne({ _id: comment._id }, { session });
    await leaveStub({ ...common, of: 'RecordComment', gone: comment, number: comment.recordNumber });
  }
  await VerificationModel.deleteOne({ _id: record._id }, { session });
  const { publicCode } = record;
  await leaveStub({
    ...common,
    of: 'Verification',
    gone: record,
    number: record.number,
    ...(publicCode && { publicCode }),
  });
  if (!certificate) return;
  const { number, kind, year, sequence, centreId, checkCharacters } = certificate;
  await CertificateModel.deleteOne({ _id: certificate._id }, { session });
  await leaveStub({
    ...{ ...common, of: 'Certificate', gone: certificate, number, publicCode: certificate.publicCode },
    step: { series: certificateSeries(centreId, kind, year), value: sequence },
    ...(checkCharacters && { checkCharacters }),
  });
}

interface Gone extends Pick<DisposedRecord, 'number' | 'day' | 'publicCode' | 'checkCharacters' | 'step'> {
  readonly of: 'Verification' | 'Certificate' | 'RecordComment';
  readonly gone: { readonly _id: Types.ObjectId; readonly centreId: Types.ObjectId };
  readonly disposing: Disposing;
  readonly session: ClientSession;
}

/** Tells the end of a record in its own history, empties that of values, destroys its files, and leaves a stub. */
async function leaveStub({ of, gone, disposing, session, ...kept }: Gone): Promise<void> {
  const { disposal, actor, at } = disposing;
  const { document } = disposal;
  const [_id, recordId, { centreId }] = [new Types.ObjectId(), gone._id, gone];
  const subject: AuditSubject = { type: of, id: recordId, name: kept.number, organizationId: centreId };
  await recordAudit(actor, { action: 'record.disposed', subject, reason: document, at }, session);
  const redacted = await redactEntries(recordId, () => true, _id, session);
  const files = new Map(filesOf(gone).map(({ fileId, sha256 }) => [fileId, sha256]));
  for (const fileId of files.keys()) await destroyFile(new Types.ObjectId(fileId), session);
  const stub = new DisposedRecordModel({
    ...{ _id, disposalId: disposal._id, centreId, of, recordId, document, disposedAt: at, redacted, ...kept },
    ...(of !== 'RecordComment' && { state: sealedStateOf(of, gone) }),
    fileHashes: [...files.values()],
  });
  await stub.save({ session });
  const after = stub.toObject();
  const traced = { type: disposedAudited.type, id: _id, name: kept.number, organizationId: centreId };
  await recordAudit(actor, { action: 'record.disposed', subject: traced, after, reason: document, at }, session);
}
