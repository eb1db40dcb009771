import { auditedKind, namesFrom } from '../../audit';
import { ownProcedureStateNames, ownProcedureTexts as texts } from './own-procedure.messages';
import { OwnProcedureModel, type OwnProcedure } from './own-procedure.model';

/** An edition of a centre's own procedure in the audit trail; what it asks stands on its page, as it was approved. */
export const ownProcedureAudited = auditedKind<OwnProcedure>()({
  type: 'OwnProcedure',
  name: texts.one,
  actions: {
    'ownProcedure.begun': { vi: 'Bắt đầu viết', en: 'Begun' },
    'ownProcedure.changed': { vi: 'Sửa bản đang viết', en: 'Draft changed' },
    'ownProcedure.submitted': { vi: 'Gửi phê duyệt', en: 'Submitted' },
    'ownProcedure.returned': { vi: 'Trả lại', en: 'Returned' },
    'ownProcedure.approved': { vi: 'Phê duyệt', en: 'Approved' },
    'ownProcedure.discarded': { vi: 'Xóa bản đang viết', en: 'Draft deleted' },
    'ownProcedure.withdrawn': { vi: 'Ngừng sử dụng', en: 'Withdrawn' },
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    code: texts.code,
    edition: texts.edition,
    nameVi: texts.name,
    state: { label: texts.state, values: ownProcedureStateNames },
    declaration: texts.declaration,
    template: texts.template,
    fitness: texts.fitness,
    writtenByIds: { label: { vi: 'Tài khoản đã viết', en: 'Accounts that wrote it' }, of: 'Account' },
    writtenBy: texts.writtenBy,
    submittedBy: texts.submittedBy,
    submittedAt: texts.submittedAt,
    returnReason: texts.returnReason,
    approvedBy: texts.approvedBy,
    approvedAt: texts.approvedAt,
    approvedOn: texts.approvedOn,
    withdrawnBy: texts.withdrawnBy,
    withdrawnOn: texts.withdrawnOn,
    withdrawalReason: texts.withdrawalReason,
  },
  unshown: ['declaration'],
  namesOf: namesFrom(OwnProcedureModel, ['code', 'edition'], ({ code, edition }) => `${code} (${edition})`),
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof ownProcedureAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof ownProcedureAudited)['actions'], true> {}
}
