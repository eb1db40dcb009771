import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

export const signedPaperTexts = defineTexts({
  title: { vi: 'Biên bản giấy đã ký', en: 'Signed paper record' },
  mark: { vi: 'Từ biên bản giấy', en: 'From a paper record' },
  takenOver: {
    vi: 'Kết quả chuyển từ biên bản giấy số {number} ngày {day}',
    en: 'Result taken over from the paper record no. {number} of {day}',
  },
  number: { vi: 'Số biên bản giấy', en: 'Number of the paper record' },
  on: { vi: 'Ngày ký biên bản giấy', en: 'Day on which the paper was signed' },
  signatories: { vi: 'Những người ký biên bản giấy', en: 'Who signed the paper' },
  signatoriesHint: { vi: 'Họ tên, chức danh của từng người ký', en: 'Name and position of each' },
  file: { vi: 'Bản chụp biên bản giấy', en: 'The paper itself' },
  fileHint: { vi: 'PDF, JPEG hoặc PNG, đủ các trang và chữ ký', en: 'PDF, JPEG or PNG, with every page and signature' },
  attach: { vi: 'Đính kèm biên bản giấy', en: 'Attach the paper record' },
  attached: { vi: 'Đã đính kèm biên bản giấy.', en: 'The paper record is attached.' },
  noFile: { vi: 'Hãy chọn tệp chụp biên bản giấy đã ký.', en: 'Choose the file of the signed paper record.' },
  otherKind: {
    vi: 'Biên bản giấy đính kèm ở dạng PDF, JPEG hoặc PNG.',
    en: 'The paper is attached as PDF, JPEG or PNG.',
  },
  notAsked: {
    vi: 'Biên bản này không chuyển kết quả từ biên bản giấy.',
    en: 'This record takes no result over from a paper.',
  },
  noneYet: { vi: 'Chưa đính kèm', en: 'Not attached' },
});

/** Why a result is not taken over from a paper as it stands, and what to do. */
export const signedPaperRefusals = {
  incomplete: {
    rule: 'paper.incomplete',
    field: 'paperNumber',
    ...defineTexts({
      text: {
        vi: 'Kết quả chuyển từ biên bản giấy phải ghi số, ngày ký và những người ký của biên bản đó.',
        en: 'A result taken over from a paper record names its number, its day and who signed it.',
      },
      remedy: { vi: 'Ghi đủ ba mục như trên biên bản giấy.', en: 'Enter all three as the paper has them.' },
    }),
  },
  notAttached: {
    rule: 'paper.notAttached',
    ...defineTexts({
      text: { vi: 'Chưa đính kèm biên bản giấy đã ký.', en: 'The signed paper record is not attached.' },
      remedy: {
        vi: 'Mở biên bản, bấm «Đính kèm biên bản giấy», chọn tệp PDF, JPEG hoặc PNG.',
        en: 'Open the record, press “Attach the paper record” and choose a PDF, JPEG or PNG.',
      },
    }),
  },
  signedEarlier: {
    rule: 'paper.beforeWork',
    field: 'paperOn',
    ...defineTexts({
      text: { vi: 'Ngày ký biên bản giấy trước ngày {work}.', en: 'The paper was signed before the work was done.' },
      remedy: { vi: 'Xem lại hai ngày trên biên bản giấy.', en: 'Look at both days on the paper.' },
    }),
  },
  signedInFuture: {
    rule: 'paper.future',
    field: 'paperOn',
    ...defineTexts({
      text: { vi: 'Ngày ký biên bản giấy ở sau hôm nay.', en: 'The day on which the paper was signed lies ahead.' },
      remedy: { vi: 'Ghi đúng ngày trên biên bản giấy.', en: 'Enter the day that the paper has.' },
    }),
  },
  notTakenOver: {
    rule: 'paper.notTakenOver',
    field: 'paperNumber',
    ...defineTexts({
      text: {
        vi: 'Có ghi biên bản giấy nhưng số đọc được nhập theo quy trình.',
        en: 'A paper record is named, but the readings are entered by a procedure.',
      },
      remedy: {
        vi: 'Xóa các mục về biên bản giấy, hoặc lập biên bản theo «Kết quả từ biên bản giấy đã ký».',
        en: 'Remove what is said of the paper, or choose “Result of a signed paper record”.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;
