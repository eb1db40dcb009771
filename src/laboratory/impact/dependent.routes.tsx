import { Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { pageQuery, parseQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendList } from '../../platform/web';
import { sendDependentsCsv } from './dependent.csv';
import { findDependents } from './dependent.queries';
import { filterDependentsSchema, listDependentsSchema } from './dependent.schema';
import { DependentsPage, DependentTable } from './dependent.views';

/** What rests on a standard: below `/measurement-standards`. */
export function dependentRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());
  const read = requirePermission('standards.read');

  routes.get('/:id/dependents', read, async (req, res) => {
    const query = pageQuery(listDependentsSchema, req);
    const found = await findDependents(actorOf(req), String(req.params['id']), query, counted(query));
    const props = { ...found, today: today() };
    sendList(req, res, <DependentsPage {...props} />, <DependentTable {...props} />);
  });
  routes.get('/:id/dependents.csv', read, async (req, res) => {
    const filter = parseQuery(filterDependentsSchema, req.query);
    await sendDependentsCsv(res, actorOf(req), String(req.params['id']), filter, today());
  });
  return routes;
}
