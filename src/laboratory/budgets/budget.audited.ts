import { auditedKind } from '../../audit';
import { budgetStatusNames, budgetTexts as texts } from './budget.messages';
import type { Budget } from './budget.model';

/** An uncertainty budget in the audit trail. */
export const budgetAudited = auditedKind<Budget>()({
  type: 'Budget',
  name: texts.one,
  actions: {
    'budget.registered': { vi: 'Lập bảng tính', en: 'Budget entered' },
    'budget.changed': { vi: 'Sửa bảng tính', en: 'Budget changed' },
    'budget.submitted': { vi: 'Trình phê duyệt bảng tính', en: 'Budget submitted' },
    'budget.returned': { vi: 'Trả lại bảng tính', en: 'Budget returned' },
    'budget.approved': { vi: 'Phê duyệt bảng tính', en: 'Budget approved' },
    'budget.replaced': { vi: 'Thay bằng phiên bản mới', en: 'Replaced by the next edition' },
    'budget.tried': { vi: 'Kiểm tra bằng Monte Carlo', en: 'Checked by Monte Carlo' },
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    name: texts.name,
    procedureCode: texts.procedure,
    procedureEdition: texts.procedureEdition,
    step: texts.step,
    edition: texts.edition,
    status: { label: texts.status, values: budgetStatusNames },
    basis: texts.basis,
    template: texts.template,
    output: texts.output,
    unit: texts.unit,
    model: texts.model,
    inputs: texts.inputs,
    correlations: texts.correlations,
    probability: texts.probability,
    trial: texts.trial,
    writtenByIds: { vi: 'Tài khoản đã soạn', en: 'Accounts that wrote it' },
    writtenBy: texts.writtenBy,
    submittedAt: texts.submittedAt,
    returnReason: texts.returnReason,
    approvedBy: texts.approvedBy,
    approvedAt: texts.approvedAt,
  },
  parts: {
    labelVi: texts.labelVi,
    labelEn: texts.labelEn,
    value: texts.value,
    estimate: texts.estimate,
    distribution: texts.distribution,
    spread: texts.spread,
    isPercent: texts.isPercent,
    k: texts.k,
    shape: texts.shape,
    degreesOfFreedom: texts.degreesOfFreedom,
    count: texts.count,
    result: texts.result,
    series: texts.series,
    characteristic: texts.characteristic,
    first: texts.first,
    second: texts.second,
    coefficient: texts.coefficient,
    seed: texts.seed,
    trials: texts.trials,
    standardUncertainty: texts.combined,
    interval: texts.trialInterval,
    gumInterval: texts.gumInterval,
    tolerance: texts.tolerance,
    isValidated: { vi: 'Phù hợp', en: 'Agrees' },
  },
  unshown: ['writtenByIds', 'trial'],
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof budgetAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof budgetAudited)['actions'], true> {}
}
