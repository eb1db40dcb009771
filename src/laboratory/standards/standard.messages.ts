import { dimensionNames, type Dimension } from '../../metrology';
import type { SignatureState } from '../dcc';
import { defineTexts, type Text } from '../../platform/i18n';
import type {
  ReferenceKind,
  ReviewConclusion,
  StandardCertificateKind,
  StandardKind,
  StandardStatus,
} from './standard.model';
import type { StandardAct, StandardValidity } from './standard.states';

export const standardTexts = defineTexts({
  digitals: { vi: 'Giấy chứng nhận số đã nhận (DCC)', en: 'Digital certificates received (DCC)' },
  digital: { vi: 'Tệp giấy chứng nhận số (DCC)', en: 'File of the digital certificate (DCC)' },
  receiveDigital: { vi: 'Nhận giấy chứng nhận số (DCC)', en: 'Take in a digital certificate (DCC)' },
  receiveHint: {
    vi: 'Tệp XML do nơi hiệu chuẩn gửi (DCC phiên bản 2.4 đến 3.3, có ký hoặc không), không quá 20 MB. Tệp được giữ nguyên cùng mã SHA-256.',
    en: 'The XML that the laboratory sent (DCC 2.4 to 3.3, signed or not), at most 20 MB. It is kept as it is with its SHA-256.',
  },
  digitalReceived: {
    vi: 'Đã nhận tệp. Hãy xem lại những gì đọc được rồi lưu giấy chứng nhận.',
    en: 'The file is received. Look through what was read of it, then save the certificate.',
  },
  digitalFaults: { vi: 'Những điểm cần xem lại trong tệp', en: 'What to look at in the file' },
  digitalSignature: { vi: 'Chữ ký', en: 'Signature' },
  digitalLine: { vi: 'dòng {line}', en: 'line {line}' },
  digitalUnknown: {
    vi: 'Tệp này không nằm trong số đã nhận cho chuẩn này.',
    en: 'This file is not among those received for this standard.',
  },
  enterFromDigital: { vi: 'Nhập giấy chứng nhận', en: 'Enter the certificate' },
  certificatesResting: { vi: 'Giấy chứng nhận dựa trên chuẩn này', en: 'Certificates that rest on this standard' },
  assess: { vi: 'Mở đánh giá ảnh hưởng', en: 'Open an impact assessment' },
  assessments: { vi: 'Các đánh giá ảnh hưởng', en: 'Impact assessments' },
  assessOffered: {
    vi: 'Chuẩn đang tạm dừng sử dụng. Nếu chuẩn không đạt, các kết quả đã dựa trên chuẩn phải được xem lại (ISO/IEC 17025:2017, 6.4.9 và 7.10).',
    en: 'The standard is quarantined. If it was found faulty, the results that rest on it are to be looked at (ISO/IEC 17025:2017, 6.4.9 and 7.10).',
  },
  dependents: { vi: 'Mọi kết quả dựa trên chuẩn này', en: 'Everything that rests on this standard' },
  confirmed: { vi: 'Đã xác nhận khi ghi', en: 'Confirmed on entry' },
  title: { vi: 'Chuẩn đo lường', en: 'Measurement standards' },
  register: { vi: 'Đăng ký chuẩn', en: 'Register a standard' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  registered: { vi: 'Đã đăng ký chuẩn.', en: 'The standard is registered.' },
  changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
  code: { vi: 'Ký hiệu', en: 'Code' },
  codeHint: {
    vi: 'Mã quản lý của tổ chức, không trùng trong tổ chức',
    en: 'The centre’s own code, unique within the centre',
  },
  nameVi: { vi: 'Tên chuẩn', en: 'Name (Vietnamese)' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name (English)' },
  centre: { vi: 'Tổ chức giữ chuẩn', en: 'Kept by' },
  kind: { vi: 'Loại chuẩn', en: 'Kind' },
  field: { vi: 'Lĩnh vực đo', en: 'Field of measurement' },
  maker: { vi: 'Nơi sản xuất', en: 'Manufacturer' },
  model: { vi: 'Kiểu', en: 'Model' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  quantity: { vi: 'Đại lượng', en: 'Quantity' },
  range: { vi: 'Phạm vi đo', en: 'Range' },
  rangeHint: {
    vi: 'Từ ÷ đến và đơn vị, như (1 ÷ 500) g hoặc (1 g ÷ 20 kg). Chuẩn chưa ghi phạm vi thì chưa dùng được.',
    en: 'From ÷ to and unit, as (1 ÷ 500) g or (1 g ÷ 20 kg). A standard without a range cannot be used.',
  },
  rangeMissing: { vi: 'Chưa ghi: chuẩn chưa dùng được', en: 'Not recorded: the standard cannot be used' },
  rangeUnread: {
    vi: 'Ghi từ ÷ đến và đơn vị, như (1 ÷ 500) g hoặc (1 g ÷ 20 kg).',
    en: 'Write from ÷ to and the unit, as (1 ÷ 500) g or (1 g ÷ 20 kg).',
  },
  rangeOtherQuantity: {
    vi: 'Đơn vị không thuộc đại lượng của chuẩn.',
    en: 'The unit does not belong to the quantity of the standard.',
  },
  rangeReversed: { vi: 'Giá trị đầu không được lớn hơn giá trị cuối.', en: 'It begins above where it ends.' },
  rangeNegative: { vi: 'Không được nhỏ hơn 0.', en: 'This cannot be below 0.' },
  nominals: { vi: 'Giá trị danh nghĩa của bộ', en: 'Nominal values of the set' },
  nominalsHint: {
    vi: 'Của bộ quả cân, bộ bình chuẩn: mỗi giá trị một dòng, như 20 kg × 10 hoặc 500 g.',
    en: 'Of a set of weights or vessels: one value a line, as 20 kg × 10 or 500 g.',
  },
  nominalsUnread: {
    vi: 'Mỗi dòng một giá trị và đơn vị, thêm × số lượng khi có nhiều, như 20 kg × 10.',
    en: 'One value with its unit a line, and × how many where there are several, as 20 kg × 10.',
  },
  nominalOutside: {
    vi: 'Giá trị danh nghĩa {value} nằm ngoài phạm vi đo.',
    en: 'The nominal value {value} lies outside the range.',
  },
  accuracyClass: { vi: 'Cấp, độ chính xác', en: 'Accuracy class' },
  accuracyClassHint: {
    vi: 'Bộ quả cân: E1, E2, F1, F2, M1, M1-2, M2, M2-3 hoặc M3',
    en: 'Weights: E1, E2, F1, F2, M1, M1-2, M2, M2-3 or M3',
  },
  noSuchWeightClass: {
    vi: 'Quả cân có cấp E1, E2, F1, F2, M1, M1-2, M2, M2-3 hoặc M3 (OIML R 111-1).',
    en: 'Weights are of class E1, E2, F1, F2, M1, M1-2, M2, M2-3 or M3 (OIML R 111-1).',
  },
  status: { vi: 'Tình trạng', en: 'Status' },
  validity: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  validUntil: { vi: 'Có giá trị đến hết', en: 'Valid until' },
  validOn: { vi: 'Có giấy còn hiệu lực ngày', en: 'With a certificate valid on' },
  note: { vi: 'Ghi chú', en: 'Note' },
  source: { vi: 'Nguồn', en: 'Source' },
  certificates: { vi: 'Giấy chứng nhận của chuẩn', en: 'Certificates of the standard' },
  noCertificates: { vi: 'Chưa có giấy chứng nhận nào trong sổ.', en: 'No certificate is registered.' },
  certificateNumber: { vi: 'Số giấy', en: 'Number' },
  certificateKind: { vi: 'Loại giấy', en: 'Kind' },
  issuer: { vi: 'Nơi cấp', en: 'Issued by' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  review: { vi: 'Kết luận xem xét', en: 'Review' },
  traceableTo: { vi: 'Dẫn xuất từ', en: 'Traceable to' },
  calibratedAgainstId: { vi: 'Chuẩn của tổ chức', en: 'Standard of the centre' },
  calibratedAgainstIdHint: {
    vi: 'Chọn khi dẫn xuất từ chuẩn của chính tổ chức.',
    en: 'Choose it when the certificate names a standard of the centre itself.',
  },
  calibratedAgainst: { vi: 'Tên chuẩn quốc gia hoặc viện', en: 'Name of the national standard or institute' },
  calibratedAgainstHint: {
    vi: 'Ghi như trên giấy khi dẫn xuất từ chuẩn quốc gia hoặc từ một viện bên ngoài.',
    en: 'As the certificate names it, when it is the national standard or an institute’s.',
  },
  ownReferenceMissing: { vi: 'Chọn chuẩn mà giấy này nêu.', en: 'Choose the standard that the certificate names.' },
  outsideReferenceMissing: {
    vi: 'Ghi tên chuẩn quốc gia hoặc viện mà giấy này nêu.',
    en: 'Name the national standard or institute that the certificate names.',
  },
  referenceNotAsked: {
    vi: 'Bỏ trống mục này, hoặc sửa mục «Dẫn xuất từ» cho khớp.',
    en: 'Leave this blank, or change “Traceable to” to match it.',
  },
  referenceOfOther: {
    vi: 'Chuẩn này không phải của tổ chức. Chuẩn của tổ chức khác thì ghi tên ở mục «Tên chuẩn quốc gia hoặc viện».',
    en: 'That is not a standard of this centre. Name another body’s standard in “Name of the national standard or institute”.',
  },
  uncertainty: { vi: 'Độ không đảm bảo đo mở rộng U', en: 'Expanded uncertainty U' },
  uncertaintyHint: {
    vi: 'Khi giấy nêu một U cho cả phạm vi, như 0,1 % hoặc 0,5 mg',
    en: 'When the certificate states one U for the whole range, as 0.1 % or 0.5 mg',
  },
  coverageFactor: { vi: 'Hệ số phủ k', en: 'Coverage factor k' },
  coverageHint: { vi: 'Ghi như giấy khi giấy nêu U.', en: 'As on the certificate, where it states U.' },
  coverageMissing: {
    vi: 'Giấy nêu U thì ghi cả hệ số phủ k của U đó.',
    en: 'Where the certificate states U, give its coverage factor k too.',
  },
  coverageAlone: { vi: 'Chỉ ghi khi giấy nêu U.', en: 'Only where the certificate states U.' },
  confidenceLevel: { vi: 'Mức tin cậy P (%)', en: 'Level of confidence P (%)' },
  uncertaintyUnread: { vi: 'Ghi số và đơn vị, như 0,1 % hoặc 0,5 mg.', en: 'Write a number and a unit, as 0.1 %.' },
  uncertaintyNotPositive: { vi: 'U phải lớn hơn 0.', en: 'U must be above 0.' },
  values: { vi: 'Bảng giá trị của giấy', en: 'Table of the certificate' },
  valuesHint: {
    vi: 'Không bắt buộc. Mỗi dòng: giá trị danh nghĩa; giá trị thực; U, như 20 kg; 20,00002 kg; 30 mg. Giấy không nêu giá trị thực thì để trống chỗ đó: 20 kg; ; 30 mg',
    en: 'One line each: nominal value; value found; U, as 20 kg; 20.00002 kg; 30 mg. Where no value is stated its place stays empty: 20 kg; ; 30 mg',
  },
  valuesUnread: {
    vi: 'Mỗi dòng: giá trị danh nghĩa; giá trị thực; U, cách nhau bằng dấu chấm phẩy, mỗi số kèm đơn vị; không nêu giá trị thực thì để trống chỗ đó: 20 kg; ; 30 mg.',
    en: 'One line each: nominal value; value found; U, parted by semicolons, each with its unit; where no value is stated its place stays empty: 20 kg; ; 30 mg.',
  },
  numberUnlikely: {
    vi: 'Số giấy phải như in trên giấy: có chữ số và ít nhất ba ký tự.',
    en: 'Give the number as printed: with a figure, and at least three characters.',
  },
  certificateTaken: {
    vi: 'Chuẩn này đã có giấy mang số như vậy. Mỗi giấy có số riêng; nếu giấy đó ghi sai, hãy sửa chính giấy đó.',
    en: 'This standard has a certificate of that number. Each has its own; if that one is wrong, correct it.',
  },
  daysLeft: { vi: 'còn {days} ngày', en: '{days} days left' },
  addCertificate: { vi: 'Thêm giấy chứng nhận', en: 'Add a certificate' },
  changeCertificate: { vi: 'Sửa giấy chứng nhận', en: 'Change the certificate' },
  certificateAdded: { vi: 'Đã thêm giấy chứng nhận.', en: 'The certificate is added.' },
  usable: { vi: 'Dùng để kiểm định hôm nay', en: 'Usable for verification today' },
  usableYes: { vi: 'Được, theo giấy {number}', en: 'Yes, under certificate {number}' },
  chain: { vi: 'Dẫn xuất chuẩn ngày {day}', en: 'Metrological traceability on {day}' },
  chainEnds: { vi: 'Sổ không ghi tiếp chuẩn cấp trên.', en: 'The register names no higher standard.' },
  chainBroken: {
    vi: 'Chuỗi dẫn xuất bị đứt: có chuẩn không có giấy còn hiệu lực ngày này.',
    en: 'The chain is broken: a standard in it has no valid certificate on that day.',
  },
  linkValid: { vi: 'Còn hiệu lực', en: 'In force' },
  linkBroken: { vi: 'Không có giấy còn hiệu lực', en: 'No certificate in force' },
  linkBrokenThen: {
    vi: 'Không có giấy còn hiệu lực ngày {day}, khi hiệu chuẩn chuẩn cấp dưới',
    en: 'No certificate in force on {day}, when the standard below was calibrated',
  },
  notYetValid: { vi: 'Chưa có hiệu lực', en: 'Not yet valid' },
  over: { vi: 'Hết hiệu lực', en: 'Expired' },
  reason: { vi: 'Lý do', en: 'Reason' },
  notFound: { vi: 'Không có chuẩn này.', en: 'That standard does not exist.' },
  noSuchCertificate: { vi: 'Không có giấy chứng nhận này.', en: 'That certificate does not exist.' },
  noSuchCentre: { vi: 'Không có tổ chức kiểm định này.', en: 'That centre does not exist.' },
  codeTaken: {
    vi: 'Ký hiệu này đã dùng cho chuẩn khác của tổ chức.',
    en: 'Another standard of the centre has this code.',
  },
});

export const standardKindNames: Readonly<Record<StandardKind, Text>> = defineTexts({
  national: { vi: 'Chuẩn quốc gia', en: 'National' },
  reference: { vi: 'Chuẩn chính', en: 'Reference' },
  working: { vi: 'Chuẩn công tác', en: 'Working' },
});

export const referenceKindNames: Readonly<Record<ReferenceKind, Text>> = defineTexts({
  own: { vi: 'Chuẩn của chính tổ chức', en: 'A standard of the centre itself' },
  national: { vi: 'Chuẩn quốc gia', en: 'The national standard' },
  institute: { vi: 'Viện, tổ chức bên ngoài', en: 'An institute or laboratory outside' },
});

export const quantityNames: Readonly<Record<Dimension, Text>> = dimensionNames;

export const certificateKindNames: Readonly<Record<StandardCertificateKind, Text>> = defineTexts({
  certification: { vi: 'Chứng nhận chuẩn đo lường', en: 'Certification' },
  calibration: { vi: 'Hiệu chuẩn', en: 'Calibration' },
});

export const reviewConclusionNames: Readonly<Record<ReviewConclusion, Text>> = defineTexts({
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  conditional: { vi: 'Chấp nhận có điều kiện', en: 'Accepted with conditions' },
  rejected: { vi: 'Không chấp nhận', en: 'Rejected' },
});

export const standardStatusNames: Readonly<Record<StandardStatus, Text>> = defineTexts({
  inUse: { vi: 'Đang dùng', en: 'In use' },
  quarantined: { vi: 'Tạm dừng sử dụng', en: 'Quarantined' },
  retired: { vi: 'Thôi sử dụng', en: 'Retired' },
});

export const standardValidityNames: Readonly<Record<StandardValidity, Text>> = defineTexts({
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expiring: { vi: 'Sắp hết hiệu lực', en: 'Expires soon' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  none: { vi: 'Chưa có giấy', en: 'None' },
});

/** What the button of each act says. */
export const standardActNames: Readonly<Record<StandardAct, Text>> = defineTexts({
  quarantine: { vi: 'Tạm dừng sử dụng', en: 'Quarantine' },
  release: { vi: 'Cho dùng lại', en: 'Release' },
  retire: { vi: 'Thôi sử dụng hẳn', en: 'Retire' },
});

export const standardActsDone: Readonly<Record<StandardAct, Text>> = defineTexts({
  quarantine: { vi: 'Đã tạm dừng sử dụng chuẩn.', en: 'The standard is quarantined.' },
  release: { vi: 'Đã cho dùng lại chuẩn.', en: 'The standard is in use again.' },
  retire: { vi: 'Đã thôi sử dụng chuẩn.', en: 'The standard is retired.' },
});

/** What the check of a digital certificate's signature came to. */
export const signatureStateNames: Readonly<Record<SignatureState, Text>> = defineTexts({
  none: { vi: 'Không có chữ ký', en: 'Not signed' },
  intact: { vi: 'Chữ ký toàn vẹn', en: 'Signature intact' },
  altered: { vi: 'Nội dung đã bị sửa sau khi ký', en: 'Changed after it was signed' },
  partial: { vi: 'Chữ ký không bao trùm toàn bộ', en: 'Signature covers only a part' },
  unchecked: { vi: 'Không kiểm tra được chữ ký', en: 'Signature could not be checked' },
  revoked: { vi: 'Chứng thư của người ký đã bị thu hồi', en: "The signer's certificate is revoked" },
});
