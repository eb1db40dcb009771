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
  file: {
    vi: 'Tệp số đo (CSV, văn bản): chọn, hoặc thả vào bảng',
    en: 'File of readings (CSV, text): choose it, or drop it on the grid',
  },
  fileNothing: { vi: 'Tệp không có ô nào vừa với bảng.', en: 'No cell of the file fits the grid.' },
  fileTooLarge: { vi: 'Tệp lớn quá 1 MB.', en: 'The file is larger than 1 MB.' },
  fileInOrder: {
    vi: 'Xếp theo thứ tự dòng, bắt đầu từ ô đang chọn. Xem rồi hãy lấy.',
    en: 'Row after row from the cell that is focused. Look before you take it.',
  },
  fileByName: {
    vi: 'Xếp theo mã hoặc số chế tạo ở cột đầu, bắt đầu từ cột đang chọn. Xem rồi hãy lấy.',
    en: 'By the code or serial number in the first column, from the column that is focused. Look before you take it.',
  },
  fileLeft: {
    vi: 'Tệp còn {count} dòng không có chỗ trong bảng. Xem rồi hãy lấy.',
    en: '{count} rows of the file have no place in the grid. Look before you take it.',
  },
  fileTaken: { vi: 'Đã lấy {count} số từ tệp.', en: '{count} cells taken from the file.' },
  fileDropped: { vi: 'Đã bỏ, không lấy gì từ tệp.', en: 'Nothing was taken from the file.' },
  preview: { vi: 'Những gì sẽ lấy từ tệp', en: 'What would be taken from the file' },
  previewInstrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  previewCell: { vi: 'Ô', en: 'Cell' },
  previewBefore: { vi: 'Đang có', en: 'Now' },
  previewAfter: { vi: 'Từ tệp', en: 'From the file' },
  previewTake: { vi: 'Lấy vào bảng', en: 'Take it into the grid' },
  missing: { vi: 'Còn thiếu', en: 'Incomplete' },
  judged: { vi: 'Đã tính', en: 'Evaluated' },
  wrong: { vi: 'Xem lại', en: 'Look again' },
  unknown: { vi: 'Kết luận khi gửi', en: 'Judged when sent' },
});
