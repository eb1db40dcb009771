import type { Types } from 'mongoose';
import type { Fault } from '../../platform/http';
import { orderTexts as texts } from './order.messages';
import type { FeeLine } from './order.model';
import type { FeesInput } from './order.schema';
import type { PriceListRecord } from './price-list.model';

/** What a line comes to, in whole đồng; a discount is below zero. */
export function sumOf({ kind, quantity, amount }: Pick<FeeLine, 'kind' | 'quantity' | 'amount'>): number {
  return (kind === 'discount' ? -1 : 1) * quantity * amount;
}

export function totalOf(lines: readonly FeeLine[]): number {
  return lines.reduce((total, line) => total + sumOf(line), 0);
}

interface Read {
  readonly lines: FeeLine[];
  readonly faults: Readonly<Record<string, Fault>>;
}

/**
 * The fee lines with label, unit and price of the lists they name: those in force, and those that the order rests on
 * already. A price is never typed.
 */
export function feesOf({ listed, typed }: FeesInput, lists: readonly PriceListRecord[]): Read {
  const known = new Map(lists.flatMap((list) => list.lines.map((line) => [String(line._id), { list, line }] as const)));
  const faults: Record<string, Fault> = {};
  const priced = listed.flatMap(({ priceLineId, quantity }, at): FeeLine[] => {
    const found = known.get(priceLineId);
    if (!found) faults[`listed[${at}][priceLineId]`] = texts.noSuchPrice;
    return found ? [pricedLine(found.list._id, found.line, quantity)] : [];
  });
  const lines = [...priced, ...typed.map((each): FeeLine => ({ ...each, quantity: 1 }))];
  if (totalOf(lines) < 0) {
    const at = typed.findIndex(({ kind }) => kind === 'discount');
    faults[`typed[${at}][amount]`] = texts.belowZero;
  }
  return { lines, faults };
}

function pricedLine(priceListId: Types.ObjectId, line: PriceListRecord['lines'][number], quantity: number): FeeLine {
  const { _id: priceLineId, label, range, unit, amount } = line;
  return {
    ...{ kind: 'listed', priceListId, priceLineId },
    label: range ? `${label}, ${range}` : label,
    ...{ unit, quantity, amount },
  };
}
