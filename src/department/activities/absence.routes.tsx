import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendPage } from '../../platform/web';
import { absenceTexts as texts } from './absence.messages';
import { attestAbsenceSchema, listAbsencesSchema } from './absence.schema';
import { attestAbsence, findLinesOfYear, getAbsence, withdrawAbsence } from './absence.service';
import { absenceList, AbsencesPage, AttestPage, WithdrawAbsencePage } from './absence.views';
import { removeActivitySchema } from './activity.schema';
import { ledgerYears } from './activity.rules';

/** What is known of a year, and attesting that there was none: below `/activities/absences`. */
export function absenceRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('activities.read'), async (req, res) => {
    const actor = actorOf(req);
    const { year = Number(today().slice(0, 4)) } = pageQuery(listAbsencesSchema, req);
    const lines = await findLinesOfYear(actor, year);
    const mayManage = can(actor, 'activities.manage');
    sendPage(req, res, <AbsencesPage {...{ year, lines, mayManage, years: ledgerYears(today()) }} />);
  });

  const attestation = formPage({
    show: (req) => {
      const { year, ...line } = parseForm(attestAbsenceSchema, asked(req));
      return <AttestPage line={line} year={year} />;
    },
    submit: async (req) => {
      const input = parseForm(attestAbsenceSchema, asked(req));
      const { year } = await attestAbsence(actorOf(req), input, clock.now());
      flash(req, texts.attested);
      return `${absenceList.href}?year=${year}`;
    },
  });
  routes.route('/new').all(requirePermission('activities.manage')).get(attestation.show).post(attestation.submit);

  const withdrawal = formPage({
    show: async (req) => <WithdrawAbsencePage absence={await named(req)} />,
    record: named,
    submit: async (req, { version }) => {
      const { year } = await named(req);
      const input = parseForm(removeActivitySchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      await withdrawAbsence(actorOf(req), String(req.params['id']), input, change);
      flash(req, texts.withdrawn);
      return `${absenceList.href}?year=${year}`;
    },
  });
  routes
    .route('/:id/withdraw')
    .all(requirePermission('activities.manage'))
    .get(withdrawal.show)
    .post(withdrawal.submit);

  return routes;
}

/** The line and the year: from the address, or from the form that the page shows. */
function asked(req: Request): Record<string, unknown> {
  const { kind, detail, year } = { ...req.query, ...(req.body as object | undefined) } as Record<string, unknown>;
  return { kind, detail, year };
}

function named(req: Request) {
  return getAbsence(actorOf(req), String(req.params['id']));
}
