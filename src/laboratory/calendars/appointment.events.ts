import { kindNames } from '../certificates';
import { orderAddress, placeKindNames, type OrderRecord } from '../orders';
import { fill, verbatim } from '../../platform/i18n';
import { changedAt, type CalendarEvent } from './calendar.event';
import { eventTexts as texts } from './calendar.messages';

/** The appointments of orders, each in its hours. The customer's name and place, and nobody's telephone. */
export function appointmentEvents(orders: readonly OrderRecord[]): CalendarEvent[] {
  return orders.flatMap((order): CalendarEvent[] => {
    const { _id, appointment, number, customerName, kind, address, placeKind, generated } = order;
    if (!appointment) return [];
    const { on, ...hours } = appointment;
    return [
      {
        ...{ id: `order-${String(_id)}`, on, hours, generated, changedAt: changedAt(order) },
        summary: fill(texts.appointment, { number, customer: customerName }),
        description: fill(texts.appointmentOf, { kind: kindNames[kind], count: countOf(order) }),
        place: address ? verbatim(address) : placeKindNames[placeKind],
        path: orderAddress(order),
      },
    ];
  });
}

function countOf({ instrumentIds, expected }: OrderRecord): number {
  return expected.reduce((sum, { count }) => sum + count, instrumentIds.length);
}
