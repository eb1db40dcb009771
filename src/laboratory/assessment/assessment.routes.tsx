import { Router } from 'express';
import { actorOf, can, requirePermission, type Actor } from '../../access';
import { pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendPage } from '../../platform/web';
import { countUnfinishedActions } from '../comparisons';
import { clausesOf } from './clause.rules';
import { listClausesSchema } from './clause.schema';
import { ClausesPage, type Screen } from './clause.views';
import { findRetention } from './retention.queries';
import { retentionTermRoutes } from './retention-term.routes';
import { findTerms } from './retention-term.service';
import { RetentionPage } from './retention.views';
import { validationRoutes, type ValidationSettings } from './validation.routes';

export interface AssessmentRoutesOptions extends ValidationSettings {
  /** The section of the registry at that address, as that person sees it. */
  readonly screenAt: (actor: Actor, href: string) => Screen;
}

/** What a centre shows its assessor: below `/assessment`. */
export function assessmentRoutes({ screenAt, ...settings }: AssessmentRoutesOptions): Router {
  const routes = Router();
  routes.get('/iso-17025', requirePermission('assessment.read'), async (req, res) => {
    const { share } = pageQuery(listClausesSchema, req);
    const unfinished = await countUnfinishedActions(actorOf(req));
    const props = { unfinished, clauses: clausesOf(share), screenAt: (href: string) => screenAt(actorOf(req), href) };
    sendPage(req, res, <ClausesPage {...props} />);
  });
  routes.get('/retention', requirePermission('assessment.read'), async (req, res) => {
    const actor = actorOf(req);
    const classes = await findRetention(actor, dayInVietnam(settings.clock.now()));
    const rights = { mayManage: can(actor, 'retention.manage'), mayDispose: can(actor, 'disposals.read') };
    sendPage(req, res, <RetentionPage {...{ classes, terms: await findTerms(actor), ...rights }} />);
  });
  routes.use('/retention/terms', retentionTermRoutes(settings.clock));
  routes.use('/validation', validationRoutes(settings));
  return routes;
}
