import { Router } from 'express';
import { actorOf, can, requireSignIn } from '../access';
import type { Clock } from '../platform/clock';
import { dayInVietnam } from '../platform/i18n';
import { sendPage } from '../platform/web';
import { findFigures } from './home.service';
import { HomePage } from './home.views';
import { shortcutsOf } from './shortcuts';

interface HomeSettings {
  readonly clock: Clock;
  /** What the QR codes on papers lead to; absent while nobody has set it. */
  readonly paperUrl?: string | undefined;
}

export function homeRoutes({ clock, paperUrl }: HomeSettings): Router {
  const routes = Router();
  routes.get('/', requireSignIn, async (req, res) => {
    const actor = actorOf(req);
    const lacksPaperUrl = !paperUrl && can(actor, 'accounts.manage');
    const today = dayInVietnam(clock.now());
    sendPage(
      req,
      res,
      <HomePage
        {...{ figures: await findFigures(actor, today), shortcuts: shortcutsOf(actor, today), lacksPaperUrl }}
      />,
    );
  });
  return routes;
}
