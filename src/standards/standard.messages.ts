import type { Refusal } from '../platform/http';
import { defineTexts, type Text } from '../platform/i18n';
import type { ReviewConclusion, StandardCertificateKind, StandardKind, StandardStatus } from './standard.model';
import type { StandardAct, StandardValidity } from './standard.states';

export const standardTexts = defineTexts({
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
  range: { vi: 'Phạm vi đo', en: 'Range' },
  accuracyClass: { vi: 'Cấp, độ chính xác', en: 'Accuracy class' },
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
  calibratedAgainstId: { vi: 'Dẫn xuất từ chuẩn trong sổ', en: 'Traceable to a registered standard' },
  calibratedAgainst: { vi: 'Dẫn xuất từ chuẩn ngoài sổ', en: 'Traceable to a standard not registered' },
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
  linkOutside: { vi: 'Ngoài sổ', en: 'Not registered here' },
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
  expiring: { vi: 'Sắp hết hiệu lực (30 ngày)', en: 'Expires within 30 days' },
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

const circular = '07/2025/TT-BKHCN';
const chooseAnother: Text = { vi: 'Chọn chuẩn khác.', en: 'Choose another standard.' };
const certifyFirst: Text = {
  vi: 'Chọn chuẩn khác, hoặc đem chuẩn đi chứng nhận rồi ghi giấy mới vào sổ.',
  en: 'Choose another standard, or have this one certified and register the certificate.',
};

/** Why a standard may not be used, or changed. The circular is confirmed as the rule's source; its article has not been read. */
export const standardRefusals = {
  expired: {
    rule: 'standard.expired',
    text: {
      vi: 'Giấy chứng nhận của chuẩn {code} chỉ có giá trị đến hết {validUntil}.',
      en: 'The certificate of standard {code} was valid until {validUntil}.',
    },
    legalBasis: circular,
    remedy: certifyFirst,
  },
  noCertificate: {
    rule: 'standard.noCertificate',
    text: {
      vi: 'Chuẩn {code} không có giấy chứng nhận còn hiệu lực ngày {day}.',
      en: 'Standard {code} has no certificate that is valid on {day}.',
    },
    legalBasis: circular,
    remedy: certifyFirst,
  },
  notCertified: {
    rule: 'standard.notCertified',
    text: {
      vi: 'Ngày {day} chuẩn {code} chỉ có giấy hiệu chuẩn; chuẩn dùng trực tiếp để kiểm định phương tiện đo nhóm 2 phải được chứng nhận.',
      en: 'On {day} standard {code} is only calibrated; standards used directly to verify group 2 instruments must be certified.',
    },
    legalBasis: circular,
    remedy: certifyFirst,
  },
  rejected: {
    rule: 'standard.rejected',
    text: {
      vi: 'Giấy chứng nhận của chuẩn {code} đã được xem xét và không được chấp nhận.',
      en: 'The certificate of standard {code} was reviewed and rejected.',
    },
    remedy: certifyFirst,
  },
  quarantined: {
    rule: 'standard.quarantined',
    text: { vi: 'Chuẩn {code} đang tạm dừng sử dụng.', en: 'Standard {code} is quarantined.' },
    remedy: {
      vi: 'Chọn chuẩn khác, hoặc cho dùng lại sau khi đã xử lý.',
      en: 'Choose another standard, or release this one once it is cleared.',
    },
  },
  retired: {
    rule: 'standard.retired',
    text: { vi: 'Chuẩn {code} đã thôi sử dụng.', en: 'Standard {code} is retired.' },
    remedy: chooseAnother,
  },
  transition: {
    rule: 'standard.transition',
    text: {
      vi: 'Không làm được: chuẩn {code} đang ở tình trạng “{status}”.',
      en: 'This cannot be done: standard {code} is “{status}”.',
    },
    remedy: {
      vi: 'Mở lại hồ sơ chuẩn để xem tình trạng hiện tại.',
      en: 'Open the record again and look at its present status.',
    },
  },
  cycle: {
    rule: 'standards.cycle',
    text: {
      vi: 'Chuẩn được chọn lại dẫn xuất từ chính chuẩn {code}.',
      en: 'The standard chosen is itself traceable to {code}.',
    },
    remedy: {
      vi: 'Chọn chuẩn cấp trên ghi trên giấy chứng nhận; chuỗi dẫn xuất không được khép vòng.',
      en: 'Choose the higher standard named on the certificate; a chain cannot close on itself.',
    },
    field: 'calibratedAgainstId',
  },
} as const satisfies Record<string, Refusal>;
