import { Router } from 'express';
import { actorOf, can, requirePermission } from '../../access';
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
import { askedStandard, standardAskedTo, standardIdOf } from './standard.asked';

/** What is known of a standard over time: below `/measurement-standards/:id`. */
export function overTimeRoutes(clock: Clock, program: string): Router {
  const routes = Router({ mergeParams: true });

  routes.get('/over-time', requirePermission('standards.read'), async (req, res) => {
    const actor = actorOf(req);
    const { nominal } = parseQuery(overTimeQuerySchema, req.query);
    const found = await getOverTime(actor, standardIdOf(req), dayInVietnam(clock.now()));
    const { centreId } = found.standard;
    const may = {
      mayCheck: can(actor, 'standards.check', centreId),
      mayManage: can(actor, 'standards.manage', centreId),
    };
    sendPage(req, res, <OverTimePage {...found} {...may} asked={nominal} />);
  });

  const check = formPage({
    show: async (req) => <CheckFormPage standard={await standardAskedTo(req, 'standards.check')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(checkSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version, program };
      const standard = await recordCheck(actorOf(req), standardIdOf(req), input, change);
      flash(req, standard.status === 'quarantined' ? texts.checkFailed : texts.checkRecorded);
      return overTimeAddress(standard);
    },
  });
  routes.route('/checks/new').all(requirePermission('standards.check')).get(check.show).post(check.submit);

  const monitoring = formPage({
    show: async (req) => <MonitoringFormPage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    initial: async (req) => {
      const { monitoring: kept } = await askedStandard(req);
      return { ...kept, limit: kept?.limit && `${typedText(kept.limit.value)} ${kept.limit.unit}` };
    },
    submit: async (req, { version }) => {
      const input = parseForm(monitoringInputSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const standard = await changeMonitoring(actorOf(req), standardIdOf(req), input, change);
      flash(req, texts.monitoringChanged);
      return overTimeAddress(standard);
    },
  });
  routes.route('/monitoring').all(requirePermission('standards.manage')).get(monitoring.show).post(monitoring.submit);
  return routes;
}
