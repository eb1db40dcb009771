import { defineTexts } from '../../platform/i18n';

export const minimumTexts = defineTexts({
  title: { vi: 'Tồn tối thiểu', en: 'Minimum stock' },
  intro: {
    vi: 'Khi số tem chưa dùng trong kho của một sê-ri xuống dưới mức này, việc được nhắc ở trang chính và bằng thư. Mức do trung tâm tự đặt.',
    en: 'Where fewer unused stamps of a series are in the store, the home page and a letter say so. The centre sets the figure itself.',
  },
  minimum: { vi: 'Mức tối thiểu', en: 'Minimum' },
  inStore: { vi: 'Đang có trong kho', en: 'In the store now' },
  set: { vi: 'Đặt mức tối thiểu', en: 'Set a minimum' },
  change: { vi: 'Sửa mức', en: 'Change it' },
  saved: { vi: 'Đã lưu mức tối thiểu.', en: 'The minimum is saved.' },
  below: { vi: 'Dưới mức', en: 'Below' },
  enough: { vi: 'Đủ', en: 'Enough' },
  taken: {
    vi: 'Sê-ri này đã có mức tối thiểu: mở mức ấy ra sửa.',
    en: 'The series has a minimum already: change that one.',
  },
  notFound: { vi: 'Không có mức tối thiểu này.', en: 'There is no such minimum.' },
  subject: { vi: 'Tem sắp hết: {count} sê-ri dưới mức tồn tối thiểu', en: 'Stamps run short: {count} series' },
  letterIntro: {
    vi: 'Kính gửi {name},\n\nĐến hết ngày {day}, các sê-ri tem sau còn trong kho ít hơn mức tối thiểu mà trung tâm đã đặt:',
    en: 'Dear {name},\n\nAt the end of {day} fewer stamps of these series are in the store than the minimum that you set:',
  },
  letterLine: {
    vi: '- {use}, sê-ri {series}: còn {count}, mức tối thiểu {minimum}',
    en: '- {use}, series {series}: {count} left, minimum {minimum}',
  },
  letterEnd: {
    vi: 'Xem sổ tem: {url}\n\nThư này do sổ đăng ký gửi tự động.',
    en: 'The register: {url}\n\nThis letter was sent by the registry by itself.',
  },
  unnamed: { vi: '(không có phần chữ)', en: '(no letters)' },
});
