import { defineTexts } from '../../platform/i18n';

export const movementTexts = defineTexts({
  title: { vi: 'Nhập, giao, trả, hủy tem', en: 'Movements of stamps' },
  movement: { vi: 'Lần chuyển tem', en: 'Movement of stamps' },
  enter: { vi: 'Ghi lần chuyển', en: 'Enter a movement' },
  enterSpoilt: { vi: 'Báo tem hỏng, mất', en: 'Report spoilt or lost' },
  entered: { vi: 'Đã ghi vào sổ tem.', en: 'The movement is entered.' },
  recordedAction: { vi: 'Ghi', en: 'Entered' },
  kind: { vi: 'Việc', en: 'What' },
  lot: { vi: 'Lô', en: 'Lot' },
  firstNumber: { vi: 'Từ số', en: 'First number' },
  lastNumber: { vi: 'Đến số', en: 'Last number' },
  lastHint: { vi: 'Bỏ trống khi chỉ có một tem.', en: 'Left empty for one stamp alone.' },
  firstHint: {
    vi: 'Ghi cả sê-ri (26V00012) hoặc chỉ phần số (00012).',
    en: 'With the series (26V00012), or the figures alone (00012).',
  },
  exceptions: { vi: 'Trừ các số', en: 'Except' },
  exceptionsHint: {
    vi: 'Cách nhau bằng dấu phẩy, ví dụ 00007, 00009-00011.',
    en: 'Separated by commas, for example 00007, 00009-00011.',
  },
  holder: { vi: 'Giao cho', en: 'To' },
  holderHint: { vi: 'Chỉ ghi khi giao.', en: 'For a hand-over only.' },
  document: { vi: 'Biên bản, phiếu số', en: 'Minutes or note, number' },
  documentHint: { vi: 'Bắt buộc khi tiêu hủy.', en: 'Required for a destruction.' },
  witnesses: { vi: 'Người ký biên bản', en: 'Who signed the minutes' },
  witnessesHint: {
    vi: 'Bắt buộc khi tiêu hủy; họ tên, cách nhau bằng dấu phẩy.',
    en: 'Required for a destruction; names, separated by commas.',
  },
  reasonHint: {
    vi: 'Bắt buộc khi hỏng, mất, mất hiệu lực, nhập lại kho, gạch khỏi sổ.',
    en: 'Required for spoilt, lost, voided, restored and struck off.',
  },
  file: { vi: 'Bản chụp biên bản', en: 'Scan of the minutes' },
  from: { vi: 'Trước đó', en: 'Before' },
  to: { vi: 'Sau đó', en: 'After' },
  byName: { vi: 'Người ghi', en: 'Entered by' },
  at: { vi: 'Ghi lúc', en: 'Entered at' },
  spans: { vi: 'Các dãy số', en: 'Ranges' },
  notFound: { vi: 'Không có lần chuyển này.', en: 'There is no such movement.' },
  noLot: { vi: 'Không có lô tem này trong kho của trung tâm.', en: 'The centre has received no such lot.' },
  noLots: {
    vi: 'Chưa nhập lô nào nên chưa ghi được lần chuyển. Hãy nhập lô trước.',
    en: 'No lot was received yet, so nothing moves. Receive a lot first.',
  },
  unread: { vi: '“{part}” không phải số của lô này.', en: '“{part}” is no number of this lot.' },
  wrongWay: { vi: 'Số cuối nhỏ hơn số đầu.', en: 'The last number is below the first.' },
  nothingLeft: {
    vi: 'Trừ hết thì không còn tem nào.',
    en: 'With these exceptions no stamp is left.',
  },
  outside: { vi: 'Số bị trừ không nằm trong dãy.', en: 'An exception is not within the range.' },
  required: { vi: 'Việc này phải ghi mục này.', en: 'This kind of movement needs it.' },
  notAsked: { vi: 'Việc này không ghi mục này.', en: 'This kind of movement has none.' },
  noHolder: {
    vi: 'Chọn kiểm định viên đang làm việc của trung tâm.',
    en: 'Choose an active technician of the centre.',
  },
  ownOnly: {
    vi: 'Kiểm định viên chỉ báo hỏng, mất tem mình giữ; việc khác do người phụ trách ghi.',
    en: 'A technician reports spoilt and lost stamps of one’s own; others are entered by whoever keeps them.',
  },
  usedByRecord: {
    vi: 'Tem kiểm định, hiệu chuẩn được ghi “Dùng” khi biên bản được duyệt.',
    en: 'Stamps of verification and calibration are used by the approval of a record.',
  },
  correctedReason: {
    vi: 'Biên bản {record} đính chính giấy chứng nhận {certificate}',
    en: 'Record {record} corrects certificate {certificate}',
  },
  failedReason: {
    vi: 'Phương tiện đo không đạt ngày {day}, biên bản {record}',
    en: 'The instrument failed on {day}, record {record}',
  },
});
