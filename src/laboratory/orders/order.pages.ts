import { can, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { CertificateModel } from '../certificates';
import { VerifierModel } from '../centres';
import {
  dueWithinDays,
  findTypeChoices,
  InstrumentModel,
  instrumentTypesByCode,
  type InstrumentRecord,
} from '../instruments';
import { findStandardsOf, MeasurementStandardModel } from '../standards';
import { addDays } from '../../metrology';
import { dayInVietnam, fill, formatDay, type Day } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import { findOrganizationChoices, organizationsById, ownerKinds } from '../../register/organizations';
import { amountText } from './amount.words';
import type { OrderRecord } from './order.model';
import { instrumentsOf } from './order.queries';
import { actsFrom } from './order.rules';
import { occupyingStatuses } from './order.states';
import type { OrderPageProps } from './order-record.views';
import { refusalsOfPlan } from './plan.service';
import { priceListOn, priceListsById } from './price-list.service';
import { progressOf, recordsOfOrder } from './progress.queries';

/** What an order's page shows. A plan is held against the register again while it is still to be done. */
export async function loadOrder(actor: Actor, order: OrderRecord): Promise<OrderPageProps> {
  const instruments = await instrumentsOf(order);
  const codes = [...instruments, ...order.expected].flatMap(({ typeCode }) => typeCode ?? []);
  const isPlanned = (occupyingStatuses as readonly string[]).includes(order.status);
  const [records, progress, types, organizations, verifiers, standards, planRefusals, history] = await Promise.all([
    recordsOfOrder(order._id),
    progressOf([order]),
    instrumentTypesByCode([...new Set(codes)]),
    organizationsById([order.centreId, order.customerId, order.communeId]),
    VerifierModel.find({ _id: { $in: order.verifierIds } }).lean(),
    MeasurementStandardModel.find({ _id: { $in: order.standardIds } }).lean(),
    isPlanned ? refusalsOfPlan(order) : [],
    findHistory(order._id),
  ]);
  const ids = [...records.values()].flatMap(({ certificateId }) => certificateId ?? []);
  const certificates = await CertificateModel.find({ _id: { $in: ids }, kind: order.kind }, { number: 1 }).lean();
  return {
    ...{ order, instruments, records, types, organizations, verifiers, standards, planRefusals, history },
    certificates: new Map(certificates.map(({ _id, number }) => [String(_id), number])),
    progress: progress.get(String(order._id)),
    acts: actsFrom(order),
    mayManage: can(actor, 'orders.manage', order.centreId),
    mayRecord: can(actor, 'verifications.record', order.centreId),
    mayRegister: can(actor, 'instruments.manage', order.centreId),
  };
}

/** What the form of an order offers; the instruments of its customer, once it is known who that is. */
export async function orderChoices(actor: Actor, customerId: string | undefined, order?: OrderRecord) {
  const [customers, communes, types, instruments] = await Promise.all([
    findOrganizationChoices(ownerKinds, { held: [customerId ?? ''] }),
    findOrganizationChoices(['commune'], { held: [order?.communeId ?? ''] }),
    findTypeChoices(),
    customerId ? instrumentsOfCustomer(actor.organizationId, customerId) : undefined,
  ]);
  return { customers, communes, types, instruments: instruments?.map(instrumentChoice) };
}

/** The registry's own rule: a form of more boxes is of no use. */
const mostInstruments = 1000;

async function instrumentsOfCustomer(centreId: string, ownerId: string): Promise<InstrumentRecord[]> {
  return InstrumentModel.find({ ownerId, centreId, status: { $ne: 'retired' } })
    .sort({ code: 1 })
    .limit(mostInstruments)
    .lean<InstrumentRecord[]>();
}

function instrumentChoice({ _id, code, typeCode, serial, place, dueOn }: InstrumentRecord): Choice {
  const words = [code, typeCode, serial, place, dueOn && formatDay(dueOn)].filter(Boolean).join(' · ');
  return { value: String(_id), label: words };
}

/** A new order as its form proposes it: the customer of the address, with what is due of it ticked. */
export async function proposedOrder(actor: Actor, customerId: string, today: Day): Promise<Record<string, unknown>> {
  const own = await instrumentsOfCustomer(actor.organizationId, customerId);
  const due = own.filter(({ dueOn }) => dueOn && dueOn <= addDays(today, dueWithinDays));
  return {
    ...{ customerId, kind: 'verification', mode: 'periodic' },
    instrumentIds: due.map(({ _id }) => String(_id)),
  };
}

/** An order as its form holds it. */
export function orderValues(order: OrderRecord): Record<string, unknown> {
  const { customerId, customerName, communeId, expected, instrumentIds, ...others } = order;
  const { contactName, phone, email, kind, mode, placeKind, address, note } = others;
  return {
    ...{ contactName, phone, email, kind, mode, placeKind, address, note },
    ...(customerId ? { customerId: String(customerId) } : { customerName }),
    communeId: communeId && String(communeId),
    instrumentIds: instrumentIds.map(String),
    expected: expected.map(({ count, ...row }) => ({ ...row, count: String(count) })),
  };
}

/** The lines of the list in force, and of those that the order rests on already, each with its price. */
export async function priceChoices(order: OrderRecord, at: Date): Promise<Choice[]> {
  const present = await priceListOn(order.centreId, dayInVietnam(at));
  const held = await priceListsById(order.feeLines.map(({ priceListId }) => priceListId));
  const lists = [...held.filter(({ _id }) => !present?._id.equals(_id)), ...(present ? [present] : [])];
  const lines = lists.flatMap((list) => list.lines.filter(({ kind }) => kind === order.kind));
  return lines.map(({ _id, label, range, unit, amount }) => {
    const words = range ? `${label}, ${range}` : label;
    const text = { vi: '{words} – {amount}/{unit}', en: '{words} – {amount}/{unit}' };
    const price = { vi: amountText(amount, 'vi'), en: amountText(amount, 'en') };
    return { value: String(_id), label: fill(text, { words, unit, amount: price }) };
  });
}

export function feeValues({ feeLines }: OrderRecord): Record<string, unknown> {
  const listed = feeLines.filter(({ kind }) => kind === 'listed');
  const typed = feeLines.filter(({ kind }) => kind !== 'listed');
  return {
    listed: listed.map(({ priceLineId, quantity }) => ({
      priceLineId: String(priceLineId),
      quantity: String(quantity),
    })),
    typed: typed.map(({ kind, label, amount }) => ({ kind, label, amount: String(amount) })),
  };
}

/** The people and the standards of the centre, for the form of the plan. */
export async function planChoices({ centreId }: OrderRecord): Promise<{ verifiers: Choice[]; standards: Choice[] }> {
  const [verifiers, standards] = await Promise.all([verifierChoicesOf(centreId), findStandardsOf(centreId)]);
  return {
    verifiers,
    standards: standards.map(({ _id, code, nameVi, validUntil }) => ({
      value: String(_id),
      label: [code, nameVi, validUntil && formatDay(validUntil)].filter(Boolean).join(' – '),
    })),
  };
}

/** Active verifiers, of a centre. */
export async function verifierChoicesOf(centreId: OrderRecord['centreId'] | string): Promise<Choice[]> {
  const found = await VerifierModel.find({ centreId, active: true }, { name: 1 }).sort({ nameOrder: 1 }).lean();
  return found.map(({ _id, name }) => ({ value: String(_id), label: name }));
}

export function planValues({ appointment, verifierIds, standardIds }: OrderRecord): Record<string, unknown> {
  return { ...appointment, verifierIds: verifierIds.map(String), standardIds: standardIds.map(String) };
}
