import type { Types } from 'mongoose';
import { VerificationModel, type VerificationRecord } from '../certificates';
import type { OrderRecord } from './order.model';
import type { Progress } from './order.rules';

/** What an order's page says of a record. */
export type RecordOfOrder = Pick<
  VerificationRecord,
  '_id' | 'number' | 'status' | 'passed' | 'instrumentId' | 'certificateId' | 'performedOn'
>;

const shown = { number: 1, status: 1, passed: 1, instrumentId: 1, certificateId: 1, performedOn: 1 } as const;
const decided: ReadonlySet<string> = new Set(['approved', 'failed']);

/** The newest record of each instrument that was made for the order; one that was cancelled is none. */
export async function recordsOfOrder(orderId: Types.ObjectId): Promise<Map<string, RecordOfOrder>> {
  const found = await VerificationModel.find({ orderId, status: { $ne: 'cancelled' } }, shown)
    .sort({ performedOn: 1, _id: 1 })
    .lean<RecordOfOrder[]>();
  return new Map(found.map((record) => [String(record.instrumentId), record]));
}

type Counted = Pick<OrderRecord, '_id' | 'instrumentIds' | 'expected'>;

/** How far each of these orders has come, by its id: counted from their records, in one query. */
export async function progressOf(orders: readonly Counted[]): Promise<Map<string, Progress>> {
  const found = await VerificationModel.find(
    { orderId: { $in: orders.map(({ _id }) => _id) }, status: { $in: ['approved', 'failed'] } },
    { orderId: 1, instrumentId: 1 },
  ).lean<{ orderId: Types.ObjectId; instrumentId: Types.ObjectId }[]>();
  const done = new Set(found.map(({ orderId, instrumentId }) => `${String(orderId)} ${String(instrumentId)}`));
  return new Map(
    orders.map(({ _id, instrumentIds, expected }) => [
      String(_id),
      {
        done: instrumentIds.filter((id) => done.has(`${String(_id)} ${String(id)}`)).length,
        all: instrumentIds.length + expected.reduce((sum, { count }) => sum + count, 0),
      },
    ]),
  );
}

export function isDecided({ status }: Pick<RecordOfOrder, 'status'>): boolean {
  return decided.has(status);
}
