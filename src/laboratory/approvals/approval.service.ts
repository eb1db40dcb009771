import { Types, type ClientSession } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { VerificationModel } from '../certificates';
import { findPage, inTransaction, onceSaved, takeTurn, type Page, type PageRequest } from '../../platform/database';
import { assertVersion, ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { assertPassword } from '../../register/accounts';
import { audited, endLot } from './approval.ending';
import { approvalTexts as texts } from './approval.messages';
import { ApprovalModel, type ApprovalRecord } from './approval.model';
import { whyLeftOut } from './approval.rules';
import { runApart, type ApprovalSettings } from './approval.running';
import type { CancelLot, ShownRecord, SignLot } from './approval.schema';
import { ApprovalMemberModel, type ApprovalMember, type MemberRecord } from './member.model';

/**
 * Signs a lot: one password for all of it. What can be seen to be refused is named at once; the rest waits for its turn
 * and is decided in the background, each record on the version that was shown.
 */
export async function signLot(
  actor: Actor,
  { records, password }: SignLot,
  settings: ApprovalSettings,
): Promise<ApprovalRecord> {
  assertCan(actor, 'verifications.approve', actor.organizationId);
  const at = settings.clock.now();
  await assertPassword(actor, password, at);
  const approval = await inTransaction(async (session) => {
    // Two who sign at once: the second sees what waits in the first's lot.
    await takeTurn(`approvals ${actor.organizationId}`, session);
    const lot = await membersOfLot(actor, records, session);
    const signed = await begin(actor, records, at, session);
    const members = lot.map((each) => ({ ...each, approvalId: signed._id }));
    await ApprovalMemberModel.insertMany(members, { session });
    await recordAudit(actor, { ...audited(signed), action: 'approval.signed', after: signed, at }, session);
    return signed;
  });
  onceSaved(() => runApart(approval._id, settings));
  return approval;
}

async function begin(
  { id: headId, name: headName, organizationId }: Actor,
  records: readonly ShownRecord[],
  at: Date,
  session: ClientSession,
): Promise<ApprovalRecord> {
  const lot = {
    ...{ centreId: new Types.ObjectId(organizationId), headId, headName, signedAt: at, leaseUntil: at },
    records: records.map(({ id, version }) => ({ verificationId: new Types.ObjectId(id), version })),
    status: 'running' as const,
  };
  const [created] = await ApprovalModel.create([lot], { session });
  return created!.toObject<ApprovalRecord>();
}

/** @throws InvalidInputError for a record that is not of the centre, RefusedError where nothing is left to decide */
async function membersOfLot(
  actor: Actor,
  records: readonly ShownRecord[],
  session: ClientSession,
): Promise<Omit<ApprovalMember, 'approvalId'>[]> {
  const ids = records.map(({ id }) => new Types.ObjectId(id));
  const ofCentre = visibleTo(actor, 'verifications.approve', 'centreId');
  const fields = { number: 1, instrumentCode: 1, status: 1, recordedByIds: 1, verifierId: 1, __v: 1 } as const;
  const found = await VerificationModel.find({ $and: [{ _id: { $in: ids } }, ofCentre] }, fields)
    .session(session)
    .lean();
  const inLots = await ApprovalMemberModel.find({ verificationId: { $in: ids }, state: 'waiting' })
    .session(session)
    .lean();
  const waiting = new Set(inLots.map(({ verificationId }) => String(verificationId)));
  const known = new Map(found.map((each) => [String(each._id), each]));
  const members = records.map(({ id, version }, position) => {
    const record = known.get(id);
    if (!record) throw new InvalidInputError({ records: texts.unknownRecord });
    const reason = whyLeftOut(actor, record, { version, isInOtherLot: waiting.has(id) });
    const named = { verificationId: record._id, recordNumber: record.number, instrumentCode: record.instrumentCode };
    return {
      position,
      ...named,
      version,
      state: reason ? ('refused' as const) : ('waiting' as const),
      ...(reason && { reasons: [reason] }),
    };
  });
  const [first, ...others] = members.flatMap(({ reasons = [] }) => reasons);
  if (first && members.every(({ state }) => state === 'refused')) throw new RefusedError([first, ...others]);
  return members;
}

/** Stops a lot: what waits stays submitted; what was decided stands. */
export async function cancelLot(
  actor: Actor,
  id: string,
  { reason }: CancelLot,
  change: Change,
): Promise<ApprovalRecord> {
  assertCan(actor, 'verifications.approve');
  const { centreId } = await getApproval(actor, id);
  assertCan(actor, 'verifications.approve', centreId);
  return inTransaction(async (session) => {
    const approval = await ApprovalModel.findById(id).session(session).orFail();
    assertVersion(approval, change.expectedVersion);
    if (approval.status !== 'running') throw new ConflictError(texts.notRunning);
    return endLot(actor, approval, { action: 'approval.cancelled', reason, at: change.at }, session);
  });
}

/** Newest first. */
export async function findApprovals(actor: Actor, page: PageRequest): Promise<Page<ApprovalRecord>> {
  const order = { field: 'signedAt', direction: -1 } as const;
  return findPage(ApprovalModel, visibleTo(actor, 'verifications.read', 'centreId'), order, page) as Promise<
    Page<ApprovalRecord>
  >;
}

/** One lot that the actor may see. */
export async function getApproval(actor: Actor, id: string): Promise<ApprovalRecord> {
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  const found = await ApprovalModel.findOne({ $and: [{ _id: id }, visible] }).lean<ApprovalRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** What came of each record of a lot, in its order. The caller has loaded the lot within the actor's scope. */
export async function membersOf({ _id: approvalId }: Pick<ApprovalRecord, '_id'>): Promise<MemberRecord[]> {
  return ApprovalMemberModel.find({ approvalId }).sort({ position: 1 }).lean();
}
