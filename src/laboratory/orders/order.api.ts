import { resource, type Actor, type Change } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { customerSchema, enterCustomer } from './customer.service';
import { orderActMeanings } from './order.names';
import type { OrderRecord } from './order.model';
import { getOrder, ordersOf } from './order.queries';
import type { Progress } from './order.rules';
import {
  beginOrderSchema,
  changeOrderSchema,
  feesSchema,
  listOrdersSchema,
  planSchema,
  stepSchema,
} from './order.schema';
import { beginOrder, changeOrder, setFees } from './order.service';
import { orderActs } from './order.states';
import { scheduleOrder, stepOrder } from './order.steps';
import { progressOf } from './progress.queries';

interface Seen {
  readonly order: OrderRecord;
  readonly progress: Progress;
}

/** Work orders: begun, quoted, planned, done and closed by steps. */
export function orderApi({ clock, paperUrl }: { clock: Clock; paperUrl: string | undefined }): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...({ tag: 'Orders', path: '/orders/:id' } as const),
    ...({ reads: 'orders.read', writes: 'orders.manage' } as const),
    ...{ clock, present },
  });
  const answer = 'The order as it is now';
  const steps = orderActs
    .filter((act) => act !== 'schedule')
    .map((act) =>
      step(act, {
        summary: orderActMeanings[act].en,
        answer,
        body: stepSchema,
        run: seen((actor, id, input, made) => stepOrder(actor, id, act, input, { ...made, paperUrl })),
      }),
    );
  return [
    list({
      summary: 'Work orders, what was asked last first; `on` is the day of the appointment',
      answer: 'A page of orders; `progress` counts their instruments and those that have their result',
      query: listOrdersSchema,
      find: async (actor, query, page) => {
        const { items, next } = await ordersOf(actor, query, page);
        return { items: await allSeen(items), next };
      },
    }),
    begin({
      summary: 'Begin an order, by itself or of a request',
      answer: 'The order',
      body: beginOrderSchema,
      run: async (actor, input, at) => seenOne(await beginOrder(actor, input, at)),
    }),
    read({
      summary: 'One order; amounts are whole đồng',
      answer: 'The order',
      get: async (actor, id) => seenOne(await getOrder(actor, id)),
    }),
    change({
      summary: 'Change what is said of an order; a field that is null is removed, lists are sent whole',
      answer,
      body: changeOrderSchema,
      run: seen(changeOrder),
    }),
    step('fees', {
      summary: 'Enter the fees, sent whole; prices come from the published list',
      answer,
      body: feesSchema,
      run: seen(setFees),
    }),
    step('customer', {
      summary: 'Enter the customer of the order in the register',
      answer,
      body: customerSchema,
      run: seen(enterCustomer),
    }),
    step('schedule', {
      summary: 'Plan day and hours, people and standards; refused where one of them is elsewhere then, or may not',
      answer,
      body: planSchema,
      run: seen(scheduleOrder),
    }),
    ...steps,
  ];
}

type Verb<Input> = (actor: Actor, id: string, input: Input, change: Change) => Promise<OrderRecord>;

function seen<Input>(verb: Verb<Input>) {
  return async (...of: Parameters<Verb<Input>>): Promise<Seen> => seenOne(await verb(...of));
}

async function seenOne(order: OrderRecord): Promise<Seen> {
  const [only] = await allSeen([order]);
  return only ?? { order, progress: { done: 0, all: 0 } };
}

async function allSeen(orders: readonly OrderRecord[]): Promise<Seen[]> {
  const progress = await progressOf(orders);
  return orders.map((order) => ({ order, progress: progress.get(String(order._id)) ?? { done: 0, all: 0 } }));
}

/** The words of the papers are for print alone. */
function present({ order, progress }: Seen) {
  const papers = order.papers.map(({ kind, number, madeAt, madeBy }) => ({ kind, number, madeAt, madeBy }));
  return { ...presentRecord(order, 'searchWords'), papers, progress };
}
