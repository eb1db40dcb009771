import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage, sendPage } from '../../platform/web';
import { countingTexts as texts } from './counting.messages';
import { stateCountingSchema } from './counting.schema';
import { findCountings, getCounting, stateCounting } from './counting.service';
import { countingList, CountingPage, StateCountingPage } from './counting.views';

/** Since when the registers hold everything: below `/reports/counting`. */
export function countingRoutes(clock: Clock): Router {
  const routes = Router();
  const named = (req: Request) => getCounting(actorOf(req), String(req.params['register']));

  routes.get('/', requirePermission('reports.read'), async (req, res) => {
    const actor = actorOf(req);
    const page = <CountingPage found={await findCountings(actor)} mayState={can(actor, 'reports.edit')} />;
    sendPage(req, res, page);
  });

  const statement = formPage({
    show: async (req) => <StateCountingPage found={await named(req)} />,
    record: async (req) => {
      const { counting, version } = await named(req);
      return { _id: counting?._id, __v: version };
    },
    initial: async (req) => {
      const { counting } = await named(req);
      return { since: counting?.since, basis: counting?.basis };
    },
    submit: async (req, { version }) => {
      const input = parseForm(stateCountingSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await stateCounting(actorOf(req), String(req.params['register']), input, change);
      flash(req, texts.stated);
      return countingList.href;
    },
  });
  routes.route('/:register').all(requirePermission('reports.edit')).get(statement.show).post(statement.submit);

  return routes;
}
