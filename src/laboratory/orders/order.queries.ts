import { Types, type QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { InstrumentModel, type InstrumentRecord } from '../instruments';
import { findPage, searchFilter, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { orderTexts as texts } from './order.messages';
import { WorkOrderModel, type OrderRecord, type WorkOrder } from './order.model';
import type { OrderFilter } from './order.schema';
import { endedStatuses, occupyingStatuses } from './order.states';

/** The filter behind the list, for the list itself and its sheet. */
export function orderQuery(actor: Actor, filter: OrderFilter): QueryFilter<WorkOrder> {
  const { q, status, kind, customerId, on, verifierId } = filter;
  return {
    ...visibleTo(actor, 'orders.read', 'centreId'),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(customerId && { customerId: new Types.ObjectId(customerId) }),
    ...(on && { 'appointment.on': on }),
    ...(verifierId && { verifierIds: new Types.ObjectId(verifierId) }),
    ...searchFilter(q),
  };
}

/** The papers are large and nobody reads them in a list. */
const withoutPapers = { 'papers.document': 0 } as const;

/** Orders, what was asked last first. */
export async function ordersOf(actor: Actor, filter: OrderFilter, page: PageRequest): Promise<Page<OrderRecord>> {
  const order = { field: 'askedOn', direction: -1 } as const;
  return (await findPage(WorkOrderModel, orderQuery(actor, filter), order, page, withoutPapers)) as Page<OrderRecord>;
}

/** One order that the actor may see. */
export async function getOrder(actor: Actor, id: string): Promise<OrderRecord> {
  const visible = visibleTo(actor, 'orders.read', 'centreId');
  const found = await WorkOrderModel.findOne({ $and: [{ _id: id }, visible] }).lean<OrderRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** The registered instruments of an order, in the order of their codes. */
export async function instrumentsOf({
  instrumentIds,
}: Pick<OrderRecord, 'instrumentIds'>): Promise<InstrumentRecord[]> {
  return InstrumentModel.find({ _id: { $in: instrumentIds } })
    .sort({ code: 1 })
    .lean<InstrumentRecord[]>();
}

/** The orders of a centre whose people and standards are taken on days, both included. */
export async function plannedBetween(
  centreId: Types.ObjectId | string,
  { from, until }: { from: Day; until: Day },
): Promise<OrderRecord[]> {
  return WorkOrderModel.find(
    { centreId, 'appointment.on': { $gte: from, $lte: until }, status: { $in: occupyingStatuses } },
    withoutPapers,
  )
    .sort({ 'appointment.on': 1, 'appointment.from': 1 })
    .lean<OrderRecord[]>();
}

/** The appointments of the verifier that this person is, on a day; none of whoever is no verifier. */
export async function appointmentsOf(actor: Actor, day: Day): Promise<OrderRecord[]> {
  return appointmentsBetween(actor, { from: day, until: day });
}

/** The same on days, both included. */
export async function appointmentsBetween(
  { verifierId, organizationId }: Actor,
  days: { from: Day; until: Day },
): Promise<OrderRecord[]> {
  if (!verifierId) return [];
  const planned = await plannedBetween(organizationId, days);
  return planned.filter(({ verifierIds }) => verifierIds.some((id) => String(id) === verifierId));
}

/** The orders not done in which a person is to work, the next appointment first. */
export async function openOrdersOf(verifierId: Types.ObjectId): Promise<OrderRecord[]> {
  return WorkOrderModel.find({ verifierIds: verifierId, status: { $in: occupyingStatuses } }, withoutPapers)
    .sort({ 'appointment.on': 1, _id: 1 })
    .lean<OrderRecord[]>();
}

/** Which of these instruments stand in an order that has not ended. */
export async function inOpenOrders(ids: readonly Types.ObjectId[]): Promise<Set<string>> {
  const found = await WorkOrderModel.find(
    { instrumentIds: { $in: ids }, status: { $nin: endedStatuses } },
    { instrumentIds: 1 },
  ).lean();
  return new Set(found.flatMap(({ instrumentIds }) => instrumentIds.map(String)));
}
