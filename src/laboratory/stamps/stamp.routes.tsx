import { Router } from 'express';
import { actorOf, can, reachOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { pageQuery } from '../../platform/http';
import { sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { Types } from 'mongoose';
import { countRoutes } from './count.routes';
import { lotRoutes } from './lot.routes';
import { minimumRoutes } from './minimum.routes';
import { movementRoutes } from './movement.routes';
import { reportRoutes } from './report.routes';
import { findStamps, type FindNamingRecord } from './stamp.queries';
import { findStampSchema } from './stamp.schema';
import { FindStampPage, StampsPage } from './stamp.views';
import { findStock } from './stock.queries';

interface StampRoutes {
  readonly clock: Clock;
  readonly findNaming: FindNamingRecord;
}

/** Stamps and seals: below `/stamps`. */
export function stampRoutes({ clock, findNaming }: StampRoutes): Router {
  const routes = Router();
  const read = requirePermission('stamps.read');

  routes.get('/', read, async (req, res) => {
    const actor = actorOf(req);
    const stock = await findStock(actor);
    const props = {
      ...{ stock, ofAll: reachOf(actor, 'stamps.read') === 'all', ownVerifierId: actor.verifierId },
      centres: await organizationsById(stock.series.map(({ centreId }) => new Types.ObjectId(centreId))),
      ...{ mayManage: can(actor, 'stamps.manage'), mayReport: can(actor, 'stamps.report') },
    };
    sendPage(req, res, <StampsPage {...props} />);
  });
  routes.get('/find', read, async (req, res) => {
    const { number: typed } = pageQuery(findStampSchema, req);
    const found = typed ? await findStamps(actorOf(req), typed, findNaming) : [];
    const centres = await organizationsById(found.map(({ lot }) => lot.centreId));
    sendPage(req, res, <FindStampPage {...{ typed, found, centres }} />);
  });
  routes.use(reportRoutes(clock));
  routes.use('/counts', countRoutes(clock));
  routes.use('/minimums', minimumRoutes(clock));
  routes.use('/lots', lotRoutes(clock));
  routes.use('/movements', movementRoutes(clock));
  return routes;
}
