import { auditedKind, namesFrom } from '../../audit';
import { actionStatusNames, actionTexts as texts } from './action.messages';
import { ComparisonActionModel, type ComparisonAction } from './action.model';

/** What is done about a failed result, in the audit trail. */
export const actionAudited = auditedKind<ComparisonAction>()({
  type: 'ComparisonAction',
  name: texts.title,
  actions: {
    'comparisonAction.opened': { vi: 'Giao hành động', en: 'Action opened' },
    'comparisonAction.planned': texts.plan,
    'comparisonAction.closed': texts.close,
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    roundId: { label: texts.round, of: 'ComparisonRound' },
    round: texts.round,
    point: texts.point,
    code: texts.code,
    scoreName: texts.score,
    score: texts.score,
    openedOn: texts.openedOn,
    status: { label: texts.status, values: actionStatusNames },
    cause: texts.cause,
    correction: texts.correction,
    responsible: texts.responsible,
    dueOn: texts.dueOn,
    effect: texts.effect,
    effectCheckedOn: texts.effectCheckedOn,
    closedBy: texts.closedBy,
    generated: { vi: 'Số liệu mẫu', en: 'Sample' },
  },
  namesOf: namesFrom(ComparisonActionModel, ['round', 'point'], ({ round, point }) => `${round}, ${point}`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof actionAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof actionAudited)['actions'], true> {}
}
