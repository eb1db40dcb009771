import { Router } from 'express';
import { actorOf, requirePermission } from '../access';
import { counted } from '../platform/database';
import { pageQuery } from '../platform/http';
import { sendList } from '../platform/web';
import { listAuditSchema } from './audit.schema';
import { findAuditEntries } from './audit.service';
import { AuditListPage, AuditTable } from './audit.views';

export const auditRoutes = Router();

auditRoutes.get('/', requirePermission('audit.read'), async (req, res) => {
  const query = pageQuery(listAuditSchema, req);
  const page = await findAuditEntries(actorOf(req), query, counted(query));
  sendList(req, res, <AuditListPage page={page} />, <AuditTable page={page} />);
});
