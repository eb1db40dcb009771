import { Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendList } from '../../platform/web';
import { findLoans } from './loan.queries';
import { listLoansSchema } from './loan.schema';
import { LoanListPage, LoanListTable } from './loan.views';
import { findMaintenance } from './maintenance.queries';
import { listMaintenanceSchema } from './maintenance.schema';
import { MaintenanceListPage, MaintenanceListTable } from './maintenance.views';
import { standardsById } from './standard.queries';
import { findStorageReadings } from './storage.queries';
import { listReadingsSchema } from './storage.schema';
import { StorageLogPage, StorageLogTable } from './storage.views';

/** What is kept of all standards: below `/measurement-standards`, before the address of one. */
export function keepingListRoutes(clock: Clock): Router {
  const routes = Router();
  routes.get('/loans', requirePermission('standards.read'), async (req, res) => {
    const today = dayInVietnam(clock.now());
    const query = pageQuery(listLoansSchema, req);
    const page = await findLoans(actorOf(req), query, counted(query), today);
    const standards = await standardsById(page.items.map(({ standardId }) => standardId));
    const props = { page, standards, today };
    sendList(req, res, <LoanListPage {...props} />, <LoanListTable {...props} />);
  });
  routes.get('/maintenance', requirePermission('standards.read'), async (req, res) => {
    const query = pageQuery(listMaintenanceSchema, req);
    const page = await findMaintenance(actorOf(req), query, counted(query));
    const standards = await standardsById(page.items.map(({ standardId }) => standardId));
    const props = { page, standards };
    sendList(req, res, <MaintenanceListPage {...props} />, <MaintenanceListTable {...props} />);
  });
  routes.get('/storage-log', requirePermission('standards.read'), async (req, res) => {
    const query = pageQuery(listReadingsSchema, req);
    const page = await findStorageReadings(actorOf(req), query, counted(query));
    const standards = await standardsById(page.items.map(({ standardId }) => standardId));
    const props = { page, standards };
    sendList(req, res, <StorageLogPage {...props} />, <StorageLogTable {...props} />);
  });
  return routes;
}
