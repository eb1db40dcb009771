import { defineTexts, type Text } from '../../platform/i18n';
import type { SigningKeyKind, SigningKeyStanding } from './signing-key.model';

export const signingTexts = defineTexts({
  title: { vi: 'Chữ ký số của trung tâm', en: 'Digital signature of the centre' },
  short: { vi: 'Chữ ký số', en: 'Digital signature' },
  one: { vi: 'Chứng thư số {serial}', en: 'Certificate {serial}' },
  kind: { vi: 'Cách ký', en: 'How it signs' },
  intro: {
    vi: 'Giấy chứng nhận cấp ra được ký số bằng khóa đang dùng của trung tâm, ngay khi người đứng đầu phê duyệt. Khóa được mã hóa khi lưu, không ai xem hay tải ra được. Mỗi lúc một trung tâm dùng một khóa; nhập khóa mới thì khóa cũ thôi dùng và bị xóa.',
    en: 'Certificates are signed with the key that the centre has in use, as the head approves them. The key is kept encrypted; nobody sees it or takes it out. A centre uses one key at a time: a new one ends the old one, which is deleted.',
  },
  enter: { vi: 'Nhập khóa ký', en: 'Enter a key' },
  enterIntro: {
    vi: 'Chọn tệp PKCS#12 (.p12, .pfx) do tổ chức cung cấp dịch vụ chứng thực cấp và nhập mật khẩu của tệp: sổ tự ký mỗi giấy chứng nhận. Nếu khóa nằm trong USB token hoặc ở dịch vụ ký từ xa thì chọn tệp chứng thư số (.cer, .crt, .pem): phần mềm ký lấy mã băm và gửi chữ ký qua API.',
    en: 'Choose the PKCS#12 file (.p12, .pfx) of your certification service and type its password: the registry then signs each certificate by itself. Where the key is in a token or with a remote signing service, choose the certificate alone (.cer, .crt, .pem): the signing program fetches the hash and sends the signature over the API.',
  },
  entered: { vi: 'Đã nhập khóa ký.', en: 'The key is entered.' },
  file: { vi: 'Tệp PKCS#12 hoặc chứng thư số', en: 'PKCS#12 file or certificate' },
  fileHint: {
    vi: 'Tệp .p12, .pfx, .cer, .crt hoặc .pem, không quá 100 kB.',
    en: 'A .p12, .pfx, .cer, .crt or .pem file of at most 100 kB.',
  },
  filePassword: { vi: 'Mật khẩu của tệp PKCS#12', en: 'Password of the PKCS#12 file' },
  filePasswordHint: {
    vi: 'Chỉ dùng để mở tệp lúc này, không được lưu lại. Tệp chứng thư số thì để trống.',
    en: 'Used to open the file now, and not kept. Leave it empty for a certificate alone.',
  },
  fileRequired: { vi: 'Hãy chọn tệp.', en: 'Choose the file.' },
  tooLarge: { vi: 'Tệp lớn quá 100 kB.', en: 'The file is larger than 100 kB.' },
  unreadable: {
    vi: 'Đây không phải tệp PKCS#12, cũng không phải chứng thư số.',
    en: 'This is neither a PKCS#12 file nor a certificate.',
  },
  wrongPassword: { vi: 'Mật khẩu này không mở được tệp.', en: 'The password does not open the file.' },
  noKey: {
    vi: 'Trong tệp không có khóa bí mật kèm chứng thư số của khóa đó.',
    en: 'The file does not hold a private key with its certificate.',
  },
  notSuitable: {
    vi: 'Khóa này không dùng được: cần RSA từ 2048 bit hoặc ECDSA.',
    en: 'The key cannot be used: RSA from 2,048 bits or ECDSA is needed.',
  },
  notForSigning: {
    vi: 'Chứng thư số này không dùng để ký: phần “Key usage” không có chữ ký số (digitalSignature) hay chống chối bỏ (nonRepudiation), hoặc là chứng thư của tổ chức chứng thực.',
    en: 'The certificate is not one for signing: its key usage has neither digitalSignature nor nonRepudiation, or it is that of an authority.',
  },
  notYetValid: { vi: 'Chứng thư số có hiệu lực từ {from}.', en: 'The certificate is valid from {from}.' },
  expired: { vi: 'Chứng thư số đã hết hiệu lực lúc {until}.', en: 'The certificate expired at {until}.' },
  remove: { vi: 'Thôi dùng khóa này', en: 'End this key' },
  removeIntro: {
    vi: 'Khóa bị xóa khỏi sổ và giấy chứng nhận cấp sau đó không được ký số, cho tới khi nhập khóa khác. Giấy đã ký vẫn giữ nguyên chữ ký.',
    en: 'The key is deleted from the registry, and certificates issued afterwards are not signed until another is entered. What was signed stays signed.',
  },
  removed: { vi: 'Đã thôi dùng và xóa khóa.', en: 'The key is ended and deleted.' },
  replacedBy: { vi: 'Thay bằng chứng thư số {serial}', en: 'Replaced by certificate {serial}' },
  reason: { vi: 'Lý do', en: 'Reason' },
  notFound: { vi: 'Không có khóa ký này.', en: 'There is no such key.' },
  notInUse: { vi: 'Khóa này đã thôi dùng.', en: 'This key has ended already.' },
  centre: { vi: 'Trung tâm', en: 'Centre' },
  name: { vi: 'Chủ thể', en: 'Subject' },
  subject: { vi: 'Tên đầy đủ trong chứng thư số', en: 'Full name in the certificate' },
  issuerName: { vi: 'Nơi cấp', en: 'Issuer' },
  serialNumber: { vi: 'Số sê-ri', en: 'Serial number' },
  fingerprint: { vi: 'SHA-256 của chứng thư số', en: 'SHA-256 of the certificate' },
  notBefore: { vi: 'Có hiệu lực từ', en: 'Valid from' },
  notAfter: { vi: 'Hết hiệu lực', en: 'Valid until' },
  certificates: { vi: 'Chứng thư số kèm theo', en: 'Certificates' },
  status: { vi: 'Tình trạng', en: 'State' },
  enteredAt: { vi: 'Nhập lúc', en: 'Entered at' },
  enteredBy: { vi: 'Người nhập', en: 'Entered by' },
  endedAt: { vi: 'Thôi dùng lúc', en: 'Ended at' },
  endedBy: { vi: 'Người cho thôi dùng', en: 'Ended by' },
  endReason: { vi: 'Lý do thôi dùng', en: 'Why it ended' },
  endsSoon: {
    vi: 'Chứng thư số của trung tâm hết hiệu lực lúc {until}. Hãy xin gia hạn và nhập khóa mới; quá ngày đó giấy chứng nhận không cấp được bằng khóa này.',
    en: 'The centre’s certificate expires at {until}. Have it renewed and enter the new key: after that no certificate is issued with this one.',
  },
  hasExpired: {
    vi: 'Chứng thư số của trung tâm đã hết hiệu lực lúc {until} nên không cấp được giấy chứng nhận. Hãy nhập khóa mới, hoặc cho thôi dùng khóa này để cấp giấy không ký số.',
    en: 'The centre’s certificate expired at {until}, so that no certificate can be issued. Enter a new key, or end this one to issue without a digital signature.',
  },
});

export const signingKeyKindNames: Readonly<Record<SigningKeyKind, Text>> = defineTexts({
  file: { vi: 'Sổ tự ký', en: 'The registry signs' },
  token: { vi: 'Ký bằng token, nạp chữ ký qua API', en: 'A token signs; signatures come over the API' },
});

export const signingKeyStatusNames = defineTexts({
  inUse: { vi: 'Đang dùng', en: 'In use' },
  ended: { vi: 'Đã thôi dùng', en: 'Ended' },
});

export const standingNames: Readonly<Record<SigningKeyStanding, Text>> = defineTexts({
  inForce: { vi: 'Đang dùng', en: 'In use' },
  endsSoon: { vi: 'Sắp hết hiệu lực', en: 'Expires soon' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  ended: { vi: 'Đã thôi dùng', en: 'Ended' },
});

/** What stands in the file of a signed paper. */
export const meaningTexts = defineTexts({
  field: { vi: 'Chữ ký số của {centre}', en: 'Digital signature of {centre}' },
});

export const signingRefusals = defineTexts({
  expired: {
    vi: 'Chứng thư số dùng để ký ({name}) chỉ có hiệu lực từ {from} đến {until}.',
    en: 'The certificate that signs ({name}) is valid from {from} to {until} only.',
  },
  expiredRemedy: {
    vi: 'Nhập khóa ký còn hiệu lực, hoặc cho thôi dùng khóa này, ở “Chữ ký số của trung tâm”.',
    en: 'Enter a key that is in force, or end this one, at “Digital signature of the centre”.',
  },
  lost: {
    vi: 'Không mở được khóa ký đã lưu: khóa của sổ (SEAL_KEY) đã thay mà không giữ khóa cũ, hoặc dữ liệu đã bị sửa.',
    en: 'The kept key cannot be opened: the installation’s key (SEAL_KEY) was changed without keeping the old one, or what was kept was altered.',
  },
  lostRemedy: {
    vi: 'Nhập lại khóa ký từ tệp PKCS#12, và báo quản trị hệ thống.',
    en: 'Enter the key again from its PKCS#12 file, and tell the administrator.',
  },
  faulty: {
    vi: 'Chữ ký vừa tạo không khớp với chứng thư số nên không được lưu.',
    en: 'The signature just made does not fit the certificate, and was not stored.',
  },
  delayed: {
    vi: 'Dịch vụ cấp dấu thời gian không trả lời hoặc trả lời sai, nên chưa ký được. Sổ không cấp giấy thiếu dấu thời gian khi đã cài đặt dịch vụ này.',
    en: 'The time-stamp service does not answer, or not rightly, so that nothing was signed. Where one is set, no certificate is issued without a time-stamp.',
  },
  delayedRemedy: {
    vi: 'Thử lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống kiểm tra SIGNATURE_TIMESTAMP_URL.',
    en: 'Try again in some minutes; otherwise have the administrator look at SIGNATURE_TIMESTAMP_URL.',
  },
});
