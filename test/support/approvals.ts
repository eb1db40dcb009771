import { Types } from 'mongoose';
import type { Actor } from '../../src/access';
import { ApprovalModel } from '../../src/laboratory/approvals/approval.model';
import { testNow } from './registry';

/** A lot that another instance is at, so that nothing comes of it meanwhile; its id. */
export async function buildApproval(
  centreId: Types.ObjectId,
  { id: headId, name: headName }: Pick<Actor, 'id' | 'name'>,
) {
  const leaseUntil = new Date('2100-01-01T00:00:00Z');
  const of = { centreId, headId, headName, signedAt: testNow, status: 'running' as const, leaseUntil };
  const { _id } = await ApprovalModel.create({
    ...of,
    records: [{ verificationId: new Types.ObjectId(), version: 1 }],
  });
  return _id;
}
