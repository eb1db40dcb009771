import { auditedKind, namesFrom } from '../../audit';
import { maintenanceKindNames, maintenanceResultNames, maintenanceTexts as texts } from './maintenance.messages';
import { MaintenanceModel, type Maintenance } from './maintenance.model';

/** What was done to a standard, in the audit trail. */
export const maintenanceAudited = auditedKind<Maintenance>()({
  type: 'Maintenance',
  name: { vi: 'Lần bảo dưỡng chuẩn', en: 'Maintenance of a standard' },
  actions: { 'maintenance.recorded': { vi: 'Ghi bảo dưỡng chuẩn', en: 'Maintenance recorded' } },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    standardId: { label: texts.standard, of: 'MeasurementStandard' },
    taskId: texts.task,
    what: texts.what,
    kind: { label: texts.kind, values: maintenanceKindNames },
    performedOn: texts.performedOn,
    performedBy: texts.performedBy,
    result: { label: texts.result, values: maintenanceResultNames },
    remark: texts.remark,
    file: texts.file,
    recordedBy: texts.recordedBy,
  },
  parts: { fileId: texts.file },
  namesOf: namesFrom(MaintenanceModel, ['what', 'performedOn'], ({ what, performedOn }) => `${what}, ${performedOn}`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof maintenanceAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof maintenanceAudited)['actions'], true> {}
}
