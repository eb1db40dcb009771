import { auditedKind, namesFrom } from '../../audit';
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
    suspensions: texts.suspensions,
    scopeLines: { vi: 'Phạm vi chỉ định', en: 'Scope' },
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
  },
  namesOf: namesFrom(DesignationModel, ['number', 'mark'], ({ number, mark }) => number ?? mark ?? ''),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof designationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof designationAudited)['actions'], true> {}
}
