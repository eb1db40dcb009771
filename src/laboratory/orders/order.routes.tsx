import { Router, type Request } from 'express';
import { Types } from 'mongoose';
import { actorOf, can, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import { filledRows, flash, NotFoundError, pageQuery, parseForm, parseQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { slipDocument } from '../../platform/pdf';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { asked, formsOf, type OrderSettings } from './order.acts';
import { sendOrdersCsv } from './order.csv';
import { OrderFormPage } from './order.forms';
import { orderTexts as texts } from './order.messages';
import { loadOrder, orderChoices, proposedOrder, verifierChoicesOf } from './order.pages';
import { ordersOf } from './order.queries';
import { beginOrderSchema, listOrdersSchema, newOrderSchema, orderSheetSchema } from './order.schema';
import { beginOrder } from './order.service';
import { orderAddress, OrderListPage, OrderTable } from './order.views';
import { OrderPage } from './order-record.views';
import { progressOf } from './progress.queries';
import { findProposals } from './proposal.queries';
import { ProposalsPage } from './proposal.views';
import { requestValues } from './request.pages';
import { loadWeek } from './week.queries';
import { weekSchema } from './week.rules';
import { WeekPage } from './week.views';

/** Work orders: below `/orders`. */
export function orderRoutes({ clock, paperUrl }: OrderSettings): Router {
  const routes = Router();
  const read = requirePermission('orders.read');
  const manage = requirePermission('orders.manage');
  const today = () => dayInVietnam(clock.now());

  routes.get('/', read, async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listOrdersSchema, req);
    const page = await ordersOf(actor, query, counted(query));
    const organizations = await organizationsById(page.items.map(({ customerId }) => customerId));
    const props = { page, organizations, progress: await progressOf(page.items) };
    const customer = query.customerId && (await nameOf(query.customerId));
    const chosen = { verifiers: await verifierChoicesOf(actor.organizationId), customer: customer || undefined };
    const mayManage = can(actor, 'orders.manage');
    sendList(req, res, <OrderListPage {...{ ...props, ...chosen, mayManage }} />, <OrderTable {...props} />);
  });
  routes.get('/week', read, async (req, res) => {
    const query = pageQuery(weekSchema, req);
    sendPage(req, res, <WeekPage {...await loadWeek(actorOf(req), query, today())} />);
  });
  routes.get('/proposals', manage, async (req, res) => {
    sendPage(req, res, <ProposalsPage proposals={await findProposals(actorOf(req), today())} />);
  });

  const beginning = formPage({
    show: async (req) => <OrderFormPage {...await orderChoices(actorOf(req), newFor(req).customerId)} />,
    initial: async (req) => {
      const { customerId, requestId } = newFor(req);
      if (requestId) return requestValues(actorOf(req), requestId);
      return customerId ? proposedOrder(actorOf(req), customerId, today()) : {};
    },
    submit: async (req) => {
      const { requestId } = newFor(req);
      const sent = { ...filledRows(req.body, 'expected'), ...(requestId && { requestId }) };
      const order = await beginOrder(actorOf(req), parseForm(beginOrderSchema, sent), clock.now());
      flash(req, texts.begun);
      return orderAddress(order);
    },
  });
  routes.route('/new').all(manage).get(beginning.show).post(beginning.submit);

  routes.get('/:id/papers/:number.pdf', read, async (req, res) => {
    const { papers } = await asked(req);
    const paper = papers.find(({ number }) => number === req.params['number']);
    if (!paper) throw new NotFoundError(texts.notFound);
    const bytes = await slipDocument(paper.document);
    res.type('application/pdf').set('Content-Disposition', `inline; filename="${paper.number}.pdf"`).send(bytes);
  });
  routes.get('/:id', read, async (req, res) => {
    sendPage(req, res, <OrderPage {...await loadOrder(actorOf(req), await asked(req))} />);
  });
  for (const [path, form] of Object.entries(formsOf({ clock, paperUrl })))
    routes.route(`/:id/${path}`).all(manage).get(form.show).post(form.submit);
  return routes;
}

/** The list as a sheet: at `/orders.csv`. */
export function orderSheetRoute() {
  return async (req: Request, res: Parameters<typeof sendOrdersCsv>[0]): Promise<void> => {
    await sendOrdersCsv(res, actorOf(req), parseQuery(orderSheetSchema, req.query));
  };
}

async function nameOf(customerId: string): Promise<string | undefined> {
  return (await organizationsById([new Types.ObjectId(customerId)])).get(customerId)?.nameVi;
}

/** Of whom the new order is, or of which request: it stands in the address. */
function newFor(req: Request) {
  return pageQuery(newOrderSchema, req);
}
