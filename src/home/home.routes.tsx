import { Router } from 'express';
import { actorOf, can, requireSignIn } from '../access';
import type { Clock } from '../platform/clock';
import { dayInVietnam } from '../platform/i18n';
import { sendPage } from '../platform/web';
import { findInstallation } from '../register/installation';
import { appointmentsOf } from '../laboratory/orders';
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
    const lacksInstallation = can(actor, 'installation.manage') && !(await findInstallation());
    const today = dayInVietnam(clock.now());
    const figures = await findFigures(actor, today);
    const shortcuts = shortcutsOf(actor, today);
    const appointments = can(actor, 'orders.read') ? await appointmentsOf(actor, today) : [];
    sendPage(req, res, <HomePage {...{ figures, shortcuts, appointments, lacksPaperUrl, lacksInstallation }} />);
  });
  return routes;
}
