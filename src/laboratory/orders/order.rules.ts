import type { Refusal } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { orderStatusNames } from './order.names';
import { orderRefusals as refusals } from './order.refusals';
import type { WorkOrder } from './order.model';
import { hasEnded, orderTransitions, type OrderAct } from './order.states';

/** How far the records of an order have come: each instrument counts once, when its record is approved or failed. */
export interface Progress {
  readonly done: number;
  /** Instruments that are registered, and those that are still announced. */
  readonly all: number;
}

export type Guarded = Pick<
  WorkOrder,
  'status' | 'placeKind' | 'customerId' | 'feeLines' | 'instrumentIds' | 'expected'
>;

type Guard = (order: Guarded, progress: Progress) => readonly Refusal[];

const when = (refused: boolean, refusal: Refusal): readonly Refusal[] => (refused ? [refusal] : []);
const hasNoInstrument = ({ instrumentIds, expected }: Guarded) => instrumentIds.length + expected.length === 0;
const isAtCentre = ({ placeKind }: Guarded) => placeKind === 'centre';

/** What each act asks besides its state; the plan has rules of its own (`plan.rules.ts`). */
const guards: Readonly<Partial<Record<OrderAct, Guard>>> = {
  quote: (order) => [
    ...when(hasNoInstrument(order), refusals.noInstrument),
    ...when(order.feeLines.length === 0, refusals.noFee),
  ],
  receive: (order) => when(!isAtCentre(order), refusals.notAtCentre),
  start: (order) => when(isAtCentre(order) && order.status === 'scheduled', refusals.notReceived),
  finish: ({ expected }, { done, all }) => [
    ...when(expected.length > 0, refusals.stillExpected),
    ...when(expected.length === 0 && done < all, about(refusals.notDone, { done, all })),
  ],
  handBack: (order) => when(!isAtCentre(order), refusals.nothingToHandBack),
  close: (order) => [
    ...when(isAtCentre(order) && order.status === 'done', refusals.notHandedBack),
    ...when(!order.customerId, refusals.notRegistered),
  ],
};

/** Why the act is not possible now; empty when it is. */
export function actRefusals(act: OrderAct, order: Guarded, progress: Progress): readonly Refusal[] {
  if (!orderTransitions[act].from.includes(order.status))
    return [about(refusals.transition, { state: orderStatusNames[order.status] })];
  return guards[act]?.(order, progress) ?? [];
}

/** The acts that its state leaves open, in their order; their guards may still refuse them. */
export function actsFrom({ status, placeKind }: Pick<WorkOrder, 'status' | 'placeKind'>): OrderAct[] {
  const isElsewhere = placeKind !== 'centre';
  return (Object.keys(orderTransitions) as OrderAct[]).filter((act) => {
    if (!orderTransitions[act].from.includes(status)) return false;
    if (act === 'receive' || act === 'handBack') return !isElsewhere;
    if (act === 'start') return isElsewhere || status === 'received';
    return act !== 'close' || isElsewhere || status === 'returned';
  });
}

/** Whether the act is only done with a reason: what ends an order early, and what hands back unfinished work. */
export function needsReason(act: OrderAct, { done, all }: Progress): boolean {
  return act === 'refuse' || act === 'cancel' || (act === 'handBack' && done < all);
}

export function changeRefusals({ status }: Pick<WorkOrder, 'status'>): readonly Refusal[] {
  return when(hasEnded(status), about(refusals.ended, { state: orderStatusNames[status] }));
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
