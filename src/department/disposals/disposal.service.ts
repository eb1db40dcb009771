import { Types, type HydratedDocument } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { addDays } from '../../metrology';
import { findPage, inTransaction, type Page, type PageRequest } from '../../platform/database';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay, verbatim } from '../../platform/i18n';
import { assertPassword } from '../../register/accounts';
import { disposalAudited } from './disposal.audited';
import { DisposalMemberModel, type MemberRecord, type MemberState } from './disposal-member.model';
import { disposalTexts as texts } from './disposal.messages';
import { DisposalModel, type Disposal, type DisposalRecord } from './disposal.model';
import { disposalRefusals as refusals } from './disposal.refusals';
import type { ProposeDisposal } from './disposal.schema';
import { assertTerm, filesOfWork, selectWork } from './disposal.selection';

export function findDisposals(actor: Actor, page: PageRequest): Promise<Page<DisposalRecord>> {
  const order = { field: 'proposedAt', direction: -1 } as const;
  return findPage<Disposal>(DisposalModel, visibleTo(actor, 'disposals.read', 'centreId'), order, page) as Promise<
    Page<DisposalRecord>
  >;
}

export async function getDisposal(actor: Actor, id: string): Promise<DisposalRecord> {
  const visible = visibleTo(actor, 'disposals.read', 'centreId');
  const found = await DisposalModel.findOne({ $and: [{ _id: id }, visible] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** What a disposal names, in its order; all of it, or the first so many. */
export function membersOf({ _id }: DisposalRecord, limit = 0): Promise<MemberRecord[]> {
  return DisposalMemberModel.find({ disposalId: _id }).sort({ position: 1 }).limit(limit).lean();
}

export async function progressOf({ _id }: DisposalRecord): Promise<Readonly<Record<MemberState, number>>> {
  const count = (state: MemberState) => DisposalMemberModel.countDocuments({ disposalId: _id, state });
  return { waiting: await count('waiting'), disposed: await count('disposed'), kept: await count('kept') };
}

/**
 * Proposes to dispose of what a centre concluded up to a day. Refused where no term is confirmed or has not ended; what
 * something still rests on is left out of the list.
 */
export async function proposeDisposal(actor: Actor, input: ProposeDisposal, at: Date): Promise<DisposalRecord> {
  assertCan(actor, 'disposals.propose', input.centreId);
  const today = dayInVietnam(at);
  const { years, since } = await assertTerm(today);
  if (input.until >= since) {
    const day = verbatim(formatDay(addDays(since, -1)));
    throw new InvalidInputError({ until: fill(texts.untilHint, { day }) });
  }
  const going = (await selectWork(input.centreId, input.until, today)).filter(({ refusals: why }) => why.length === 0);
  if (going.length === 0) throw new RefusedError([refusals.nothing]);
  const files = going.map(({ work }) => filesOfWork(work).length);
  const counts = {
    records: going.length,
    certificates: going.filter(({ work }) => work.certificate).length,
    files: files.reduce((sum, count) => sum + count, 0),
  };
  return inTransaction(async (session) => {
    const disposal = new DisposalModel({
      ...{ ...input, years, counts, status: 'proposed' },
      ...{ proposedBy: actor.name, proposedById: actor.id, proposedAt: at },
    });
    await disposal.save({ session });
    const members = going.map(({ work: { record, certificate }, day }, position) => ({
      ...{ disposalId: disposal._id, position, day, files: files[position] ?? 0, state: 'waiting' as const },
      ...{ verificationId: record._id, recordNumber: record.number },
      ...(certificate && { certificateId: certificate._id, certificateNumber: certificate.number }),
    }));
    await DisposalMemberModel.insertMany(members, { session });
    const after = disposal.toObject<DisposalRecord>();
    const { reason } = input;
    await recordAudit(actor, { action: 'disposal.proposed', subject: subjectOf(disposal), after, reason, at }, session);
    return after;
  });
}

/** Another person approves with the password; the work then goes on in the background (`runApart`). */
export async function approveDisposal(
  actor: Actor,
  id: string,
  { password }: { readonly password: string },
  change: Change,
): Promise<DisposalRecord> {
  assertCan(actor, 'disposals.approve');
  await assertPassword(actor, password, change.at);
  return reviseRecord(actor, revised, id, { ...change, action: 'disposal.approved' }, (disposal) => {
    assertProposed(disposal);
    if (disposal.proposedById === actor.id) throw new RefusedError([refusals.sameHand]);
    disposal.set({ status: 'running', approvedBy: actor.name, approvedById: actor.id, approvedAt: change.at });
    disposal.set({ leaseUntil: change.at });
  });
}

export async function refuseDisposal(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<DisposalRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'disposal.refused', reason }, (disposal) => {
    assertProposed(disposal);
    disposal.set({ status: 'refused', refusedBy: actor.name, refusedAt: change.at, refusalReason: reason });
  });
}

function assertProposed({ status }: Disposal): void {
  if (status !== 'proposed') throw new ConflictError(texts.decided);
}

const revised: RevisedKind<Disposal> = {
  model: DisposalModel,
  read: 'disposals.read',
  manage: 'disposals.approve',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

export function subjectOf({ _id: id, document, centreId }: HydratedDocument<Disposal>) {
  return { type: disposalAudited.type, id, name: document, organizationId: new Types.ObjectId(String(centreId)) };
}
