import { defineTexts, type Text } from '../../platform/i18n';
import type { CertificateStanding } from './certificate.rules';

export const certificateTexts = defineTexts({
  title: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  one: { vi: 'Giấy chứng nhận {number}', en: 'Certificate {number}' },
  openPdf: { vi: 'Mở bản PDF', en: 'Open the PDF' },
  labels: { vi: 'In nhãn', en: 'Labels' },
  openXml: { vi: 'Tải dữ liệu số (DCC)', en: 'Download the data (DCC)' },
  xmlSha256: { vi: 'SHA-256 của tệp XML', en: 'SHA-256 of the XML' },
  xmlSigned: { vi: 'đã ký bằng khóa của hệ thống', en: 'signed with the key of the installation' },
  xmlNotSigned: {
    vi: 'chưa ký điện tử vì hệ thống chưa có khóa ký',
    en: 'not signed, since the installation has no signing key',
  },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  number: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
  issued: { vi: 'Đã cấp', en: 'Issued' },
  issuedAt: { vi: 'Cấp lúc', en: 'Issued at' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  noPeriod: { vi: 'Chưa xác định chu kỳ', en: 'The period is not known' },
  record: { vi: 'Biên bản', en: 'Record' },
  publicPage: { vi: 'Trang tra cứu công khai', en: 'Public page' },
  sha256: { vi: 'SHA-256 của tệp', en: 'SHA-256 of the file' },
  printed: { vi: 'Nội dung đã in', en: 'What is printed' },
  replaces: { vi: 'Thay thế cho', en: 'Replaces' },
  replacedBy: { vi: 'Đã thay bằng', en: 'Replaced by' },
  statusReason: { vi: 'Lý do thu hồi, thay thế', en: 'Why it was withdrawn or replaced' },
  statusChangedAt: { vi: 'Thu hồi, thay thế lúc', en: 'Withdrawn or replaced at' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
  withdrawIntro: {
    vi: 'Giấy chứng nhận bị thu hồi vẫn đọc được, ghi rõ đã thu hồi; không khôi phục được.',
    en: 'A withdrawn certificate stays readable, marked as withdrawn; this cannot be undone.',
  },
  withdrawn: { vi: 'Đã thu hồi giấy chứng nhận.', en: 'The certificate is withdrawn.' },
  correct: { vi: 'Lập biên bản để thay thế', en: 'Make a record to replace it' },
  reason: { vi: 'Lý do', en: 'Reason' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  passwordHint: { vi: 'Nhập lại mật khẩu để ký.', en: 'Type it again to sign.' },
  notFound: { vi: 'Không có giấy chứng nhận này.', en: 'That certificate does not exist.' },
  notValid: {
    vi: 'Chỉ thu hồi được giấy chứng nhận chưa bị thu hồi hay thay thế.',
    en: 'Only a certificate that is neither withdrawn nor replaced can be withdrawn.',
  },
  correctedReason: { vi: 'Thay bằng {number} (biên bản {record}).', en: 'Replaced by {number} (record {record}).' },
  renewedReason: {
    vi: 'Đã có giấy chứng nhận mới {number} cho lần kiểm định ngày {day} (biên bản {record}).',
    en: 'A new certificate {number} was issued for the verification of {day} (record {record}).',
  },
  failedReason: {
    vi: 'Phương tiện đo không đạt khi kiểm định ngày {day} (biên bản {record}).',
    en: 'The instrument failed its verification on {day} (record {record}).',
  },
});

export const standingNames: Readonly<Record<CertificateStanding, Text>> = defineTexts({
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  replaced: { vi: 'Đã bị thay thế', en: 'Replaced' },
  withdrawn: { vi: 'Đã bị thu hồi', en: 'Withdrawn' },
});

/** The same of a paper that states results and has no validity. */
export const resultTexts = defineTexts({
  valid: {
    vi: '{paper} này đúng là bản lưu trong sổ, chưa bị thu hồi hay thay thế.',
    en: 'This {paper} is as the registry keeps it, neither withdrawn nor replaced.',
  },
  expired: { vi: '{paper} này đã hết hiệu lực.', en: 'This {paper} has expired.' },
  replaced: {
    vi: '{paper} này đã bị thay bằng bản khác, không dùng nữa.',
    en: 'This {paper} was replaced by another one and no longer counts.',
  },
  withdrawn: {
    vi: '{paper} này đã bị thu hồi, không dùng nữa.',
    en: 'This {paper} was withdrawn and no longer counts.',
  },
  failed: { vi: 'Kết quả không phù hợp.', en: 'The results do not conform.' },
});

/** What a passer-by reads first. */
export const publicTexts = defineTexts({
  title: { vi: 'Tra cứu giấy chứng nhận', en: 'Certificate check' },
  recordTitle: { vi: 'Tra cứu biên bản kiểm định', en: 'Record check' },
  valid: { vi: 'Giấy chứng nhận này còn hiệu lực.', en: 'This certificate is valid.' },
  expired: { vi: 'Giấy chứng nhận này đã hết hiệu lực.', en: 'This certificate has expired.' },
  replaced: {
    vi: 'Giấy chứng nhận này đã bị thay bằng bản khác, không còn hiệu lực.',
    en: 'This certificate was replaced by another one and no longer counts.',
  },
  withdrawn: {
    vi: 'Giấy chứng nhận này đã bị thu hồi, không còn hiệu lực.',
    en: 'This certificate was withdrawn and no longer counts.',
  },
  failed: {
    vi: 'Phương tiện đo không đạt khi kiểm định ngày ghi dưới đây: không được cấp giấy chứng nhận và tem.',
    en: 'The instrument failed its verification on the day below: it got no certificate and no stamp.',
  },
  compareRecord: {
    vi: 'Hãy đối chiếu số biên bản và số chế tạo với giấy và phương tiện đo trước mặt.',
    en: 'Compare the record number and the serial number with the paper and the instrument before you.',
  },
  sampleRecord: {
    vi: 'Số liệu mẫu: không phải biên bản thật.',
    en: 'Sample data: this is not a real record.',
  },
  noVerification: {
    vi: 'Đây không phải là giấy chứng nhận kiểm định, và không thay cho kiểm định phương tiện đo nhóm 2.',
    en: 'This is no certificate of verification, and does not stand for the verification of an instrument of group 2.',
  },
  since: { vi: 'Từ ngày {day}.', en: 'Since {day}.' },
  newestCertificate: {
    vi: 'Xem giấy chứng nhận mới nhất của phương tiện đo này: {number}',
    en: 'See the newest certificate of this instrument: {number}',
  },
  newestRecord: {
    vi: 'Xem biên bản kiểm định không đạt sau đó: {number}',
    en: 'See the record of the failure since: {number}',
  },
  compare: {
    vi: 'Hãy đối chiếu số giấy chứng nhận và số chế tạo với giấy và phương tiện đo trước mặt.',
    en: 'Compare the certificate number and the serial number with the paper and the instrument before you.',
  },
  sample: {
    vi: 'Số liệu mẫu: không phải giấy chứng nhận thật.',
    en: 'Sample data: this is not a real certificate.',
  },
  hashHint: {
    vi: 'Tệp PDF đúng bản gốc có đúng mã SHA-256 này.',
    en: 'A PDF file that is the original has exactly this SHA-256.',
  },
});

/** What it means that a head signs. */
export const meaningTexts = defineTexts({
  issue: { vi: 'Phê duyệt và cấp {paper}', en: 'Approval and issue of the {paper}' },
  failure: { vi: 'Phê duyệt kết quả không đạt', en: 'Approval of the failed result' },
});

export const certificateRefusals = {
  doesNotFit: {
    rule: 'certificate.doesNotFit',
    ...defineTexts({
      text: {
        vi: 'Nội dung quá dài, không in vừa một trang A4.',
        en: 'The words are too long to be printed on one A4 page.',
      },
      remedy: {
        vi: 'Rút gọn tên, địa chỉ hoặc đặc trưng trong hồ sơ rồi duyệt lại.',
        en: 'Shorten names, addresses or characteristics on record, then approve again.',
      },
    }),
  },
  undrawable: {
    rule: 'certificate.undrawable',
    ...defineTexts({
      text: {
        vi: 'Có ký tự mà phông chữ in không có: {character}',
        en: 'There is a character that the printing font lacks: {character}',
      },
      remedy: { vi: 'Viết lại bằng chữ La-tinh rồi duyệt lại.', en: 'Write it in Latin letters, then approve again.' },
    }),
  },
} as const;
