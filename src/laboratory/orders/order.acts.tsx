import type { Request } from 'express';
import { actorOf, assertCan } from '../../access';
import type { Clock } from '../../platform/clock';
import { filledRows, flash, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { customerSchema, enterCustomer } from './customer.service';
import { CustomerFormPage } from './customer.views';
import { FeesFormPage, OrderFormPage, PlanFormPage, StepPage } from './order.forms';
import { orderTexts as texts } from './order.messages';
import type { OrderRecord } from './order.model';
import { feeValues, orderChoices, orderValues, planChoices, planValues, priceChoices } from './order.pages';
import { getOrder } from './order.queries';
import { needsReason } from './order.rules';
import { changeOrderSchema, feesSchema, planSchema, stepSchema } from './order.schema';
import { changeOrder, setFees } from './order.service';
import { orderActs } from './order.states';
import { scheduleOrder, stepOrder } from './order.steps';
import { orderAddress } from './order.views';
import { progressOf } from './progress.queries';

export interface OrderSettings {
  readonly clock: Clock;
  /** Where the codes of papers lead; absent while nobody has set it, and then no code is printed. */
  readonly paperUrl: string | undefined;
}

type Form = Parameters<typeof formPage>[0];
type OrderForm = Omit<Form, 'record' | 'submit'> & {
  readonly act: (req: Request, change: { at: Date; expectedVersion: number | undefined }) => Promise<OrderRecord>;
};

/** What is done to one order, by the last part of its address. */
export function formsOf({ clock, paperUrl }: OrderSettings) {
  const form = ({ act, ...page }: OrderForm) =>
    formPage({
      ...page,
      record: (req) => toChange(req),
      submit: async (req, { version }) => {
        const order = await act(req, { at: clock.now(), expectedVersion: version });
        flash(req, texts.changed);
        return orderAddress(order);
      },
    });
  const steps = orderActs.filter((act) => act !== 'schedule');
  return {
    change: form({
      show: async (req) => {
        const order = await toChange(req);
        const customerId = order.customerId && String(order.customerId);
        return <OrderFormPage order={order} {...await orderChoices(actorOf(req), customerId, order)} />;
      },
      initial: async (req) => orderValues(await toChange(req)),
      act: (req, change) => {
        const sent = { instrumentIds: [], expected: [], ...filledRows(req.body, 'expected') };
        return changeOrder(actorOf(req), idOf(req), parseForm(changeOrderSchema, sent), change);
      },
    }),
    customer: form({
      show: async (req) => <CustomerFormPage order={await toChange(req)} />,
      initial: async (req) => {
        const { customerName: nameVi, address, phone, email } = await toChange(req);
        return { nameVi, address, phone, email };
      },
      act: (req, change) => enterCustomer(actorOf(req), idOf(req), parseForm(customerSchema, req.body), change),
    }),
    fees: form({
      show: async (req) => {
        const order = await toChange(req);
        return <FeesFormPage order={order} prices={await priceChoices(order, clock.now())} />;
      },
      initial: async (req) => feeValues(await toChange(req)),
      act: (req, change) => {
        const sent = filledRows(filledRows(req.body, 'listed'), 'typed');
        return setFees(actorOf(req), idOf(req), parseForm(feesSchema, sent), change);
      },
    }),
    schedule: form({
      show: async (req) => {
        const order = await toChange(req);
        return <PlanFormPage order={order} {...await planChoices(order)} />;
      },
      initial: async (req) => planValues(await toChange(req)),
      act: (req, change) => scheduleOrder(actorOf(req), idOf(req), parseForm(planSchema, req.body), change),
    }),
    ...Object.fromEntries(
      steps.map((act) => [
        act,
        form({
          show: async (req) => {
            const order = await toChange(req);
            const progress = (await progressOf([order])).get(String(order._id)) ?? { done: 0, all: 0 };
            return <StepPage order={order} act={act} asksReason={needsReason(act, progress)} />;
          },
          act: (req, change) =>
            stepOrder(actorOf(req), idOf(req), act, parseForm(stepSchema, req.body), { ...change, paperUrl }),
        }),
      ]),
    ),
  };
}

async function toChange(req: Request): Promise<OrderRecord> {
  const order = await asked(req);
  assertCan(actorOf(req), 'orders.manage', order.centreId);
  return order;
}

/** The order of the address, as far as the reader may see it. */
export function asked(req: Request): Promise<OrderRecord> {
  return getOrder(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
