import { defineTexts } from '../platform/i18n';

export const auditTexts = defineTexts({
  title: { vi: 'Nhật ký thay đổi', en: 'Audit trail' },
  lines: { vi: 'Tải về (JSON từng dòng)', en: 'Download (JSON lines)' },
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
