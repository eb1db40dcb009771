import { defineTexts } from '../../platform/i18n';

export const retentionTexts = defineTexts({
  title: { vi: 'Thời hạn lưu hồ sơ', en: 'How long records are kept' },
  intro: {
    vi: 'Sổ không tự xóa hồ sơ nào, kể cả khi đã lưu đủ thời hạn. Hồ sơ chỉ bị tiêu hủy theo quyết định có số, do một người đề nghị và người khác duyệt; sổ giữ lại vết của từng hồ sơ đã tiêu hủy.',
    en: 'The registry removes no record by itself, not even one kept for its whole term. Records are disposed of only by a numbered decision that one person proposes and another approves; a trace of each is kept.',
  },
  notHere: {
    vi: 'Hiện chỉ tiêu hủy được hồ sơ kiểm định, hiệu chuẩn, thử nghiệm, kiểm tra đã có kết luận, cùng giấy chứng nhận và tệp. Sổ tem, hồ sơ khách hàng, hồ sơ năng lực, biên bản nháp hoặc đã hủy chưa tiêu hủy được ở đây; nhật ký và chuỗi niêm phong không bao giờ bị tiêu hủy.',
    en: 'For now only files of verification, calibration, test and inspection that were concluded can be disposed of, with their certificates and files. Books of stamps, files of customers and of capability, drafts and cancelled records cannot be disposed of here yet; the audit trail and the chain of seals never are.',
  },
  disposals: { vi: 'Tiêu hủy theo quyết định', en: 'Disposals by decision' },
  byTerm: { vi: '{document}; {by} đã xác nhận', en: '{document}; confirmed by {by}' },
  kept: { vi: 'Loại hồ sơ', en: 'Class of records' },
  holds: { vi: 'Gồm có', en: 'What it holds' },
  term: { vi: 'Lưu ít nhất', en: 'Kept at least' },
  years: { vi: '{years} năm', en: '{years} years' },
  forever: { vi: 'Không thời hạn', en: 'Without end' },
  from: { vi: 'Tính từ', en: 'Counted from' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  past: { vi: 'Đã lưu đủ thời hạn', en: 'Kept for the whole term' },
});
