import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { CancelLotPage, LotFormPage, ReceiveLotPage } from './lot.forms';
import { lotTexts as texts } from './lot.messages';
import type { LotRecord } from './lot.model';
import { findLots, getLot, segmentsOf } from './lot.queries';
import { cancelLotSchema, changeLotSchema, listLotsSchema, orderSchema, receiptSchema } from './lot.schema';
import { cancelLot, changeLot, orderLot, receiveLot } from './lot.service';
import { lotAddress, LotListPage, LotPage, LotTable } from './lot.views';
import { holderNames } from './movement.moving';
import { findMovements } from './movement.service';

/** Lots of stamps: below `/stamps/lots`. */
export function lotRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('stamps.read');
  const manage = requirePermission('stamps.manage');

  routes.get('/', read, async (req, res) => {
    const query = pageQuery(listLotsSchema, req);
    const page = await findLots(actorOf(req), query, counted(query));
    const props = { page, centres: await organizationsById(page.items.map(({ centreId }) => centreId)) };
    const mayManage = can(actorOf(req), 'stamps.manage');
    sendList(req, res, <LotListPage {...{ ...props, mayManage }} />, <LotTable {...props} />);
  });

  const order = formPage({
    show: () => <LotFormPage />,
    submit: async (req) => {
      const lot = await orderLot(actorOf(req), parseForm(orderSchema, req.body), clock.now());
      flash(req, texts.ordered);
      return lotAddress(lot);
    },
  });
  routes.route('/new').all(manage).get(order.show).post(order.submit);

  routes.get('/:id', read, async (req, res) => {
    const actor = actorOf(req);
    const lot = await asked(req);
    const segments = (await segmentsOf([lot])).get(String(lot._id)) ?? [];
    const props = {
      ...{ lot, segments, names: await holderNames(segments) },
      centre: (await organizationsById([lot.centreId])).get(String(lot.centreId)),
      movements: await findMovements(actor, { lotId: String(lot._id) }, { limit: 50 }),
      history: await findHistory(lot._id),
      mayManage: can(actor, 'stamps.manage', lot.centreId),
    };
    sendPage(req, res, <LotPage {...props} />);
  });

  for (const [path, form] of Object.entries(stepsOf(clock)))
    routes.route(`/:id/${path}`).all(manage).get(form.show).post(form.submit);
  return routes;
}

/** What is done to one lot, by the last part of its address. */
function stepsOf(clock: Clock) {
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });
  return {
    change: formPage({
      show: async (req) => <LotFormPage lot={await toManage(req)} />,
      record: toManage,
      initial: async (req) => ({ ...(await toManage(req)) }),
      submit: async (req, { version }) => {
        const input = parseForm(changeLotSchema, req.body);
        const lot = await changeLot(actorOf(req), idOf(req), input, changeOf(version));
        flash(req, texts.changed);
        return lotAddress(lot);
      },
    }),
    receive: formPage({
      show: async (req) => <ReceiveLotPage lot={await toManage(req)} />,
      record: toManage,
      submit: async (req, { version }) => {
        const input = parseForm(receiptSchema, req.body);
        const lot = await receiveLot(actorOf(req), idOf(req), input, changeOf(version));
        flash(req, texts.received);
        return lotAddress(lot);
      },
    }),
    cancel: formPage({
      show: async (req) => <CancelLotPage lot={await toManage(req)} />,
      record: toManage,
      submit: async (req, { version }) => {
        const input = parseForm(cancelLotSchema, req.body);
        const lot = await cancelLot(actorOf(req), idOf(req), input, changeOf(version));
        flash(req, texts.cancelled);
        return lotAddress(lot);
      },
    }),
  };
}

async function toManage(req: Request): Promise<LotRecord> {
  const lot = await asked(req);
  assertCan(actorOf(req), 'stamps.manage', lot.centreId);
  return lot;
}

function asked(req: Request): Promise<LotRecord> {
  return getLot(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
