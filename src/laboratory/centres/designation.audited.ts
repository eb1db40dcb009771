import { proposalTexts } from '../../access';
import { auditedKind, namesFrom } from '../../audit';
import { amendmentKindNames, amendmentTexts } from './amendment.messages';
import {
  designationKindNames,
  designationTexts as texts,
  scopeActivityNames,
  validFromBasisNames,
  verificationModeNames,
} from './designation.messages';
import { DesignationModel, type Designation } from './designation.model';

/** A designation in the audit trail. */
export const designationAudited = auditedKind<Designation>()({
  type: 'Designation',
  name: { vi: 'Quyết định chỉ định', en: 'Designation' },
  actions: {
    'designation.registered': { vi: 'Đăng ký quyết định', en: 'Designation registered' },
    'designation.changed': { vi: 'Sửa quyết định', en: 'Designation changed' },
    'designation.approved': { vi: 'Duyệt quyết định', en: 'Designation approved' },
    'designation.refused': { vi: 'Không duyệt quyết định', en: 'Designation refused' },
    'designation.amendmentDrafted': { vi: 'Soạn sửa đổi, bổ sung', en: 'Amendment drafted' },
    'designation.amended': { vi: 'Duyệt sửa đổi, bổ sung', en: 'Amended' },
    'designation.amendmentRefused': { vi: 'Không duyệt sửa đổi, bổ sung', en: 'Amendment refused' },
    'designation.suspended': { vi: 'Đình chỉ', en: 'Suspended' },
    'designation.resumed': { vi: 'Cho hoạt động lại', en: 'Resumed' },
    'designation.withdrawn': { vi: 'Hủy bỏ hiệu lực', en: 'Withdrawn' },
  },
  fields: {
    centreId: { label: { vi: 'Tổ chức được chỉ định', en: 'Centre' }, of: 'Organization' },
    kind: { label: texts.kind, values: designationKindNames },
    number: texts.number,
    mark: texts.mark,
    issuer: texts.issuer,
    issuedOn: texts.issuedOn,
    validFrom: texts.validFrom,
    validFromBasis: { label: texts.validFromBasis, values: validFromBasisNames },
    validUntil: texts.validUntil,
    withdrawnOn: texts.withdrawnOn,
    withdrawalReason: texts.withdrawalReason,
    withdrawalDocument: texts.withdrawalDocument,
    suspensions: texts.suspensions,
    scopeLines: { vi: 'Phạm vi chỉ định', en: 'Scope' },
    amendments: amendmentTexts.title,
    provisional: texts.provisional,
    waits: texts.waiting,
    proposal: texts.waiting,
    proposedBy: proposalTexts.proposedBy,
    confirmedBy: proposalTexts.confirmedBy,
    confirmedAt: proposalTexts.confirmedAt,
    note: texts.note,
    confirmed: texts.confirmed,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: {
    activity: { label: texts.activity, values: scopeActivityNames },
    typeCode: texts.typeCode,
    subject: texts.subject,
    range: texts.range,
    upTo: { vi: 'Đến', en: 'Up to' },
    accuracyClasses: texts.accuracyClasses,
    cmc: texts.cmc,
    slope: texts.cmcSlope,
    modes: { label: texts.modes, values: verificationModeNames },
    document: texts.document,
    resumedReason: texts.resumedReason,
    resumedDocument: texts.resumedDocument,
    kind: { label: amendmentTexts.kind, values: amendmentKindNames },
    from: amendmentTexts.from,
    validFromBefore: { vi: 'Có hiệu lực từ (trước đó)', en: 'In force from (before)' },
    validUntilBefore: { vi: 'Có hiệu lực đến (trước đó)', en: 'In force until (before)' },
    proposedById: proposalTexts.proposedById,
    proposedAt: proposalTexts.proposedAt,
    refusedBy: proposalTexts.refusedBy,
    refusedAt: proposalTexts.refusedAt,
    refusalReason: proposalTexts.refusalReason,
  },
  unshown: ['waits'],
  namesOf: namesFrom(DesignationModel, ['number', 'mark'], ({ number, mark }) => number ?? mark ?? ''),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof designationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof designationAudited)['actions'], true> {}
}
