import { randomBytes } from 'node:crypto';
import { Types, type ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind, type Revision } from '../../audit';
import { kindsOfWork, publicCodeOf } from '../certificates';
import { InstrumentModel } from '../instruments';
import { inTransaction, nextNumber, searchWords, withoutNulls } from '../../platform/database';
import { InvalidInputError, RefusedError, type Refusal } from '../../platform/http';
import { dayInVietnam, formatDay } from '../../platform/i18n';
import { OrganizationModel, ownerKinds } from '../../register/organizations';
import { orderAudited } from './order.audited';
import { feesOf, totalOf } from './order.fees';
import { orderTexts as texts } from './order.messages';
import { orderRefusals } from './order.refusals';
import { WorkOrderModel, type OrderDocument, type OrderRecord, type WorkOrder } from './order.model';
import { changeRefusals } from './order.rules';
import type { FeesInput, OrderInput } from './order.schema';
import { mayChangeFees } from './order.states';
import { priceListOn, priceListsById } from './price-list.service';
import { takeRequest } from './request.taking';

/** Begins an order of the actor's own centre; made of a request, it takes over the address that its customer has. */
export async function beginOrder(actor: Actor, input: OrderInput, at: Date): Promise<OrderRecord> {
  assertCan(actor, 'orders.manage', actor.organizationId);
  const centreId = new Types.ObjectId(actor.organizationId);
  const askedOn = dayInVietnam(at);
  const { requestId, ...fields } = input;
  assertOneCustomer(input);
  assertMode(input);
  return inTransaction(async (session) => {
    const customerName = await nameOfCustomer(input, session);
    await assertInstruments({ ...input, centreId }, session);
    const number = await orderNumber(centreId, askedOn.slice(0, 4), session);
    const order = new WorkOrderModel({
      ...{ ...fields, customerName, centreId, number, askedOn, status: 'asked' },
      ...{ feeLines: [], total: 0, verifierIds: [], standardIds: [], papers: [] },
      publicCode: publicCodeOf(randomBytes(16)),
    });
    if (requestId) {
      const { publicCode } = await takeRequest(actor, requestId, order, { at, session });
      order.set({ requestId, publicCode });
    }
    order.searchWords = wordsOf(order);
    await order.save({ session });
    const after = order.toObject<OrderRecord>();
    await recordAudit(actor, { action: 'order.begun', subject: subjectOf(order), after, at }, session);
    return after;
  });
}

/** Changes what is said of an order that has not ended; a field that is null is removed. */
export function changeOrder(
  actor: Actor,
  id: string,
  input: Partial<OrderInput>,
  change: Change,
): Promise<OrderRecord> {
  return reviseOrder(actor, id, { ...change, action: 'order.changed' }, async (order, session) => {
    refuse(changeRefusals(order));
    assertOneCustomer(input);
    const { requestId: _request, ...fields } = input;
    order.set(withoutNulls(fields));
    const said = order.toObject<WorkOrder>();
    assertMode(said);
    const customerId = said.customerId && String(said.customerId);
    const named = customerId ? { customerId } : { customerName: said.customerName };
    order.customerName = await nameOfCustomer(named, session);
    const instrumentIds = said.instrumentIds.map(String);
    await assertInstruments({ instrumentIds, centreId: said.centreId, ...(customerId && { customerId }) }, session);
    order.searchWords = wordsOf(order);
  });
}

/** The fee lines, sent whole; prices are those of the published list in force that day, or of the list they rest on. */
export function setFees(actor: Actor, id: string, input: FeesInput, change: Change): Promise<OrderRecord> {
  return reviseOrder(actor, id, { ...change, action: 'order.feesEntered' }, async (order) => {
    refuse(mayChangeFees(order.status) ? [] : [orderRefusals.feesFixed]);
    const present = await priceListOn(order.centreId, dayInVietnam(change.at));
    const held = await priceListsById(order.feeLines.map(({ priceListId }) => priceListId));
    const { lines, faults } = feesOf(input, [...held, ...(present ? [present] : [])]);
    if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
    order.set({ feeLines: lines, total: totalOf(lines) });
  });
}

/** Changes one order: found, permitted, of the version that was seen, changed and written in the audit trail. */
export function reviseOrder(
  actor: Actor,
  id: string,
  revision: Revision,
  change: (order: OrderDocument, session: ClientSession) => unknown,
): Promise<OrderRecord> {
  return reviseRecord(actor, revised, id, revision, change);
}

export function refuse(refusals: readonly Refusal[]): void {
  const [first, ...others] = refusals;
  if (first) throw new RefusedError([first, ...others]);
}

/** The register's name of a customer is not typed. */
function assertOneCustomer({ customerId, customerName }: Partial<OrderInput>): void {
  if (customerId && customerName) throw new InvalidInputError({ customerName: texts.twoCustomers });
}

function assertMode({ kind, mode }: Pick<WorkOrder, 'kind' | 'mode'>): void {
  if (mode && !kindsOfWork[kind].isLegal) throw new InvalidInputError({ mode: texts.modeOfOther });
}

async function nameOfCustomer(
  { customerId, customerName }: Pick<OrderInput, 'customerId' | 'customerName'>,
  session: ClientSession,
): Promise<string> {
  if (!customerId) {
    if (customerName) return customerName;
    throw new InvalidInputError({ customerId: texts.noCustomer });
  }
  const known = { _id: customerId, kind: { $in: ownerKinds } };
  const found = await OrganizationModel.findOne(known, { nameVi: 1 }).session(session).lean();
  if (!found) throw new InvalidInputError({ customerId: texts.noSuchCustomer });
  return found.nameVi;
}

/** Instruments of an order are its customer's, and its centre's to verify. */
async function assertInstruments(
  { instrumentIds, customerId, centreId }: Pick<OrderInput, 'instrumentIds' | 'customerId'> & { centreId: unknown },
  session: ClientSession,
): Promise<void> {
  if (instrumentIds.length === 0) return;
  const wanted = new Set(instrumentIds);
  const own = { _id: { $in: [...wanted] }, centreId, ownerId: customerId };
  const found = customerId ? await InstrumentModel.countDocuments(own as object).session(session) : 0;
  if (found < wanted.size) throw new InvalidInputError({ instrumentIds: texts.noSuchInstrument });
}

async function orderNumber(centreId: Types.ObjectId, year: string, session: ClientSession): Promise<string> {
  const sequence = await nextNumber(orderSeries(centreId, year), session);
  return `CV-${year}-${String(sequence).padStart(5, '0')}`;
}

/** The series from which a centre's orders of a year are numbered, without gaps. */
export function orderSeries(centreId: unknown, year: string): string {
  return `order:${String(centreId)}:${year}`;
}

function wordsOf({ number, customerName, contactName, phone, address, appointment }: WorkOrder): string[] {
  return searchWords(number, customerName, contactName, phone, address, appointment && formatDay(appointment.on));
}

const revised: RevisedKind<WorkOrder> = {
  model: WorkOrderModel,
  read: 'orders.read',
  manage: 'orders.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id, number, centreId }: OrderDocument) {
  return { type: orderAudited.type, id: _id, name: number, organizationId: centreId };
}
