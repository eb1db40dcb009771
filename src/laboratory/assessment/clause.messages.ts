import { defineTexts, type Text } from '../../platform/i18n';
import type { ClauseConfidence, Share } from './clause.rules';

export const clauseTexts = defineTexts({
  title: { vi: 'Đối chiếu ISO/IEC 17025:2017', en: 'ISO/IEC 17025:2017, clause by clause' },
  intro: {
    vi: 'Từng điều khoản: chương trình làm gì, ở trang nào, và còn để lại việc gì cho con người. Yêu cầu ghi theo lời của sổ, không phải nguyên văn tiêu chuẩn; hãy đối chiếu với bản TCVN ISO/IEC 17025:2017 của tổ chức.',
    en: 'Each clause: what the program does for it, on which page, and what it leaves to people. The requirements are in the registry’s own words, not the text of the standard; compare them with your copy.',
  },
  unfinished: {
    vi: 'Còn {count} hành động sau so sánh liên phòng chưa xong (7.7.3, 7.10, 8.7).',
    en: '{count} actions after comparisons are unfinished (7.7.3, 7.10, 8.7).',
  },
  count: { vi: '{shown} trong {total} điều khoản', en: '{shown} of {total} clauses' },
  clause: { vi: 'Điều khoản', en: 'Clause' },
  need: { vi: 'Yêu cầu', en: 'Requirement' },
  share: { vi: 'Ai đáp ứng', en: 'Who sees to it' },
  does: { vi: 'Chương trình làm', en: 'What the program does' },
  screens: { vi: 'Ở trang', en: 'On which page' },
  leaves: { vi: 'Để lại cho con người', en: 'What it leaves to people' },
  confidence: { vi: 'Đã đọc ở', en: 'Where it was read' },
  nothingDone: { vi: 'Chưa làm gì.', en: 'Nothing yet.' },
  nothingLeft: { vi: 'Không còn việc nào.', en: 'Nothing.' },
});

export const shareNames: Readonly<Record<Share, Text>> = defineTexts({
  program: { vi: 'Chương trình', en: 'The program' },
  part: { vi: 'Chương trình làm một phần', en: 'The program in part' },
  people: { vi: 'Con người', en: 'People' },
});

export const clauseConfidenceNames: Readonly<Record<ClauseConfidence, Text>> = defineTexts({
  'read-secondary': { vi: 'Bản không chính thức', en: 'A copy that is not official' },
  general: { vi: 'Chưa đọc, theo hiểu biết chung', en: 'Not read: general knowledge' },
});

export const chapterNames: Readonly<Record<string, Text>> = defineTexts({
  '6.4': { vi: 'Thiết bị', en: 'Equipment' },
  '6.5': { vi: 'Dẫn xuất chuẩn đo lường', en: 'Metrological traceability' },
  '7.1': { vi: 'Xem xét yêu cầu, đề nghị và hợp đồng', en: 'Review of requests, tenders and contracts' },
  '7.2': { vi: 'Chọn và xác nhận phương pháp', en: 'Selection, verification and validation of methods' },
  '7.4': { vi: 'Tiếp nhận và bảo quản đối tượng', en: 'Handling of items' },
  '7.5': { vi: 'Hồ sơ kỹ thuật', en: 'Technical records' },
  '7.6': { vi: 'Đánh giá độ không đảm bảo đo', en: 'Evaluation of measurement uncertainty' },
  '7.7': { vi: 'Bảo đảm giá trị sử dụng của kết quả', en: 'Ensuring the validity of results' },
  '7.8': { vi: 'Báo cáo kết quả', en: 'Reporting of results' },
  '7.9': { vi: 'Khiếu nại', en: 'Complaints' },
  '7.10': { vi: 'Công việc không phù hợp', en: 'Nonconforming work' },
  '7.11': { vi: 'Kiểm soát dữ liệu và quản lý thông tin', en: 'Control of data and information management' },
  '8.4': { vi: 'Kiểm soát hồ sơ', en: 'Control of records' },
});
