import { actorOf, requirePermission } from '../access';
import { operation, type Operation } from '../platform/http';
import type { AuditEntry } from './audit.model';
import { listAuditSchema, type ListAudit } from './audit.schema';
import { findAuditEntries } from './audit.service';

export const auditApi: readonly Operation[] = [
  operation<ListAudit>({
    method: 'get',
    path: '/audit',
    tag: 'Audit',
    summary: 'Who did what, when, to what and why, newest first',
    access: 'read',
    door: requirePermission('audit.read'),
    query: listAuditSchema,
    answer: { status: 200, description: 'A page of entries' },
    handle: async ({ req, query }) => {
      const page = await findAuditEntries(actorOf(req), query, { limit: query.limit, after: query.cursor });
      return { json: { items: page.items.map(presentAuditEntry), nextCursor: page.next } };
    },
  }),
];

function presentAuditEntry(entry: AuditEntry & { _id: unknown }) {
  const { at, actorId, actorName, action, subject, changes, reason, sequence, hash } = entry;
  return {
    id: String(entry._id),
    at,
    actor: { id: actorId, name: actorName },
    action,
    subject: { type: subject.type, id: String(subject.id), name: subject.name },
    changes,
    reason: reason ?? null,
    sequence,
    hash,
  };
}
