import { Router, type Request } from 'express';
import { actorOf, requirePermission } from '../../access';
import { readFile } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, uploadedFile } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { formPage } from '../../platform/web';
import { EndTaskPage, MaintenancePage, PlanTaskPage } from './maintenance.forms';
import { maintenanceTexts as texts } from './maintenance.messages';
import { maintenanceFile } from './maintenance.queries';
import { maintenanceSchema, taskEndSchema, taskSchema, type MaintenanceInput } from './maintenance.schema';
import { endTask, planTask, recordMaintenance } from './maintenance.service';
import { askedStandard, standardAskedTo, standardIdOf } from './standard.asked';
import { addressOf } from './standard.views';

/** What is planned for a standard and what was done to it: below `/measurement-standards/:id`. */
export function maintenanceRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });

  const planning = formPage({
    show: async (req) => <PlanTaskPage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(taskSchema, req.body);
      const standard = await planTask(actorOf(req), standardIdOf(req), input, changeOf(version));
      flash(req, texts.taskAdded);
      return addressOf(standard);
    },
  });
  const manage = requirePermission('standards.manage');
  routes.route('/upkeep').all(manage).get(planning.show).post(planning.submit);

  const ending = formPage({
    show: async (req) => <EndTaskPage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(taskEndSchema, req.body);
      const standard = await endTask(actorOf(req), standardIdOf(req), input, changeOf(version));
      flash(req, texts.taskEnded);
      return addressOf(standard);
    },
  });
  routes.route('/upkeep/end').all(manage).get(ending.show).post(ending.submit);

  const recording = formPage({
    show: async (req) => (
      <MaintenancePage standard={await standardAskedTo(req, 'standards.check')} performedBy={actorOf(req).name} />
    ),
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(maintenanceSchema, req.body);
      const change = { ...changeOf(version), file: await uploadedFile(req) };
      const standard = await recordMaintenance(actorOf(req), standardIdOf(req), input, change);
      flash(req, saidOf(input));
      return addressOf(standard);
    },
  });
  const check = requirePermission('standards.check');
  routes.route('/maintenance/new').all(check).get(recording.show).post(recording.submit);

  routes.get('/maintenance/:entry/file', requirePermission('standards.read'), async (req: Request, res) => {
    const { _id } = await askedStandard(req);
    const file = await maintenanceFile(_id, String(req.params['entry']));
    const bytes = await readFile(file);
    res.attachment(file.name).type(file.contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
  });
  return routes;
}

function saidOf({ kind, result }: Pick<MaintenanceInput, 'kind' | 'result'>): Text {
  if (result === 'unfit') return texts.recordedUnfit;
  return kind === 'routine' ? texts.recorded : texts.recordedHeld;
}
