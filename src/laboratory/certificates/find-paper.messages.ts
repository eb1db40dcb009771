import { defineTexts } from '../../platform/i18n';

export const findTexts = defineTexts({
  title: { vi: 'Tra cứu giấy chứng nhận', en: 'Certificate check' },
  intro: {
    vi: 'Nhập số và hai ký tự kiểm tra in cạnh mã QR trên giấy chứng nhận.',
    en: 'Enter the number and the two check characters that are printed beside the QR code of the certificate.',
  },
  number: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
  check: { vi: 'Hai ký tự kiểm tra', en: 'Two check characters' },
  look: { vi: 'Tra cứu', en: 'Look up' },
  none: {
    vi: 'Không có giấy chứng nhận nào mang số và hai ký tự này. Hãy so từng chữ với giấy rồi nhập lại. Nếu đã nhập đúng, đừng dùng giấy này làm căn cứ; hãy hỏi tổ chức ghi trên giấy hoặc Sở Khoa học và Công nghệ.',
    en: 'No certificate bears this number and these two characters. Compare them with the paper and enter them again. If they are right, do not rely on the paper: ask the body named on it, or the Department of Science and Technology.',
  },
  several: {
    vi: 'Có {count} giấy chứng nhận cùng số và ký tự kiểm tra. Chọn tổ chức ghi trên giấy:',
    en: '{count} certificates bear this number and these characters. Choose the body named on the paper:',
  },
  older: {
    vi: 'Giấy cấp trước khi có ký tự kiểm tra thì quét mã QR.',
    en: 'A paper from before there were check characters is looked up by its QR code.',
  },
  drop: { vi: 'Kiểm tra tệp PDF', en: 'Check a PDF file' },
  dropHint: {
    vi: 'Thả tệp PDF vào đây hoặc chọn tệp. Tệp không gửi đi đâu: mã SHA-256 được tính ngay trong trình duyệt.',
    en: 'Drop the PDF here or choose it. The file is sent nowhere: its SHA-256 is worked out in your browser.',
  },
  same: {
    vi: 'Đúng bản gốc: tệp giống từng bit với tệp đã cấp.',
    en: 'The original: bit for bit the file that was issued.',
  },
  other: {
    vi: 'Không phải bản gốc: tệp khác với tệp đã cấp.',
    en: 'Not the original: the file differs from what was issued.',
  },
  cannot: {
    vi: 'Trình duyệt này không tính được mã ở đây; hãy so mã SHA-256 của tệp bằng công cụ khác.',
    en: 'This browser cannot work it out here; compare the SHA-256 of the file with another program.',
  },
});
