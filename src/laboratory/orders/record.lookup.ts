import { NotFoundError, RefusedError } from '../../platform/http';
import { orderTexts as texts } from './order.messages';
import { orderRefusals } from './order.refusals';
import { WorkOrderModel } from './order.model';
import { hasEnded } from './order.states';

/** What records ask of orders (`setUpOrderLookup` in certificates): orders stand above them. */
export const orderLookup = {
  /** An order holds an instrument that stands in it, while it is open. */
  assertHolds: async (
    { orderId, instrumentId, centreId }: { orderId: string; instrumentId: string; centreId: string },
    session: Parameters<ReturnType<typeof WorkOrderModel.findOne>['session']>[0],
  ): Promise<void> => {
    const order = await WorkOrderModel.findOne({ _id: orderId, centreId }, { status: 1, instrumentIds: 1 })
      .session(session)
      .lean();
    if (!order) throw new NotFoundError(texts.notFound);
    if (hasEnded(order.status)) throw new RefusedError([orderRefusals.recordNotOpen]);
    if (!order.instrumentIds.some((id) => String(id) === instrumentId))
      throw new RefusedError([orderRefusals.recordElsewhere]);
  },
  find: async (orderId: unknown): Promise<{ number: string; href: string } | undefined> => {
    const order = await WorkOrderModel.findById(orderId, { number: 1 }).lean();
    return order ? { number: order.number, href: `/orders/${String(order._id)}` } : undefined;
  },
};
