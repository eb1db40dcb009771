import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { formPage, sendList } from '../../platform/web';
import { minimumTexts as texts } from './minimum.messages';
import type { MinimumRecord } from './minimum.model';
import {
  changeMinimum,
  changeMinimumSchema,
  findMinimums,
  getMinimum,
  listMinimumsSchema,
  setMinimum,
  setMinimumSchema,
  statesOf,
} from './minimum.service';
import { ChangeMinimumPage, minimumList, MinimumListPage, MinimumTable, SetMinimumPage } from './minimum.views';

/** Minimum stock: below `/stamps/minimums`. */
export function minimumRoutes(clock: Clock): Router {
  const routes = Router();
  const manage = requirePermission('stamps.manage');
  routes.get('/', requirePermission('stamps.read'), async (req, res) => {
    const page = await findMinimums(actorOf(req), counted(pageQuery(listMinimumsSchema, req)));
    const props = { page, states: await statesOf(page.items), mayManage: can(actorOf(req), 'stamps.manage') };
    sendList(req, res, <MinimumListPage {...props} />, <MinimumTable {...props} />);
  });

  const setting = formPage({
    show: () => <SetMinimumPage />,
    submit: async (req) => {
      await setMinimum(actorOf(req), parseForm(setMinimumSchema, req.body), clock.now());
      flash(req, texts.saved);
      return minimumList.href;
    },
  });
  routes.route('/new').all(manage).get(setting.show).post(setting.submit);

  const changing = formPage({
    show: async (req) => <ChangeMinimumPage minimum={await toManage(req)} />,
    record: toManage,
    initial: async (req) => ({ minimum: String((await toManage(req)).minimum) }),
    submit: async (req, { version }) => {
      const input = parseForm(changeMinimumSchema, req.body);
      await changeMinimum(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.saved);
      return minimumList.href;
    },
  });
  routes.route('/:id/change').all(manage).get(changing.show).post(changing.submit);
  return routes;
}

async function toManage(req: Request): Promise<MinimumRecord> {
  const found = await getMinimum(actorOf(req), idOf(req));
  assertCan(actorOf(req), 'stamps.manage', found.centreId);
  return found;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
