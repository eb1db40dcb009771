import { Router, type Request } from 'express';
import { actorOf, requirePermission } from '../access';
import type { Clock } from '../platform/clock';
import { flash, parseForm } from '../platform/http';
import { dayInVietnam } from '../platform/i18n';
import { formPage, sendPage } from '../platform/web';
import { methodTexts as texts } from './method.messages';
import { confirmMethodSchema } from './method.schema';
import { confirmMethod, countUnconfirmedRules, findMethods, getMethod } from './method.service';
import { ConfirmMethodPage, methodList, MethodsPage } from './method.views';

/** What waits for confirmation: below `/methods`. */
export function methodRoutes(clock: Clock): Router {
  const routes = Router();
  const named = (req: Request) => getMethod(actorOf(req), String(req.params['code']));

  routes.get('/', requirePermission('instrumentTypes.confirm'), async (req, res) => {
    const unconfirmedRules = await countUnconfirmedRules(dayInVietnam(clock.now()));
    sendPage(req, res, <MethodsPage {...{ found: await findMethods(actorOf(req)), unconfirmedRules }} />);
  });

  const confirmation = formPage({
    show: async (req) => <ConfirmMethodPage found={await named(req)} />,
    initial: async (req) => {
      const { method, procedure } = await named(req);
      return { documentNumber: method?.documentNumber ?? procedure.documentNumber ?? undefined };
    },
    record: async (req) => {
      const { method, version } = await named(req);
      return { _id: method?._id, __v: version };
    },
    submit: async (req, { version }) => {
      const { procedure } = await named(req);
      const input = parseForm(confirmMethodSchema, req.body);
      await confirmMethod(actorOf(req), procedure.code, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.confirmed);
      return methodList.href;
    },
  });
  routes
    .route('/:code')
    .all(requirePermission('instrumentTypes.confirm'))
    .get(confirmation.show)
    .post(confirmation.submit);
  return routes;
}
