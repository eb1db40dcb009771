import type { ClientSession, HydratedDocument } from 'mongoose';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { fill, formatInstant } from '../../platform/i18n';
import { approvalAudited } from './approval.audited';
import { approvalTexts as texts } from './approval.messages';
import type { Approval, ApprovalRecord } from './approval.model';
import { ApprovalMemberModel } from './member.model';

interface Ending {
  readonly action: 'approval.finished' | 'approval.cancelled' | 'approval.left';
  readonly reason?: string | undefined;
  readonly at: Date;
}

/** Ends a lot: what waits still stays submitted, what was decided stands. */
export async function endLot(
  by: Pick<Actor, 'id' | 'name'>,
  approval: HydratedDocument<Approval>,
  { action, reason, at }: Ending,
  session: ClientSession,
): Promise<ApprovalRecord> {
  const before = approval.toObject<ApprovalRecord>();
  const status = action === 'approval.finished' ? 'done' : 'cancelled';
  approval.set({ status, finishedAt: at, ...(reason && { cancelReason: reason }) });
  await approval.save({ session });
  const waiting = { approvalId: approval._id, state: 'waiting' as const };
  await ApprovalMemberModel.updateMany(waiting, { $set: { state: 'left' } }, { session });
  const after = approval.toObject<ApprovalRecord>();
  await recordAudit(by, { ...audited(after), action, before, after, reason, at }, session);
  return after;
}

/** How the audit trail names a lot. */
export function audited({ _id: id, signedAt, centreId }: ApprovalRecord) {
  const name = fill(texts.lotOf, { at: formatInstant(signedAt) }).vi;
  return { subject: { type: approvalAudited.type, id, name, organizationId: centreId } };
}
