import { auditedKind } from '../../audit';
import { validationStatusNames, validationTexts as texts } from './validation.messages';
import type { ValidationRun } from './validation-run.model';

/** A run against published cases in the audit trail: who started it. What came of it is the run's own record. */
export const validationAudited = auditedKind<ValidationRun>()({
  type: 'ValidationRun',
  name: texts.title,
  actions: { 'validation.started': { vi: 'Chạy xác nhận phần mềm', en: 'Validation started' } },
  fields: {
    startedAt: texts.startedAt,
    startedBy: texts.startedBy,
    readers: texts.readers,
    organizationId: { label: texts.organization, of: 'Organization' },
    version: texts.version,
    file: texts.file,
    status: { label: texts.status, values: validationStatusNames },
    leaseUntil: texts.startedAt,
    finishedAt: texts.finishedAt,
    total: texts.total,
    checked: texts.checked,
    passed: texts.passed,
    incomplete: texts.incomplete,
    cases: texts.cases,
  },
  unshown: ['readers', 'leaseUntil', 'cases', 'total', 'checked', 'passed', 'incomplete'],
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof validationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof validationAudited)['actions'], true> {}
}
