import type { ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { instrumentTypesByCode } from '../instruments';
import { InvalidInputError } from '../../platform/http';
import { organizationsById } from '../../register/organizations';
import { orderTexts as texts } from './order.messages';
import type { OrderDocument, OrderRecord } from './order.model';
import { makePaper, papersOf, type PaperFacts } from './order.papers';
import { instrumentsOf } from './order.queries';
import { actRefusals, needsReason, type Progress } from './order.rules';
import type { PlanInput, StepInput } from './order.schema';
import { refuse, reviseOrder } from './order.service';
import { statusAfter, type OrderAct } from './order.states';
import { planOrder } from './plan.service';
import { progressOf } from './progress.queries';

/** A step of an order, and where the codes of its papers lead. */
export interface StepChange extends Change {
  readonly paperUrl: string | undefined;
}

/** Moves an order one step on, when its state and the guards of the step allow it; makes the papers of the step. */
export function stepOrder(
  actor: Actor,
  id: string,
  act: Exclude<OrderAct, 'schedule'>,
  { reason }: StepInput,
  { at, expectedVersion, paperUrl }: StepChange,
): Promise<OrderRecord> {
  const revision = { action: `order.${act}`, reason, at, expectedVersion } as const;
  return reviseOrder(actor, id, revision, async (order, session) => {
    const progress = await allowed(order, act);
    if (needsReason(act, progress)) {
      if (!reason) throw new InvalidInputError({ reason: texts.reasonMissing });
      order.set({ reason });
    }
    await makePapers(order, act, { actor, at, paperUrl }, session);
    order.set({ status: statusAfter(act, order.status) });
  });
}

/** Gives an order its time, people and standards; again while it is planned or in work. */
export function scheduleOrder(actor: Actor, id: string, input: PlanInput, change: Change): Promise<OrderRecord> {
  return reviseOrder(actor, id, { ...change, action: 'order.schedule' }, async (order, session) => {
    await allowed(order, 'schedule');
    await planOrder(order, input, { at: change.at, session });
    order.set({ status: statusAfter('schedule', order.status) });
  });
}

async function allowed(order: OrderDocument, act: OrderAct): Promise<Progress> {
  const record = order.toObject<OrderRecord>();
  const progress = (await progressOf([record])).get(String(record._id)) ?? { done: 0, all: 0 };
  refuse(actRefusals(act, record, progress));
  return progress;
}

async function makePapers(
  order: OrderDocument,
  act: OrderAct,
  made: { actor: Actor; at: Date; paperUrl: string | undefined },
  session: ClientSession,
): Promise<void> {
  const wanted = papersOf[act] ?? [];
  if (wanted.length === 0) return;
  const facts = await paperFactsOf(order.toObject<OrderRecord>(), made.paperUrl);
  for (const kind of wanted) order.papers.push(await makePaper(kind, facts, made, session));
}

async function paperFactsOf(order: OrderRecord, paperUrl: string | undefined): Promise<PaperFacts> {
  const instruments = await instrumentsOf(order);
  const codes = [...instruments, ...order.expected].flatMap(({ typeCode }) => typeCode ?? []);
  const [organizations, types] = await Promise.all([
    organizationsById([order.centreId, order.customerId]),
    instrumentTypesByCode([...new Set(codes)]),
  ]);
  return {
    ...{ order, instruments, types, paperUrl },
    centre: organizations.get(String(order.centreId)),
    customer: organizations.get(String(order.customerId)),
  };
}
