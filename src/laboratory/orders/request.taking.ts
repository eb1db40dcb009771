import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { InvalidInputError, RefusedError } from '../../platform/http';
import type { OrderDocument } from './order.model';
import { requestAudited } from './request.audited';
import { requestRefusals, requestTexts as texts } from './request.messages';
import { WorkRequestModel, type RequestDocument, type RequestRecord } from './request.model';

/** A request becomes an order, in the transaction of the order; it becomes one once. */
export async function takeRequest(
  actor: Actor,
  requestId: string,
  { _id: orderId, centreId }: Pick<OrderDocument, '_id' | 'centreId'>,
  { at, session }: { at: Date; session: ClientSession },
): Promise<RequestRecord> {
  const request = await WorkRequestModel.findOne({ _id: requestId, centreId }).session(session);
  if (!request) throw new InvalidInputError({ requestId: texts.notFound });
  if (request.status !== 'waiting') throw new RefusedError([requestRefusals.settled]);
  const before = request.toObject();
  request.set({ status: 'taken', orderId });
  await request.save({ session });
  const after = request.toObject<RequestRecord>();
  await recordAudit(actor, { action: 'request.taken', subject: requestSubject(request), before, after, at }, session);
  return after;
}

export function requestSubject({ _id, number, centreId }: RequestDocument) {
  return { type: requestAudited.type, id: _id, name: number, organizationId: centreId };
}
