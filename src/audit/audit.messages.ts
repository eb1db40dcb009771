import { defineTexts, verbatim, type Text } from '../platform/i18n';

export const auditTexts = defineTexts({
  title: { vi: 'Nhật ký thay đổi', en: 'Audit trail' },
  history: { vi: 'Lịch sử thay đổi', en: 'History' },
  events: { vi: 'Đăng nhập và tải tệp gần đây', en: 'Recent sign-ins and exports' },
  eventDetails: { vi: 'Chi tiết', en: 'Details' },
  at: { vi: 'Thời điểm', en: 'When' },
  actor: { vi: 'Người thực hiện', en: 'Who' },
  action: { vi: 'Việc', en: 'What' },
  subject: { vi: 'Hồ sơ', en: 'Record' },
  changes: { vi: 'Trước → sau', en: 'Before → after' },
  fields: { vi: '{count} mục', en: '{count} fields' },
  reason: { vi: 'Lý do', en: 'Why' },
  subjectType: { vi: 'Loại hồ sơ', en: 'Kind of record' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  sealed: { vi: 'Nhật ký chưa bị sửa', en: 'The audit trail is unaltered' },
  broken: { vi: 'Nhật ký đã bị sửa từ mục số {sequence}', en: 'The audit trail was altered from entry {sequence} on' },
});

/** The kinds of records that are audited, as people call them. */
export const subjectTypeNames: Readonly<Record<string, Text>> = defineTexts({
  Organization: { vi: 'Tổ chức', en: 'Organization' },
  Account: { vi: 'Tài khoản', en: 'Account' },
  ApiToken: { vi: 'Khóa API', en: 'API token' },
  Document: { vi: 'Tài liệu', en: 'Document' },
  Designation: { vi: 'Quyết định chỉ định', en: 'Designation' },
  Verifier: { vi: 'Kiểm định viên', en: 'Verifier' },
  MeasurementStandard: { vi: 'Chuẩn đo lường', en: 'Measurement standard' },
  InstrumentType: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  Method: { vi: 'Văn bản của quy trình', en: 'Document of a procedure' },
  Instrument: { vi: 'Phương tiện đo', en: 'Measuring instrument' },
  Verification: { vi: 'Biên bản', en: 'Record' },
  Certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  QualitySystem: { vi: 'Hệ thống quản lý chất lượng', en: 'Quality system' },
  Activity: { vi: 'Hoạt động', en: 'Activity' },
  ActivityAbsence: { vi: 'Xác nhận không có', en: 'Attested absence' },
  ReportCounting: { vi: 'Ngày sổ đếm đủ', en: 'Day since when a register is whole' },
  Report: { vi: 'Báo cáo', en: 'Report' },
  SignIn: { vi: 'Đăng nhập', en: 'Sign-in' },
  Export: { vi: 'Xuất dữ liệu', en: 'Export' },
});

/** `instrument.registered` → "registered" in words; an unlisted verb shows as it is. */
const verbs: Readonly<Record<string, Text>> = defineTexts({
  registered: { vi: 'Đăng ký mới', en: 'Registered' },
  changed: { vi: 'Sửa', en: 'Changed' },
  statusChanged: { vi: 'Đổi trạng thái', en: 'Status changed' },
  ended: { vi: 'Kết thúc hoạt động', en: 'Ended' },
  created: { vi: 'Tạo mới', en: 'Created' },
  disabled: { vi: 'Khóa', en: 'Disabled' },
  enabled: { vi: 'Mở lại', en: 'Enabled' },
  passwordChanged: { vi: 'Đổi mật khẩu', en: 'Password changed' },
  signedIn: { vi: 'Đăng nhập', en: 'Signed in' },
  signedOut: { vi: 'Đăng xuất', en: 'Signed out' },
  signInFailed: { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
  passwordWrong: { vi: 'Nhập sai mật khẩu khi xác nhận', en: 'Wrong password when confirming' },
  exported: { vi: 'Tải tệp về', en: 'File taken out' },
  issued: { vi: 'Cấp', en: 'Issued' },
  revoked: { vi: 'Thu hồi', en: 'Revoked' },
  withdrawn: { vi: 'Thu hồi', en: 'Withdrawn' },
  replaced: { vi: 'Thay thế', en: 'Replaced' },
  suspended: { vi: 'Đình chỉ', en: 'Suspended' },
  resumed: { vi: 'Cho hoạt động lại', en: 'Resumed' },
  confirmed: { vi: 'Xác nhận', en: 'Confirmed' },
  recorded: { vi: 'Lập', en: 'Recorded' },
  submitted: { vi: 'Gửi soát xét', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Duyệt', en: 'Approved' },
  failed: { vi: 'Kết luận không đạt', en: 'Concluded as failed' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
  absenceAttested: { vi: 'Xác nhận không có', en: 'Absence attested' },
  absenceWithdrawn: { vi: 'Rút xác nhận', en: 'Attestation withdrawn' },
  countingStated: { vi: 'Xác nhận ngày sổ đếm đủ', en: 'Day of a whole register stated' },
  removed: { vi: 'Xóa khỏi sổ', en: 'Removed' },
  cardAdded: { vi: 'Thêm thẻ', en: 'Card added' },
  certificateAdded: { vi: 'Thêm giấy chứng nhận', en: 'Certificate added' },
  ownerChanged: { vi: 'Đổi chủ sở hữu', en: 'Owner changed' },
  stageRecorded: { vi: 'Ghi giai đoạn', en: 'Stage recorded' },
  dutyRecorded: { vi: 'Ghi nhiệm vụ năm', en: 'Yearly duty recorded' },
  fileAttached: { vi: 'Đính kèm tệp', en: 'File attached' },
});

export function actionName(action: string): Text {
  const verb = action.slice(action.lastIndexOf('.') + 1);
  return verbs[verb] ?? verbatim(verb);
}
