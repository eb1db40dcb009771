import type { Response } from 'express';
import type { Actor } from '../../access';
import { kindNames } from '../certificates';
import { batchesOf } from '../../platform/database';
import { formatDay } from '../../platform/i18n';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { orderTexts as texts } from './order.messages';
import { orderStatusNames, placeKindNames } from './order.names';
import { WorkOrderModel, type OrderRecord } from './order.model';
import { orderQuery } from './order.queries';
import type { Progress } from './order.rules';
import type { OrderFilter } from './order.schema';
import { progressOf } from './progress.queries';

interface Row {
  readonly order: OrderRecord;
  readonly progress: Progress | undefined;
}

const batchSize = 500;
const columns: readonly SheetColumn<Row>[] = [
  { header: texts.number.vi, cell: ({ order }) => order.number, isIdentity: true },
  { header: texts.askedOn.vi, cell: ({ order }) => formatDay(order.askedOn) },
  { header: texts.customer.vi, cell: ({ order }) => order.customerName },
  { header: texts.contactName.vi, cell: ({ order }) => order.contactName },
  { header: texts.phone.vi, cell: ({ order }) => order.phone, isIdentity: true },
  { header: texts.kind.vi, cell: ({ order }) => kindNames[order.kind].vi },
  { header: texts.place.vi, cell: ({ order }) => placeKindNames[order.placeKind].vi },
  { header: texts.address.vi, cell: ({ order }) => order.address },
  { header: texts.status.vi, cell: ({ order }) => orderStatusNames[order.status].vi },
  { header: texts.day.vi, cell: ({ order }) => order.appointment && formatDay(order.appointment.on) },
  { header: texts.instruments.vi, cell: ({ progress }) => progress?.all },
  { header: texts.progress.vi, cell: ({ progress }) => progress?.done },
  { header: texts.total.vi, cell: ({ order }) => order.total },
];

/** Every order that the filter finds, as a sheet; amounts are whole đồng. */
export async function sendOrdersCsv(res: Response, actor: Actor, filter: OrderFilter): Promise<void> {
  await sendCsv(res, 'phieu-cong-viec.csv', columns, rows(actor, filter));
}

async function* rows(actor: Actor, filter: OrderFilter): AsyncGenerator<Row> {
  const found = WorkOrderModel.find(orderQuery(actor, filter), { 'papers.document': 0 })
    .sort({ askedOn: -1, _id: -1 })
    .lean<OrderRecord[]>()
    .cursor({ batchSize });
  for await (const batch of batchesOf(found as AsyncIterable<OrderRecord>, batchSize)) {
    const progress = await progressOf(batch);
    for (const order of batch) yield { order, progress: progress.get(String(order._id)) };
  }
}
