import { auditedKind } from '../../audit';
import { agencyKindNames } from '../../register/organizations';
import {
  precisionNames,
  qualityStageNames,
  qualitySystemTexts as texts,
  yearlyDutyNames,
} from './quality-system.messages';
import type { QualitySystem } from './quality-system.model';

/** An agency's quality system in the audit trail. */
export const qualitySystemAudited = auditedKind<QualitySystem>()({
  type: 'QualitySystem',
  name: { vi: 'Hệ thống quản lý chất lượng', en: 'Quality system' },
  actions: {
    'qualitySystem.registered': { vi: 'Đăng ký hệ thống', en: 'System registered' },
    'qualitySystem.changed': { vi: 'Sửa thông tin hệ thống', en: 'System changed' },
    'qualitySystem.stageRecorded': { vi: 'Ghi giai đoạn', en: 'Stage recorded' },
    'qualitySystem.dutyRecorded': { vi: 'Ghi nhiệm vụ năm', en: 'Yearly duty recorded' },
  },
  fields: {
    agencyId: { label: texts.agency, of: 'Organization' },
    agencyName: { vi: 'Tên cơ quan', en: 'Name of the agency' },
    agencyKind: { label: texts.agencyKind, values: agencyKindNames },
    editionNumber: texts.edition,
    mandatory: texts.mandatory,
    proceduresCovered: texts.proceduresCovered,
    proceduresPublished: texts.proceduresPublished,
    stages: texts.stages,
    duties: { vi: 'Nhiệm vụ hằng năm', en: 'Yearly duties' },
    provenance: { vi: 'Nguồn số liệu', en: 'Source of the facts' },
  },
  parts: {
    stage: { label: texts.stage, values: qualityStageNames },
    on: texts.on,
    precision: { label: texts.precision, values: precisionNames },
    editionNumber: texts.edition,
    decisionNumber: texts.decisionNumber,
    evidence: texts.evidence,
    year: texts.year,
    duty: { label: texts.duty, values: yearlyDutyNames },
    doneOn: texts.doneOn,
    documentNumber: texts.documentNumber,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof qualitySystemAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof qualitySystemAudited)['actions'], true> {}
}
