import { defineTexts, type Text } from '../../platform/i18n';
import type { HoldCause } from './keeping.model';

/** What befell a standard, within a sentence. */
export const holdCauseNames: Readonly<Record<HoldCause, Text>> = defineTexts({
  damage: { vi: 'hư hỏng khi nhận lại', en: 'damaged when it came back' },
  adjustment: { vi: 'đã hiệu chỉnh', en: 'adjusted' },
  repair: { vi: 'đã sửa chữa', en: 'repaired' },
});

export const keepingTexts = defineTexts({
  title: { vi: 'Bảo quản, bảo dưỡng, cho mượn', en: 'Storage, maintenance, loans' },
  away: { vi: 'Cho tổ chức khác mượn', en: 'Lent to other bodies' },
  holds: { vi: 'Cần hiệu chuẩn lại trước khi dùng', en: 'To be calibrated before use' },
  onHold: {
    vi: 'Cần hiệu chuẩn lại trước khi dùng: {cause} ngày {since}. Giấy chứng nhận cấp trước ngày đó không dùng được cho công việc, cho đến khi ghi giấy mới, hoặc ghi lần kiểm tra giữa kỳ đạt rồi cho dùng lại theo giấy cũ.',
    en: 'To be calibrated before use: {cause} on {since}. Certificates issued before serve no work until a new one is registered, or a check that passed is recorded and it is let be used by the earlier one.',
  },
  resume: { vi: 'Cho dùng lại theo giấy cũ', en: 'Let it be used by the earlier certificate' },
  resumed: { vi: 'Đã cho dùng lại theo giấy cũ.', en: 'It may be used by the earlier certificate again.' },
  resumeIntro: {
    vi: 'Chỉ làm được sau khi có lần kiểm tra giữa kỳ đạt. Người quyết định, ngày và lý do được giữ trong hồ sơ của chuẩn.',
    en: 'Only after an intermediate check that passed. Who decided, when and why is kept with the standard.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  since: { vi: 'Từ ngày', en: 'Since' },
  cause: { vi: 'Việc đã xảy ra', en: 'What happened' },
  lifted: { vi: 'Cho dùng lại', en: 'Lifted' },
  on: { vi: 'Ngày', en: 'Day' },
  by: { vi: 'Người quyết định', en: 'By' },
  entryId: { vi: 'Mục ghi', en: 'Entry' },
  save: { vi: 'Lưu', en: 'Save' },
});

/** Letters to the centre itself. */
export const keepingLetterTexts = defineTexts({
  dear: { vi: 'Kính gửi: {name}', en: 'To: {name}' },
  loanSubject: { vi: 'Chuẩn {code} cho mượn quá hạn trả', en: 'Standard {code} is not returned in time' },
  loanLine: {
    vi: 'Chuẩn {code} {name} do {borrower} giữ từ ngày {from}, hẹn trả ngày {dueOn}, đến nay chưa ghi nhận lại.',
    en: 'Standard {code} {name} is with {borrower} since {from}, was expected on {dueOn}, and is not recorded as returned.',
  },
  upkeepSubject: { vi: 'Chuẩn {code} đến hạn bảo dưỡng', en: 'Standard {code} is due for maintenance' },
  upkeepLine: {
    vi: 'Chuẩn {code} {name} đến hạn ngày {dueOn}: {what}.',
    en: 'Standard {code} {name} is due on {dueOn}: {what}.',
  },
  see: { vi: 'Xem: {url}', en: 'See: {url}' },
  automatic: { vi: 'Thư do Chuẩn Đo soạn tự động.', en: 'Written by Chuẩn Đo.' },
});
