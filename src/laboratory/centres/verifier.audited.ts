import { auditedKind, namesFrom } from '../../audit';
import { competenceKindNames, competenceTexts } from './competence.messages';
import { verifierTexts as texts } from './verifier.messages';
import { VerifierModel, type Verifier } from './verifier.model';

/** A verifier in the audit trail. */
export const verifierAudited = auditedKind<Verifier>()({
  type: 'Verifier',
  name: { vi: 'Kiểm định viên', en: 'Verifier' },
  actions: {
    'verifier.registered': { vi: 'Đăng ký kiểm định viên', en: 'Verifier registered' },
    'verifier.changed': { vi: 'Sửa thông tin kiểm định viên', en: 'Verifier changed' },
    'verifier.cardAdded': { vi: 'Thêm thẻ', en: 'Card added' },
    'verifier.competenceAdded': { vi: 'Ghi đào tạo, năng lực', en: 'Training or competence added' },
    'verifier.leavingBegun': { vi: 'Ghi ngày thôi việc', en: 'Day of leaving entered' },
    'verifier.leavingWithdrawn': { vi: 'Bỏ ngày thôi việc', en: 'Day of leaving withdrawn' },
    'verifier.left': { vi: 'Thôi việc, chuyển công tác', en: 'Left the centre' },
    'verifier.activated': { vi: 'Cho kiểm định lại', en: 'Verifies again' },
    'verifier.deactivated': { vi: 'Cho nghỉ kiểm định', en: 'Verifies no longer' },
  },
  fields: {
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    name: texts.name,
    staffNumber: texts.staffNumber,
    cards: texts.cards,
    competences: competenceTexts.title,
    active: texts.active,
    leaving: texts.leaving,
    earlierLeavings: texts.earlierLeavings,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: {
    decisionNumber: texts.decisionNumber,
    issuedOn: texts.issuedOn,
    expiresOn: texts.expiresOn,
    fields: texts.fields,
    kind: { label: competenceTexts.kind, values: competenceKindNames },
    subject: competenceTexts.subject,
    by: competenceTexts.by,
    on: competenceTexts.on,
    validUntil: competenceTexts.validUntil,
    endedOn: texts.endedOn,
    endReason: texts.reason,
    reason: texts.reason,
    document: { vi: 'Quyết định', en: 'Decision' },
    finishedAt: { vi: 'Hoàn tất lúc', en: 'Finished at' },
    finishedBy: { vi: 'Người hoàn tất', en: 'Finished by' },
    backOn: { vi: 'Làm việc lại từ ngày', en: 'Back from' },
    evidence: competenceTexts.evidence,
    typeCodes: competenceTexts.typeCodes,
  },
  namesOf: namesFrom(VerifierModel, ['name'], ({ name }) => name),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof verifierAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof verifierAudited)['actions'], true> {}
}
