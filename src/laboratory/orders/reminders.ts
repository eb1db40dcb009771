import type { Types } from 'mongoose';
import { insertNew, MessageModel, messageOf } from '../schedule';
import { addDays } from '../../metrology';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { organizationsById, type OrganizationRecord } from '../../register/organizations';
import { placeKindNames } from './order.names';
import { WorkOrderModel, type OrderRecord } from './order.model';
import { reminderTexts as texts } from './reminder.messages';

/**
 * Reminds of the appointments of the day after: a letter to each customer, and one to each centre with all of them. A
 * letter that is in the outbox already is not written again, so that a run may be repeated.
 */
export async function remindOfAppointments(day: Day, at: Date): Promise<void> {
  const on = addDays(day, 1);
  const orders = await WorkOrderModel.find({ 'appointment.on': on, status: 'scheduled' }, { papers: 0 })
    .sort({ centreId: 1, 'appointment.from': 1 })
    .lean<OrderRecord[]>();
  const names = await organizationsById(orders.flatMap(({ centreId, customerId }) => [centreId, customerId]));
  const centres = new Map<string, { id: Types.ObjectId; orders: OrderRecord[] }>();
  for (const order of orders) {
    const known = centres.get(String(order.centreId)) ?? { id: order.centreId, orders: [] };
    centres.set(String(order.centreId), { ...known, orders: [...known.orders, order] });
  }
  await insertNew(MessageModel, [
    ...orders.map((order) =>
      messageOf(toCustomer(order, names), `appointment:${on}:order:${String(order._id)}`, order.centreId, at),
    ),
    ...[...centres.values()].map(({ id, orders: own }) =>
      messageOf(toCentre(own, on, names.get(String(id))), `appointment:${on}:centre:${String(id)}`, id, at),
    ),
  ]);
}

type Names = ReadonlyMap<string, OrganizationRecord>;
/** Letters are in the language of the law and of nearly every reader. */
const say = (...[text, values]: Parameters<typeof fill>) => fill(text, values).vi;

function toCustomer(order: OrderRecord, names: Names) {
  const { appointment, number, customerName, placeKind, address } = order;
  const centre = names.get(String(order.centreId));
  const to = order.email ?? names.get(String(order.customerId))?.email;
  const place = address ?? placeKindNames[placeKind].vi;
  const values = {
    number,
    day: formatDay(appointment?.on ?? ''),
    from: appointment?.from ?? '',
    until: appointment?.until ?? '',
  };
  const contact = [centre?.phone, centre?.email].filter(Boolean).join(', ');
  return {
    recipientName: customerName,
    isSample: order.generated === true,
    ...(order.customerId && { recipientId: order.customerId }),
    ...(to && { to }),
    subject: say(texts.subject, values),
    body: [
      say(texts.dear, { name: customerName }),
      '',
      say(texts.toCustomer, { ...values, centre: centre?.nameVi ?? '', place }),
      say(texts.ask, { contact }),
      '',
      texts.automatic.vi,
      '',
    ].join('\n'),
  };
}

function toCentre(orders: readonly OrderRecord[], on: Day, centre: OrganizationRecord | undefined) {
  const name = centre?.nameVi ?? '';
  const line = ({ number, customerName, appointment, address, placeKind }: OrderRecord) =>
    say(texts.line, {
      ...{ number, customer: customerName, from: appointment?.from ?? '', until: appointment?.until ?? '' },
      place: address ?? placeKindNames[placeKind].vi,
    });
  return {
    recipientName: name,
    isSample: orders.some(({ generated }) => generated),
    ...(centre?.email && { to: centre.email }),
    subject: say(texts.subjectToCentre, { day: formatDay(on), count: orders.length }),
    body: [
      say(texts.dear, { name }),
      '',
      say(texts.toCentre, { day: formatDay(on) }),
      ...orders.map(line),
      '',
      texts.automatic.vi,
      '',
    ].join('\n'),
  };
}
