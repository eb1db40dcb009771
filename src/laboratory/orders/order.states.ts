/** From what a customer asked to what is closed; the last two end it before. */
export const orderStatuses = [
  ...(['asked', 'quoted', 'accepted', 'scheduled', 'received', 'inWork', 'done', 'returned', 'closed'] as const),
  ...(['refused', 'cancelled'] as const),
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderActs = [
  ...(['quote', 'requote', 'accept', 'schedule', 'receive', 'start', 'finish', 'handBack', 'close'] as const),
  ...(['refuse', 'cancel'] as const),
] as const;
export type OrderAct = (typeof orderActs)[number];

/**
 * From which states each act is possible, and where it leads. A plan that is changed once work has begun changes no
 * state (`statusAfter`).
 */
export const orderTransitions: Readonly<
  Record<OrderAct, { readonly from: readonly OrderStatus[]; readonly to: OrderStatus }>
> = {
  quote: { from: ['asked'], to: 'quoted' },
  requote: { from: ['quoted'], to: 'asked' },
  accept: { from: ['quoted'], to: 'accepted' },
  schedule: { from: ['accepted', 'scheduled', 'received', 'inWork'], to: 'scheduled' },
  receive: { from: ['accepted', 'scheduled'], to: 'received' },
  start: { from: ['scheduled', 'received'], to: 'inWork' },
  finish: { from: ['inWork'], to: 'done' },
  handBack: { from: ['received', 'inWork', 'done'], to: 'returned' },
  close: { from: ['done', 'returned'], to: 'closed' },
  refuse: { from: ['asked', 'quoted'], to: 'refused' },
  cancel: { from: ['accepted', 'scheduled'], to: 'cancelled' },
};

export function statusAfter(act: OrderAct, status: OrderStatus): OrderStatus {
  const hasBegun = status === 'received' || status === 'inWork';
  return act === 'schedule' && hasBegun ? status : orderTransitions[act].to;
}

/** In these the people and the standards of an order are taken at its time. */
export const occupyingStatuses = ['scheduled', 'received', 'inWork'] as const satisfies readonly OrderStatus[];

/** What nobody changes any more. */
export const endedStatuses = ['closed', 'refused', 'cancelled'] as const satisfies readonly OrderStatus[];

export function hasEnded(status: OrderStatus): boolean {
  return (endedStatuses as readonly OrderStatus[]).includes(status);
}

/** Prices are agreed before the quotation; what came in the end is put right while the instruments are at hand. */
const fees: readonly OrderStatus[] = ['asked', 'received', 'inWork'];

export function mayChangeFees(status: OrderStatus): boolean {
  return fees.includes(status);
}
