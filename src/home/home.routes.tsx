import { Router } from 'express';
import { actorOf, requireSignIn } from '../access';
import type { Clock } from '../platform/clock';
import { dayInVietnam } from '../platform/i18n';
import { sendPage } from '../platform/web';
import { findFigures } from './home.service';
import { HomePage } from './home.views';
import { shortcutsOf } from './shortcuts';

export function homeRoutes(clock: Clock): Router {
  const routes = Router();
  routes.get('/', requireSignIn, async (req, res) => {
    const actor = actorOf(req);
    const today = dayInVietnam(clock.now());
    sendPage(req, res, <HomePage figures={await findFigures(actor, today)} shortcuts={shortcutsOf(actor, today)} />);
  });
  return routes;
}
