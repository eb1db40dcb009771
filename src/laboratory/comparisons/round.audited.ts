import { auditedKind, namesFrom } from '../../audit';
import { criterionNames, performanceNames, roundStatusNames, roundTexts as texts } from './round.messages';
import { ComparisonRoundModel, type ComparisonRound } from './round.model';

/** A round of an interlaboratory comparison in the audit trail. */
export const roundAudited = auditedKind<ComparisonRound>()({
  type: 'ComparisonRound',
  name: texts.round,
  actions: {
    'round.registered': texts.register,
    'round.changed': texts.change,
    'round.closed': texts.close,
    'round.reopened': texts.reopen,
  },
  fields: {
    keeperId: { label: texts.keeper, of: 'Organization' },
    name: texts.name,
    scheme: texts.scheme,
    organizer: texts.organizer,
    item: texts.item,
    unit: texts.unit,
    beginsOn: texts.beginsOn,
    endsOn: texts.endsOn,
    criterion: { label: texts.criterion, values: criterionNames },
    note: texts.note,
    points: texts.points,
    participants: texts.participants,
    status: { label: texts.status, values: roundStatusNames },
    closedAt: texts.closedAt,
    closedBy: texts.closedBy,
    scores: { vi: 'Chỉ số', en: 'Scores' },
    generated: { vi: 'Số liệu mẫu', en: 'Sample' },
  },
  parts: {
    label: texts.pointLabel,
    value: texts.result,
    uncertainty: texts.uncertainty,
    coverageFactor: texts.coverageFactor,
    sigma: texts.sigma,
    code: texts.code,
    centreId: { label: texts.centre, of: 'Organization' },
    results: texts.results,
    point: texts.point,
    en: { vi: 'En', en: 'En' },
    z: { vi: 'z', en: 'z' },
    zPrime: { vi: 'z′', en: 'z′' },
    zeta: { vi: 'ζ', en: 'ζ' },
    performance: { label: texts.performance, values: performanceNames },
  },
  namesOf: namesFrom(ComparisonRoundModel, ['name'], ({ name }) => name),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof roundAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof roundAudited)['actions'], true> {}
}
