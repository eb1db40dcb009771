import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission, type Permission } from '../../access';
import { typedText } from '../../metrology';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, parseQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { CheckFormPage, MonitoringFormPage, overTimeAddress } from './over-time.forms';
import { overTimeTexts as texts } from './over-time.messages';
import { getOverTime } from './over-time.queries';
import { checkSchema, monitoringInputSchema, overTimeQuerySchema } from './over-time.schema';
import { changeMonitoring, recordCheck } from './over-time.service';
import { OverTimePage } from './over-time.views';
import { getStandard } from './standard.queries';

/** What is known of a standard over time: below `/measurement-standards/:id`. */
export function overTimeRoutes(clock: Clock, program: string): Router {
  const routes = Router({ mergeParams: true });

  routes.get('/over-time', requirePermission('standards.read'), async (req, res) => {
    const actor = actorOf(req);
    const { nominal } = parseQuery(overTimeQuerySchema, req.query);
    const found = await getOverTime(actor, idOf(req), dayInVietnam(clock.now()));
    const { centreId } = found.standard;
    const may = {
      mayCheck: can(actor, 'standards.check', centreId),
      mayManage: can(actor, 'standards.manage', centreId),
    };
    sendPage(req, res, <OverTimePage {...found} {...may} asked={nominal} />);
  });

  const check = formPage({
    show: async (req) => <CheckFormPage standard={await askedTo(req, 'standards.check')} />,
    record: (req) => getStandard(actorOf(req), idOf(req)),
    submit: async (req, { version }) => {
      const input = parseForm(checkSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version, program };
      const standard = await recordCheck(actorOf(req), idOf(req), input, change);
      flash(req, standard.status === 'quarantined' ? texts.checkFailed : texts.checkRecorded);
      return overTimeAddress(standard);
    },
  });
  routes.route('/checks/new').all(requirePermission('standards.check')).get(check.show).post(check.submit);

  const monitoring = formPage({
    show: async (req) => <MonitoringFormPage standard={await askedTo(req, 'standards.manage')} />,
    record: (req) => getStandard(actorOf(req), idOf(req)),
    initial: async (req) => {
      const { monitoring: kept } = await getStandard(actorOf(req), idOf(req));
      return { ...kept, limit: kept?.limit && `${typedText(kept.limit.value)} ${kept.limit.unit}` };
    },
    submit: async (req, { version }) => {
      const input = parseForm(monitoringInputSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const standard = await changeMonitoring(actorOf(req), idOf(req), input, change);
      flash(req, texts.monitoringChanged);
      return overTimeAddress(standard);
    },
  });
  routes.route('/monitoring').all(requirePermission('standards.manage')).get(monitoring.show).post(monitoring.submit);
  return routes;
}

async function askedTo(req: Request, permission: Permission) {
  const standard = await getStandard(actorOf(req), idOf(req));
  assertCan(actorOf(req), permission, standard.centreId);
  return standard;
}

function idOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}
