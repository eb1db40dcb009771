import { auditedKind } from '../../audit';
import { installationTexts as texts, provinceKindNames } from './installation.messages';
import type { Installation } from './installation.model';

/** The installation in the audit trail. */
export const installationAudited = auditedKind<Installation>()({
  type: 'Installation',
  name: texts.title,
  actions: { 'installation.changed': { vi: 'Ghi tỉnh và cơ quan quản lý', en: 'Province and department entered' } },
  fields: {
    provinceKind: { label: texts.provinceKind, values: provinceKindNames },
    province: texts.province,
    provinceEn: texts.provinceEn,
    departmentId: { label: texts.department, of: 'Organization' },
    issuer: texts.issuer,
    issuerSymbol: texts.issuerSymbol,
    place: texts.place,
    projectFromYear: texts.projectFromYear,
    conversionDecision: texts.conversionDecision,
    plannedDepartments: texts.plannedDepartments,
    plannedCommunes: texts.plannedCommunes,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof installationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof installationAudited)['actions'], true> {}
}
