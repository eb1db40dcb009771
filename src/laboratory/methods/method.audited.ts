import { proposalTexts } from '../../access';
import { auditedKind } from '../../audit';
import { figureTexts } from './figure.messages';
import { methodTexts as texts } from './method.messages';
import type { Method } from './method.model';

/** The document of a procedure in the audit trail. */
export const methodAudited = auditedKind<Method>()({
  type: 'Method',
  name: { vi: 'Văn bản của quy trình', en: 'Document of a procedure' },
  actions: {
    'method.proposed': { vi: 'Đề nghị văn bản', en: 'Document proposed' },
    'method.confirmed': { vi: 'Xác nhận văn bản', en: 'Document confirmed' },
    'method.refused': { vi: 'Từ chối văn bản', en: 'Document refused' },
    'method.figureProposed': { vi: 'Đề nghị số liệu', en: 'Figure proposed' },
    'method.figureConfirmed': { vi: 'Xác nhận số liệu', en: 'Figure confirmed' },
    'method.figureRefused': { vi: 'Từ chối số liệu', en: 'Figure refused' },
  },
  fields: {
    procedureCode: texts.procedure,
    documentNumber: texts.documentNumber,
    source: texts.source,
    proposedBy: proposalTexts.proposedBy,
    confirmedBy: proposalTexts.confirmedBy,
    confirmedAt: proposalTexts.confirmedAt,
    proposals: texts.proposals,
    figures: figureTexts.versions,
    figureProposals: figureTexts.proposals,
    sample: { vi: 'Xác nhận mẫu', en: 'Sample confirmation' },
  },
  parts: {
    name: figureTexts.figure,
    value: figureTexts.value,
    effectiveFrom: figureTexts.effectiveFrom,
    clause: figureTexts.clause,
    proposedById: proposalTexts.proposedById,
    proposedAt: proposalTexts.proposedAt,
    refusedBy: proposalTexts.refusedBy,
    refusedAt: proposalTexts.refusedAt,
    refusalReason: proposalTexts.refusalReason,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof methodAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof methodAudited)['actions'], true> {}
}
