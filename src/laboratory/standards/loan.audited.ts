import { auditedKind, namesFrom } from '../../audit';
import { loanKindNames, loanStateNames, loanTexts as texts, returnConditionNames } from './loan.messages';
import { StandardLoanModel, type StandardLoan } from './loan.model';

/** A loan of a standard in the audit trail. */
export const loanAudited = auditedKind<StandardLoan>()({
  type: 'StandardLoan',
  name: { vi: 'Lần cho mượn chuẩn', en: 'Loan of a standard' },
  actions: {
    'loan.begun': { vi: 'Cho mượn chuẩn', en: 'Standard lent' },
    'loan.returned': { vi: 'Nhận lại chuẩn', en: 'Standard returned' },
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    standardId: { label: texts.standard, of: 'MeasurementStandard' },
    kind: { label: texts.kind, values: loanKindNames },
    borrower: texts.borrower,
    from: texts.from,
    dueOn: texts.dueOn,
    purpose: texts.purpose,
    lentBy: texts.lentBy,
    state: { label: texts.state, values: loanStateNames },
    returnedOn: texts.returnedOn,
    condition: { label: texts.condition, values: returnConditionNames },
    remark: texts.remark,
    receivedBy: texts.receivedBy,
  },
  namesOf: namesFrom(StandardLoanModel, ['borrower', 'from'], ({ borrower, from }) => `${borrower}, ${from}`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof loanAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof loanAudited)['actions'], true> {}
}
