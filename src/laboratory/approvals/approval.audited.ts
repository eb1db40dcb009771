import { auditedKind } from '../../audit';
import { approvalStatusNames, approvalTexts as texts } from './approval.messages';
import type { Approval } from './approval.model';

/** A signed lot in the audit trail: what was signed by whom, and how it ended. Each decision stands with its record. */
export const approvalAudited = auditedKind<Approval>()({
  type: 'Approval',
  name: texts.lot,
  actions: {
    'approval.signed': { vi: 'Ký duyệt theo lô', en: 'Lot signed' },
    'approval.finished': { vi: 'Duyệt xong cả lô', en: 'Lot finished' },
    'approval.cancelled': { vi: 'Dừng duyệt theo lô', en: 'Lot stopped' },
    'approval.left': { vi: 'Lô duyệt tự dừng', en: 'Lot stopped by the registry' },
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    headId: texts.head,
    headName: texts.head,
    signedAt: texts.signedAt,
    records: texts.records,
    status: { label: texts.status, values: approvalStatusNames },
    finishedAt: texts.finishedAt,
    cancelReason: texts.cancelReason,
    instance: texts.status,
    leaseUntil: texts.status,
  },
  unshown: ['headId', 'records', 'instance', 'leaseUntil'],
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof approvalAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof approvalAudited)['actions'], true> {}
}
