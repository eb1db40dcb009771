import { Types, type ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { inTransaction, takeTurn, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay } from '../../platform/i18n';
import { lotAudited, lotName } from './lot.audited';
import { lotTexts as texts } from './lot.messages';
import { StampLotModel, type LotDocument, type LotRecord, type ReceivedLot, type StampLot } from './lot.model';
import type { OrderInput, ReceiptInput } from './lot.schema';
import { moveStamps } from './movement.moving';
import { lotKeyOf, spansText } from './series.rules';
import { common } from './span.rules';

/** Notes that stamps were ordered. */
export async function orderLot(actor: Actor, input: OrderInput, at: Date): Promise<LotRecord> {
  assertCan(actor, 'stamps.manage', actor.organizationId);
  assertOrderDay(input, at);
  return inTransaction(async (session) => {
    const lot = new StampLotModel({ ...input, centreId: new Types.ObjectId(actor.organizationId), status: 'ordered' });
    await lot.save({ session });
    const after = lot.toObject<LotRecord>();
    await recordAudit(actor, { action: 'stampLot.ordered', subject: subjectOf(lot), after, at }, session);
    return after;
  });
}

/** Changes what is said of an order; a field that is null is removed. */
export function changeLot(actor: Actor, id: string, input: Partial<OrderInput>, change: Change): Promise<LotRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampLot.changed' }, (lot) => {
    assertOrdered(lot);
    lot.set(withoutNulls(input));
    assertOrderDay(lot, change.at);
  });
}

/** Takes a lot into the store: from then on each of its numbers is in the register. */
export function receiveLot(actor: Actor, id: string, input: ReceiptInput, change: Change): Promise<LotRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampLot.received' }, async (lot, session) => {
    assertOrdered(lot);
    const { series = '', firstNumber, lastNumber, receivedOn, receiptDocument } = input;
    const days = { begun: lot.orderedOn, done: receivedOn, today: dayInVietnam(change.at) };
    assertDayOrder(days, { done: 'receivedOn' });
    const key = keyOf(input);
    await assertNoOverlap(lot, { ...key, series }, session);
    const { first: from, last: to, ...told } = key;
    const quantity = to - from + 1;
    lot.set({ ...told, series, firstNumber, lastNumber, from, to, quantity, receivedOn, receiptDocument });
    lot.set({ status: 'received' });
    const span = { first: from, last: to };
    const entry = { kind: 'received', day: receivedOn, spans: [span], document: receiptDocument } as const;
    await moveStamps(actor, lot.toObject<ReceivedLot>(), entry, change.at, session);
  });
}

/** An order that does not come. */
export function cancelLot(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<LotRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'stampLot.cancelled', reason }, (lot) => {
    assertOrdered(lot);
    lot.set({ status: 'cancelled' });
  });
}

function keyOf({ series = '', firstNumber, lastNumber }: ReceiptInput) {
  const areFigures = [firstNumber, lastNumber].every((each) => /^\d+$/.test(each));
  const key = areFigures ? lotKeyOf(series, { first: firstNumber, last: lastNumber }) : 'digits';
  if (key === 'digits') throw new InvalidInputError({ firstNumber: texts.figuresOnly });
  if (key === 'order') throw new InvalidInputError({ lastNumber: texts.wrongWay });
  if (key.last - key.first >= 10_000_000) throw new InvalidInputError({ lastNumber: texts.tooMany });
  return key;
}

/**
 * No stamp comes twice: whatever its series is called, it is told by the same letters and figures. Who receives two lots
 * at once comes one after the other.
 */
async function assertNoOverlap(
  { centreId }: StampLot,
  { stem, width, first, last, series, digits }: Exclude<ReturnType<typeof lotKeyOf>, string> & { series: string },
  session: ClientSession,
): Promise<void> {
  await takeTurn(`stamp lots ${String(centreId)}`, session);
  const filter = { centreId, status: 'received', stem, width, from: { $lte: last }, to: { $gte: first } } as const;
  const other = await StampLotModel.findOne(filter).session(session).lean<ReceivedLot>();
  if (!other) return;
  const both = common([{ first, last }], [{ first: other.from, last: other.to }]);
  const values = { numbers: spansText({ series, digits }, both), day: formatDay(other.receivedOn) };
  throw new InvalidInputError({ firstNumber: fill(texts.overlaps, values) });
}

function assertOrdered({ status }: Pick<StampLot, 'status'>): void {
  if (status !== 'ordered')
    throw new RefusedError([{ rule: 'lot.notOrdered', text: texts.notOrdered, remedy: texts.notOrderedRemedy }]);
}

function assertOrderDay({ orderedOn }: Pick<OrderInput, 'orderedOn'>, at: Date): void {
  assertDayOrder({ done: orderedOn, today: dayInVietnam(at) }, { done: 'orderedOn' });
}

const revised: RevisedKind<StampLot> = {
  model: StampLotModel,
  read: 'stamps.read',
  manage: 'stamps.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf(lot: LotDocument) {
  const { _id: id, centreId: organizationId } = lot;
  return { type: lotAudited.type, id, name: lotName(lot), organizationId };
}
