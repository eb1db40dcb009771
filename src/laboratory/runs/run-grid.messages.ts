import { defineTexts } from '../../platform/i18n';

export const gridTexts = defineTexts({
  allPass: { vi: 'Kiểm tra bên ngoài: tất cả đạt', en: 'Visual checks: all pass' },
  asAbove: { vi: 'Như dòng trên', en: 'As the row above' },
  local: {
    vi: 'Trên máy này còn phần bạn đã nhập mà chưa gửi được.',
    en: 'This device still has what you typed and could not send.',
  },
  take: { vi: 'Lấy lại', en: 'Take it back' },
  drop: { vi: 'Bỏ', en: 'Discard' },
  progress: { vi: 'Đã gửi', en: 'Sent' },
  sent: { vi: 'Đã gửi {done} trong {all} chiếc.', en: '{done} of {all} sent.' },
  stopped: {
    vi: 'Chưa gửi hết: mất mạng hoặc phiên làm việc đã hết. Những gì đã nhập còn trên máy này; bấm nút lập biên bản lần nữa để gửi tiếp.',
    en: 'Not everything was sent: the network is gone or the session has ended. What you typed is on this device; press the button again to go on.',
  },
  missing: { vi: 'Còn thiếu', en: 'Incomplete' },
  judged: { vi: 'Đã tính', en: 'Evaluated' },
  wrong: { vi: 'Xem lại', en: 'Look again' },
  unknown: { vi: 'Kết luận khi gửi', en: 'Judged when sent' },
});
