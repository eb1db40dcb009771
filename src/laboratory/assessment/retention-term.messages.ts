import { defineTexts } from '../../platform/i18n';

export const termTexts = defineTexts({
  one: { vi: 'Thời hạn lưu của một loại hồ sơ', en: 'Term of a class of records' },
  title: { vi: 'Thời hạn được xác nhận', en: 'Confirmed terms' },
  intro: {
    vi: 'Một cán bộ của Sở đề nghị thời hạn theo văn bản, cán bộ khác đối chiếu văn bản rồi xác nhận. Loại chưa có thời hạn được xác nhận thì không tiêu hủy được gì.',
    en: 'One officer of the department proposes a term by its document; another compares it with the document and confirms it. Of a class without a confirmed term nothing is disposed of.',
  },
  propose: { vi: 'Đề nghị thời hạn', en: 'Propose a term' },
  proposed: { vi: 'Đã đề nghị; chờ cán bộ khác xác nhận.', en: 'Proposed; another officer confirms it.' },
  confirm: { vi: 'Xác nhận thời hạn', en: 'Confirm the term' },
  confirmed: { vi: 'Đã xác nhận thời hạn.', en: 'The term is confirmed.' },
  refuse: { vi: 'Từ chối thời hạn', en: 'Refuse the term' },
  recordClass: { vi: 'Loại hồ sơ', en: 'Class of records' },
  years: { vi: 'Lưu ít nhất, số năm', en: 'Kept at least, years' },
  document: { vi: 'Văn bản quy định', en: 'Document that sets it' },
  documentHint: { vi: 'Số, ngày, cơ quan ban hành, điều khoản', en: 'Number, day, issuer, clause' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  reason: { vi: 'Lý do từ chối', en: 'Why it is refused' },
  notFound: { vi: 'Không có đề nghị thời hạn này.', en: 'There is no such proposal of a term.' },
  decided: { vi: 'Đề nghị này đã được quyết định.', en: 'This proposal was decided.' },
  state: { vi: 'Tình trạng', en: 'State' },
  inForce: { vi: 'Đã xác nhận', en: 'Confirmed' },
  noTerm: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
});
