import { auditedKind, namesFrom } from '../../audit';
import { goodSourceNames, impactStatusNames, impactTexts as texts, verdictNames } from './impact.messages';
import { ImpactAssessmentModel, type ImpactAssessment } from './impact.model';
import type { AffectedWork } from './affected.model';
import { kindNames, verificationStatusNames } from '../certificates';

/** Impact assessments in the audit trail. */
export const impactAudited = auditedKind<ImpactAssessment>()({
  type: 'ImpactAssessment',
  name: texts.one,
  actions: {
    'impact.opened': texts.open,
    'impact.looked': texts.lookAgain,
    'impact.judged': texts.judge,
    'impact.closed': texts.close,
    'impact.reopened': texts.reopen,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    standardId: { label: texts.standard, of: 'MeasurementStandard' },
    standardCode: texts.standard,
    standardName: texts.standard,
    found: texts.found,
    foundOn: texts.foundOn,
    goodOn: texts.goodOn,
    goodSource: { label: texts.goodSource, values: goodSourceNames },
    goodCertificate: texts.goodCertificate,
    goodReason: texts.goodReason,
    doubtedUntil: texts.doubtedUntil,
    document: texts.document,
    status: { label: texts.status, values: impactStatusNames },
    openedOn: texts.openedOn,
    openedById: texts.openedBy,
    openedBy: texts.openedBy,
    lookedAt: texts.lookedAt,
    affected: { label: texts.affected, isNumber: true },
    undecided: { label: texts.undecided, isNumber: true },
    closings: texts.closings,
    generated: texts.sample,
  },
  parts: {
    conclusion: texts.conclusion,
    leftReason: texts.leftReason,
    by: texts.closedBy,
    at: texts.closedAt,
    reopenedBy: texts.reopenedBy,
    reopenedAt: texts.reopenedAt,
    reopenedReason: texts.reopenReason,
  },
  unshown: ['openedById'],
  namesOf: namesFrom(
    ImpactAssessmentModel,
    ['standardCode', 'foundOn'],
    ({ standardCode, foundOn }) => `${standardCode}, ${foundOn}`,
  ),
});

/** What people decide of each piece of affected work. */
export const affectedAudited = auditedKind<AffectedWork>()({
  type: 'AffectedWork',
  name: texts.work,
  actions: { 'affectedWork.judged': texts.verdict },
  fields: {
    assessmentId: { label: texts.one, of: 'ImpactAssessment' },
    centreId: { label: texts.centre, of: 'Organization' },
    verificationId: texts.record,
    recordNumber: texts.record,
    recordStatus: { label: texts.recordStatusThen, values: verificationStatusNames },
    kind: { label: texts.kind, values: kindNames },
    performedOn: texts.performedOn,
    instrumentId: { label: texts.instrument, of: 'Instrument' },
    instrumentCode: texts.instrument,
    certificateNumber: texts.certificate,
    through: texts.through,
    foundAt: texts.foundAt,
    verdict: { label: texts.verdict, values: verdictNames },
    judgements: texts.judgements,
    generated: texts.sample,
  },
  parts: {
    standardId: { label: texts.standard, of: 'MeasurementStandard' },
    code: texts.standard,
    by: texts.judgedBy,
    at: texts.judgedAt,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof impactAudited | typeof affectedAudited)['type'], true> {}
  interface AuditedActions extends Record<
    keyof (typeof impactAudited)['actions'] | keyof (typeof affectedAudited)['actions'],
    true
  > {}
}
