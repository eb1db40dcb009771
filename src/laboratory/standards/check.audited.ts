import { auditedKind, namesFrom } from '../../audit';
import { checkOutcomeNames, checkFailureNames, overTimeTexts as texts } from './over-time.messages';
import { IntermediateCheckModel, type IntermediateCheck } from './check.model';

/** An intermediate check in the audit trail. */
export const checkAudited = auditedKind<IntermediateCheck>()({
  type: 'IntermediateCheck',
  name: { vi: 'Kiểm tra giữa kỳ', en: 'Intermediate check' },
  actions: {
    'check.recorded': { vi: 'Ghi kết quả kiểm tra giữa kỳ', en: 'Intermediate check recorded' },
  },
  fields: {
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    standardId: { label: { vi: 'Chuẩn đo lường', en: 'Measurement standard' }, of: 'MeasurementStandard' },
    performedOn: texts.performedOn,
    performedBy: texts.performedBy,
    artefact: texts.artefact,
    nominal: texts.nominal,
    readings: texts.readings,
    value: texts.value,
    uncertainty: texts.uncertainty,
    reference: texts.reference,
    limits: texts.limits,
    en: texts.en,
    failures: { label: texts.failures, values: checkFailureNames },
    outcome: { label: texts.outcome, values: checkOutcomeNames },
    program: texts.program,
    note: texts.note,
  },
  parts: {
    certificate: texts.certificate,
    centre: texts.centre,
    deviation: texts.deviation,
    count: texts.baseline,
  },
  namesOf: namesFrom(
    IntermediateCheckModel,
    ['artefact', 'performedOn'],
    ({ artefact, performedOn }) => `${artefact}, ${performedOn}`,
  ),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof checkAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof checkAudited)['actions'], true> {}
}
