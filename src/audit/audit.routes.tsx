import { Router } from 'express';
import { actorOf, requirePermission } from '../access';
import { counted } from '../platform/database';
import { pageQuery, parseQuery } from '../platform/http';
import { sendList } from '../platform/web';
import { sendAuditLines } from './audit.export';
import { filterAuditSchema, listAuditSchema } from './audit.schema';
import { findAuditEntries } from './audit.service';
import { AuditListPage, AuditTable } from './audit.views';
import { sealRoutes } from './ledger/seal.routes';

export const auditRoutes = Router();

auditRoutes.use(sealRoutes);

auditRoutes.get('/entries.jsonl', requirePermission('audit.read'), async (req, res) => {
  await sendAuditLines(res, actorOf(req), parseQuery(filterAuditSchema, req.query));
});

auditRoutes.get('/', requirePermission('audit.read'), async (req, res) => {
  const query = pageQuery(listAuditSchema, req);
  const page = await findAuditEntries(actorOf(req), query, counted(query));
  sendList(req, res, <AuditListPage page={page} />, <AuditTable page={page} />);
});
