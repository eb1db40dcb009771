import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { findTypeChoices, instrumentTypesByCode } from '../instruments';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { filledRows, flash, pageQuery, parseForm } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { priceListTexts as texts } from './price-list.messages';
import type { PriceListRecord } from './price-list.model';
import { changePriceListSchema, listPriceListsSchema, registerPriceListSchema } from './price-list.schema';
import {
  changePriceList,
  findPriceLists,
  getPriceList,
  publishPriceList,
  registerPriceList,
} from './price-list.service';
import { PriceListFormPage, PublishPage } from './price-list.forms';
import { priceListAddress, PriceListPage, PriceListsPage, PriceListsTable } from './price-list.views';

/** Price lists: below `/price-lists`. */
export function priceListRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('priceLists.read');
  const manage = requirePermission('priceLists.manage');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listPriceListsSchema, req);
    const page = await findPriceLists(actorOf(req), query, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const mayManage = can(actorOf(req), 'priceLists.manage');
    const props = { page, centres };
    sendList(req, res, <PriceListsPage {...{ ...props, mayManage }} />, <PriceListsTable {...props} />);
  });

  const registration = formPage({
    show: async () => <PriceListFormPage types={await findTypeChoices()} />,
    submit: async (req) => {
      const input = parseForm(registerPriceListSchema, filledRows(req.body, 'lines'));
      const list = await registerPriceList(actorOf(req), input, clock.now());
      flash(req, texts.registered);
      return priceListAddress(list);
    },
  });
  routes.route('/new').all(manage).get(registration.show).post(registration.submit);

  routes.get('/:id', read, async (req, res) => {
    const actor = actorOf(req);
    const list = await asked(req);
    const centre = (await organizationsById([list.centreId])).get(String(list.centreId));
    const types = await instrumentTypesByCode(list.lines.flatMap(({ typeCode }) => typeCode ?? []));
    const props = {
      ...{ list, centre, history: await findHistory(list._id) },
      typeNames: new Map([...types].map(([code, { nameVi }]) => [code, nameVi])),
      mayManage: can(actor, 'priceLists.manage', list.centreId),
      mayPublish: can(actor, 'priceLists.publish', list.centreId),
    };
    sendPage(req, res, <PriceListPage {...props} />);
  });

  const change = formPage({
    show: async (req) => <PriceListFormPage list={await toChange(req)} types={await findTypeChoices()} />,
    record: (req) => toChange(req),
    initial: async (req) => valuesOf(await toChange(req)),
    submit: async (req, { version }) => {
      const input = parseForm(changePriceListSchema, filledRows(req.body, 'lines'));
      const made = { at: clock.now(), expectedVersion: version };
      const list = await changePriceList(actorOf(req), idOf(req), { ...input, lines: input.lines ?? [] }, made);
      flash(req, texts.changed);
      return priceListAddress(list);
    },
  });
  routes.route('/:id/change').all(manage).get(change.show).post(change.submit);

  const publish = formPage({
    show: async (req) => <PublishPage list={await asked(req)} />,
    record: (req) => asked(req),
    submit: async (req, { version }) => {
      const list = await publishPriceList(actorOf(req), idOf(req), {}, { at: clock.now(), expectedVersion: version });
      flash(req, texts.published);
      return priceListAddress(list);
    },
  });
  routes.route('/:id/publish').all(requirePermission('priceLists.publish')).get(publish.show).post(publish.submit);
  return routes;
}

/** A list as its form holds it; amounts as text, as every number of a form. */
function valuesOf({ validFrom, document, note, lines }: PriceListRecord): Record<string, unknown> {
  const rows = lines.map(({ _id: _line, amount, ...line }) => ({ ...line, amount: String(amount) }));
  return { validFrom, document, note, lines: rows };
}

async function toChange(req: Request): Promise<PriceListRecord> {
  const list = await asked(req);
  assertCan(actorOf(req), 'priceLists.manage', list.centreId);
  return list;
}

function asked(req: Request): Promise<PriceListRecord> {
  return getPriceList(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
