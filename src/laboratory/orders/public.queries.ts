import type { RequestRecord } from './request.model';
import { WorkRequestModel } from './request.model';
import { WorkOrderModel, type OrderRecord } from './order.model';
import type { Progress } from './order.rules';
import { progressOf } from './progress.queries';

/** What whoever holds the secret address sees: how it stands, and nothing by which a person is reached. */
export interface PublicState extends Pick<RequestRecord, 'centreId' | 'number' | 'kind' | 'placeKind' | 'expected'> {
  readonly request?: Pick<RequestRecord, 'status' | 'receivedAt' | 'reason'>;
  readonly order?: Pick<OrderRecord, 'status' | 'appointment' | 'askedOn' | 'reason'>;
  readonly progress?: Progress | undefined;
}

/** What is behind a secret code: an order, or the request that did not become one. */
export async function findPublicState(code: string): Promise<PublicState | undefined> {
  const publicCode = code.toLowerCase();
  const order = await WorkOrderModel.findOne({ publicCode }, { papers: 0 }).lean<OrderRecord>();
  if (order) {
    const { centreId, number, kind, placeKind, expected, status, appointment, askedOn, reason } = order;
    const progress = (await progressOf([order])).get(String(order._id));
    const shown = { status, askedOn, ...(appointment && { appointment }), ...(reason && { reason }) };
    return { centreId, number, kind, placeKind, expected, order: shown, progress };
  }
  const request = await WorkRequestModel.findOne({ publicCode }).lean<RequestRecord>();
  if (!request) return undefined;
  const { centreId, number, kind, placeKind, expected, status, receivedAt, reason } = request;
  return { centreId, number, kind, placeKind, expected, request: { status, receivedAt, ...(reason && { reason }) } };
}
