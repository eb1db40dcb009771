import { proposalTexts } from '../../access';
import { auditedKind } from '../../audit';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import type { InstrumentType } from './instrument-type.model';

/** A type of instruments, and the rules of law for it, in the audit trail. */
export const instrumentTypeAudited = auditedKind<InstrumentType>()({
  type: 'InstrumentType',
  name: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  actions: {
    'instrumentType.ruleProposed': { vi: 'Đề nghị quy định', en: 'Rule proposed' },
    'instrumentType.ruleRefused': { vi: 'Từ chối quy định', en: 'Rule refused' },
    'instrumentType.confirmed': { vi: 'Xác nhận quy định', en: 'Rule confirmed' },
  },
  fields: {
    code: texts.code,
    nameVi: { vi: 'Tên', en: 'Name' },
    nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
    field: texts.field,
    rules: texts.rules,
    proposals: texts.proposals,
    procedureCode: { vi: 'Quy trình', en: 'Procedure' },
    procedureDocument: texts.procedureDocument,
    note: texts.note,
  },
  parts: {
    effectiveFrom: texts.effectiveFrom,
    effectiveTo: texts.effectiveTo,
    legalBasis: texts.legalBasis,
    patternApproval: texts.patternApproval,
    initial: texts.initial,
    periodic: texts.periodic,
    afterRepair: texts.afterRepair,
    periodMonths: texts.periodMonths,
    proposedBy: proposalTexts.proposedBy,
    proposedById: proposalTexts.proposedById,
    proposedAt: proposalTexts.proposedAt,
    confirmedBy: proposalTexts.confirmedBy,
    confirmedAt: proposalTexts.confirmedAt,
    refusedBy: proposalTexts.refusedBy,
    refusedAt: proposalTexts.refusedAt,
    refusalReason: proposalTexts.refusalReason,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof instrumentTypeAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof instrumentTypeAudited)['actions'], true> {}
}
