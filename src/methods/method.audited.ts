import { auditedKind } from '../audit';
import { methodTexts as texts } from './method.messages';
import type { Method } from './method.model';

/** The document of a procedure in the audit trail. */
export const methodAudited = auditedKind<Method>()({
  type: 'Method',
  name: { vi: 'Văn bản của quy trình', en: 'Document of a procedure' },
  actions: { 'method.confirmed': { vi: 'Xác nhận văn bản', en: 'Document confirmed' } },
  fields: {
    procedureCode: texts.procedure,
    documentNumber: texts.documentNumber,
    source: texts.source,
    confirmedBy: { vi: 'Người xác nhận', en: 'Confirmed by' },
    confirmedAt: { vi: 'Xác nhận lúc', en: 'Confirmed at' },
    sample: { vi: 'Xác nhận mẫu', en: 'Sample confirmation' },
  },
});

declare module '../audit/audited' {
  interface AuditedTypes extends Record<(typeof methodAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof methodAudited)['actions'], true> {}
}
