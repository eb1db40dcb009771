import { auditedKind, namesFrom } from '../../audit';
import { verificationModeNames } from '../centres';
import { enteredWords } from './entered.words';
import { consentTexts } from './late-entry.messages';
import { budgetedTexts } from './uncertainty.messages';
import { signedPaperTexts } from './signed-paper.messages';
import { verificationStatusNames, verificationTexts as texts } from './verification.messages';
import { VerificationModel, type Verification } from './verification.model';
import { kindNames } from './work-kinds';

/** A record of work in the audit trail. */
export const verificationAudited = auditedKind<Verification>()({
  type: 'Verification',
  name: { vi: 'Biên bản', en: 'Record' },
  actions: {
    'verification.recorded': { vi: 'Lập biên bản', en: 'Recorded' },
    'verification.changed': { vi: 'Sửa biên bản', en: 'Changed' },
    'verification.draft': { vi: 'Đưa về bản nháp', en: 'Back to draft' },
    'verification.submitted': { vi: 'Gửi soát xét', en: 'Submitted' },
    'verification.returned': { vi: 'Trả lại', en: 'Returned' },
    'verification.approved': { vi: 'Duyệt', en: 'Approved' },
    'verification.failed': { vi: 'Kết luận không đạt', en: 'Concluded as failed' },
    'verification.paperAttached': { vi: 'Đính kèm biên bản giấy', en: 'Paper record attached' },
    'verification.consented': { vi: 'Sở đồng ý cho cấp', en: 'Consented to by the department' },
    'verification.cancelled': { vi: 'Hủy', en: 'Cancelled' },
    'verification.corrected': { vi: 'Được đính chính bằng biên bản khác', en: 'Corrected by another record' },
    'verification.drawn': { vi: 'Dựng tệp ở lần mở đầu tiên', en: 'File drawn when it was first opened' },
  },
  fields: {
    kind: { label: texts.kind, values: kindNames },
    number: texts.number,
    status: { label: texts.status, values: verificationStatusNames },
    centreId: { label: { vi: 'Tổ chức kiểm định', en: 'Centre' }, of: 'Organization' },
    instrumentId: { label: { vi: 'Phương tiện đo', en: 'Instrument' }, of: 'Instrument' },
    instrumentCode: texts.instrumentCode,
    typeCode: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
    ownerId: { label: { vi: 'Chủ sở hữu', en: 'Owner' }, of: 'Organization' },
    communeId: { label: { vi: 'Xã, phường, đặc khu', en: 'Commune' }, of: 'Organization' },
    mode: { label: texts.mode, values: verificationModeNames },
    procedureCode: { vi: 'Quy trình', en: 'Procedure' },
    procedureDocument: { vi: 'Văn bản kỹ thuật', en: 'Document of the procedure' },
    performedOn: texts.doneOn,
    place: texts.doneAt,
    receivedOn: texts.receivedOn,
    verifierId: { label: { vi: 'Kiểm định viên', en: 'Verifier' }, of: 'Verifier' },
    verifierName: { vi: 'Tên kiểm định viên', en: 'Name of the verifier' },
    cardNumber: { vi: 'Số thẻ', en: 'Card' },
    designationId: { label: { vi: 'Quyết định chỉ định', en: 'Designation' }, of: 'Designation' },
    standards: texts.standards,
    unfitStandardIds: {
      label: { vi: 'Chuẩn chưa dùng được', en: 'Standards that may not be used' },
      of: 'MeasurementStandard',
    },
    stampNumber: { vi: 'Số tem', en: 'Stamp number' },
    seals: texts.seals,
    deviations: texts.deviations,
    entered: { vi: 'Số liệu đã nhập', en: 'What was entered' },
    evaluation: { vi: 'Kết quả tính', en: 'What was computed' },
    asLeft: texts.asLeft,
    gaps: texts.gaps,
    passed: { vi: 'Đạt', en: 'Passed' },
    failureReason: texts.failureReason,
    repair: texts.repair,
    methodDocument: texts.methodDocument,
    adjustment: texts.adjustment,
    uncertaintyReason: budgetedTexts.reason,
    budgeted: budgetedTexts.title,
    requirement: texts.requirement,
    decisionRule: texts.decisionRule,
    verdict: { label: texts.verdict, values: { pass: texts.conforms, fail: texts.doesNotConform } },
    conclusion: texts.conclusionInWords,
    nextOn: texts.nextOn,
    paperNumber: signedPaperTexts.number,
    paperOn: signedPaperTexts.on,
    paperSignatories: signedPaperTexts.signatories,
    paperFile: signedPaperTexts.file,
    lateReason: consentTexts.lateReason,
    correctionReason: texts.correctionReason,
    consent: consentTexts.shown,
    recordedByIds: { label: { vi: 'Người lập', en: 'Recorded by' }, of: 'Account' },
    submittedAt: { vi: 'Gửi soát xét lúc', en: 'Submitted at' },
    frozen: { vi: 'Chốt khi gửi', en: 'Frozen at submission' },
    decidedAt: { vi: 'Quyết định lúc', en: 'Decided at' },
    decidedAs: { vi: 'Chức danh người quyết định', en: 'Decided as' },
    decidedByName: { vi: 'Người quyết định', en: 'Decided by' },
    returnReason: texts.returnReason,
    publicCode: { vi: 'Mã tra cứu', en: 'Public code' },
    file: { vi: 'Tệp PDF', en: 'PDF' },
    certificateId: { label: { vi: 'Giấy chứng nhận', en: 'Certificate' }, of: 'Certificate' },
    replacesCertificateId: { label: { vi: 'Thay giấy chứng nhận', en: 'Replaces' }, of: 'Certificate' },
    correctedById: { label: { vi: 'Đính chính bằng biên bản', en: 'Corrected by' }, of: 'Verification' },
    confirmed: { vi: 'Đã xác nhận là đúng', en: 'Confirmed as right' },
    orderId: { label: { vi: 'Phiếu công việc', en: 'Work order' }, of: 'WorkOrder' },
    runId: { vi: 'Lượt đo', en: 'Run' },
    generated: { vi: 'Số liệu mẫu', en: 'Sample' },
  },
  unshown: ['frozen', 'budgeted'],
  parts: {
    ...enteredWords(),
    described: { label: { vi: 'Theo quy trình', en: 'By the procedure' }, byItsName: true },
    environment: texts.environment,
    checks: texts.checks,
    readings: texts.readings,
    uncertainty: texts.uncertainty,
    standardId: { label: { vi: 'Chuẩn', en: 'Standard' }, of: 'MeasurementStandard' },
  },
  namesOf: namesFrom(VerificationModel, ['number'], ({ number }) => number),
  held: { model: VerificationModel },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof verificationAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof verificationAudited)['actions'], true> {}
}
