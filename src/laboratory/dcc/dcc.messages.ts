import { defineTexts } from '../../platform/i18n';

/** What can be wrong with a digital calibration certificate; each is said with its line and element. */
export const dccTexts = defineTexts({
  notDcc: {
    vi: 'Tệp là XML nhưng không phải giấy chứng nhận hiệu chuẩn số (DCC): phần tử gốc là “{name}”, không phải “digitalCalibrationCertificate” của https://ptb.de/dcc.',
    en: 'The file is XML but no digital calibration certificate (DCC): its root is “{name}”, not “digitalCalibrationCertificate” of https://ptb.de/dcc.',
  },
  unknownVersion: {
    vi: 'Phiên bản lược đồ “{version}” không thuộc 2.4 đến 3.3. Nội dung được đọc theo cấu trúc chung, có thể thiếu; hãy đối chiếu với bản giấy.',
    en: 'Schema version “{version}” is not one of 2.4 to 3.3. The file was read by what versions have in common and may have more; compare it with the paper.',
  },
  missing: { vi: 'Thiếu {what}.', en: 'There is no {what}.' },
  uniqueId: { vi: 'số giấy chứng nhận (uniqueIdentifier)', en: 'certificate number (uniqueIdentifier)' },
  laboratory: { vi: 'tên nơi hiệu chuẩn', en: 'name of the laboratory' },
  performedFrom: { vi: 'ngày bắt đầu hiệu chuẩn', en: 'first day of the calibration' },
  performedUntil: { vi: 'ngày kết thúc hiệu chuẩn', en: 'last day of the calibration' },
  issuedOn: { vi: 'ngày cấp', en: 'day of issue' },
  items: { vi: 'đối tượng được hiệu chuẩn', en: 'item that was calibrated' },
  identification: { vi: 'số nhận dạng của đối tượng', en: 'identification of the item' },
  responsible: { vi: 'người chịu trách nhiệm', en: 'responsible person' },
  results: { vi: 'kết quả đo', en: 'result of a measurement' },
  noIssueDay: {
    vi: 'Lược đồ {version} không có chỗ ghi ngày cấp: hãy nhập ngày cấp theo bản giấy.',
    en: 'Schema {version} has no place for the day of issue: enter it from the paper.',
  },
  noDay: { vi: '“{value}” không phải là một ngày có thật.', en: '“{value}” is no day that exists.' },
  dayOrder: {
    vi: '{later} ({laterDay}) trước {earlier} ({earlierDay}).',
    en: '{later} ({laterDay}) comes before {earlier} ({earlierDay}).',
  },
  receivedOn: { vi: 'ngày nhận mẫu', en: 'the day of receipt' },
  noNumber: { vi: '“{value}” không phải là số.', en: '“{value}” is no number.' },
  unknownUnit: {
    vi: 'Đơn vị “{unit}” không viết theo D-SI nên không hiểu được.',
    en: 'The unit “{unit}” is not written in D-SI and is not understood.',
  },
  counts: {
    vi: 'Có {values} giá trị nhưng có {others} mục “{what}”.',
    en: 'There are {values} values but {others} entries of “{what}”.',
  },
  columns: {
    vi: 'Các cột của bảng kết quả không có cùng số giá trị ({lengths}): không ghép được thành hàng.',
    en: 'The columns of the table of results are not equally long ({lengths} values) and make no rows.',
  },
  coverageFactor: {
    vi: 'Hệ số phủ k = {value} nhỏ hơn 1 hoặc không phải là số: độ không đảm bảo đo không dùng được.',
    en: 'The coverage factor k = {value} is below 1 or no number: the uncertainty cannot be used.',
  },
  coverageProbability: {
    vi: 'Xác suất phủ {value} không nằm giữa 0 và 1.',
    en: 'The coverage probability {value} is not between 0 and 1.',
  },
  uncertainty: {
    vi: 'Độ không đảm bảo đo “{value}” không phải là số dương hay số 0.',
    en: 'The uncertainty “{value}” is no number of zero or more.',
  },
  verdict: {
    vi: '“{value}” không phải là kết luận phù hợp mà DCC biết.',
    en: '“{value}” is no verdict that the DCC knows.',
  },
  repeatedId: { vi: 'Định danh “{id}” được dùng nhiều lần.', en: 'The id “{id}” is used more than once.' },
  deadReference: { vi: 'refId “{id}” không dẫn tới phần tử nào.', en: 'The refId “{id}” leads nowhere.' },
  replaces: {
    vi: 'Giấy này thay cho giấy số “{number}”: giấy cũ không còn dùng được.',
    en: 'This certificate takes the place of “{number}”, which no longer counts.',
  },
  altered: {
    vi: 'Nội dung đã bị thay đổi sau khi ký, hoặc chữ ký không phải của khóa kèm theo ({detail}). Không dùng giấy này; hãy yêu cầu nơi cấp gửi lại.',
    en: 'The content was changed after it was signed, or the signature is not of the key that comes with it ({detail}). Do not use this certificate; ask the issuer for it again.',
  },
  partial: {
    vi: 'Chữ ký không bao trùm toàn bộ tệp nên không chứng minh được nội dung ({detail}).',
    en: 'The signature does not cover the whole file, so it proves nothing of the rest ({detail}).',
  },
  unchecked: {
    vi: 'Không kiểm tra được chữ ký: {detail} không được hỗ trợ hoặc không còn đủ an toàn.',
    en: 'The signature cannot be checked: {detail} is not supported, or is no longer safe.',
  },
  signerOutOfDate: {
    vi: 'Chứng thư của người ký ({subject}) chỉ có hiệu lực từ {from} đến {until}, không bao gồm ngày {day}.',
    en: "The signer's certificate ({subject}) is valid from {from} until {until} only, which {day} is not within.",
  },
  signerRevoked: {
    vi: 'Chứng thư của người ký ({subject}) đã bị thu hồi, theo danh sách thu hồi kèm trong chữ ký. Không dùng giấy này.',
    en: "The signer's certificate ({subject}) is revoked, by the revocation list inside the signature. Do not use this certificate.",
  },
  unsigned: {
    vi: 'Giấy tự khai là có chữ ký hoặc con dấu điện tử, nhưng trong tệp không có chữ ký nào.',
    en: 'The certificate says that it bears an electronic signature or seal, but the file has none.',
  },
});
