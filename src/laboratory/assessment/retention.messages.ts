import { defineTexts } from '../../platform/i18n';

export const retentionTexts = defineTexts({
  title: { vi: 'Thời hạn lưu hồ sơ', en: 'How long records are kept' },
  intro: {
    vi: 'Sổ không xóa hồ sơ nào, kể cả khi đã lưu đủ thời hạn, và không trang nào có nút xóa. Hủy bản giấy là việc của tổ chức, theo quyết định của mình.',
    en: 'The registry removes no record, not even one kept for its whole term, and no page has a button for it. Papers are disposed of by the organization, by its own decision.',
  },
  kept: { vi: 'Loại hồ sơ', en: 'Class of records' },
  holds: { vi: 'Gồm có', en: 'What it holds' },
  term: { vi: 'Lưu ít nhất', en: 'Kept at least' },
  years: { vi: '{years} năm', en: '{years} years' },
  forever: { vi: 'Không thời hạn', en: 'Without end' },
  from: { vi: 'Tính từ', en: 'Counted from' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  past: { vi: 'Đã lưu đủ thời hạn', en: 'Kept for the whole term' },
});
