import type { ClientSession, Types } from 'mongoose';

/** The work order that a record belongs to, as its page and its certificate's name it. */
export interface OrderNamed {
  readonly number: string;
  readonly href: string;
}

/** What is asked of work orders, which stand above certificates. */
export interface OrderLookup {
  /** Throws unless the order is the centre's, is open and holds the instrument. */
  readonly assertHolds: (
    of: { readonly orderId: string; readonly instrumentId: string; readonly centreId: string },
    session: ClientSession,
  ) => Promise<void>;
  readonly find: (orderId: Types.ObjectId) => Promise<OrderNamed | undefined>;
}

let lookup: OrderLookup | undefined;

/** Says where orders are looked up; called once by `createApp`. */
export function setUpOrderLookup(given: OrderLookup): void {
  lookup = given;
}

export async function assertOrderHolds(...asked: Parameters<OrderLookup['assertHolds']>): Promise<void> {
  if (!lookup) throw new Error('nobody said where orders are looked up');
  await lookup.assertHolds(...asked);
}

/** The order of a record, where it has one. */
export async function orderNamed(orderId: Types.ObjectId | undefined): Promise<OrderNamed | undefined> {
  return orderId && lookup?.find(orderId);
}
