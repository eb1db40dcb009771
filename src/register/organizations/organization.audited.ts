import { auditedKind, namesFrom } from '../../audit';
import { agencyKindNames, organizationKindNames, organizationTexts as texts } from './organization.messages';
import { OrganizationModel, type Organization } from './organization.model';

/** An organization in the audit trail. */
export const organizationAudited = auditedKind<Organization>()({
  type: 'Organization',
  name: { vi: 'Tổ chức', en: 'Organization' },
  actions: {
    'organization.registered': { vi: 'Đăng ký tổ chức', en: 'Organization registered' },
    'organization.changed': { vi: 'Sửa thông tin tổ chức', en: 'Organization changed' },
    'organization.ended': { vi: 'Kết thúc hoạt động', en: 'Organization ended' },
  },
  fields: {
    kind: { label: texts.kind, values: organizationKindNames },
    code: texts.code,
    nameVi: texts.nameVi,
    nameEn: texts.nameEn,
    agencyKind: { label: texts.agencyKind, values: agencyKindNames },
    communeKind: { vi: 'Loại đơn vị hành chính', en: 'Kind of commune' },
    parentId: { label: { vi: 'Cơ quan cấp trên', en: 'Belongs to' }, of: 'Organization' },
    communeId: { label: { vi: 'Xã, phường, đặc khu', en: 'Commune' }, of: 'Organization' },
    address: texts.address,
    email: texts.email,
    phone: texts.phone,
    taxCode: texts.taxCode,
    registrationMark: texts.registrationMark,
    validFrom: texts.validFrom,
    validUntil: texts.validUntil,
    predecessorIds: { label: { vi: 'Kế thừa từ', en: 'Succeeds' }, of: 'Organization' },
    successorIds: { label: { vi: 'Được kế thừa bởi', en: 'Succeeded by' }, of: 'Organization' },
    legalBasis: texts.legalBasis,
    confirmed: texts.confirmed,
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  namesOf: namesFrom(OrganizationModel, ['nameVi'], ({ nameVi }) => nameVi),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof organizationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof organizationAudited)['actions'], true> {}
}
