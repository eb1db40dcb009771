import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage, sendPage } from '../../platform/web';
import { findOrganizationChoices } from '../organizations';
import { installationTexts as texts } from './installation.messages';
import { enterInstallationSchema } from './installation.schema';
import { changeInstallation, getInstallation } from './installation.service';
import { ChangeInstallationPage, InstallationPage } from './installation.views';

/** Of which province the registry is: below `/installation`. */
export function installationRoutes(clock: Clock): Router {
  const routes = Router();
  const asked = (req: Request) => getInstallation(actorOf(req));

  routes.get('/', requirePermission('installation.read'), async (req, res) => {
    const shown = await asked(req);
    const history = shown.installation ? await findHistory(shown.installation._id) : [];
    const mayChange = can(actorOf(req), 'installation.manage');
    sendPage(req, res, <InstallationPage {...{ shown, history, mayChange }} />);
  });

  const change = formPage({
    show: async () => <ChangeInstallationPage departments={await findOrganizationChoices(['agency'])} />,
    record: async (req) => {
      const { installation, version } = await asked(req);
      return { _id: installation?._id, __v: version };
    },
    initial: async (req) => {
      const { installation } = await asked(req);
      return { ...installation, departmentId: installation && String(installation.departmentId) };
    },
    submit: async (req, { version }) => {
      const input = parseForm(enterInstallationSchema, req.body);
      await changeInstallation(actorOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.saved);
      return '/installation';
    },
  });
  routes.route('/change').all(requirePermission('installation.manage')).get(change.show).post(change.submit);

  return routes;
}
