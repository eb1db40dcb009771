import { defineTexts } from '../../platform/i18n';

/** How pages tell the digital signature of a paper. */
export const signatureTexts = defineTexts({
  title: { vi: 'Ký số', en: 'Digitally signed' },
  by: {
    vi: '{name}, chứng thư số {serial} do {issuer} cấp.',
    en: '{name}, certificate {serial} issued by {issuer}.',
  },
  timeStamped: {
    vi: 'Có dấu thời gian lúc {at} của {by}.',
    en: 'Time-stamped at {at} by {by}.',
  },
  name: { vi: 'Chủ thể', en: 'Subject' },
  issuerName: { vi: 'Nơi cấp chứng thư số', en: 'Issuer of the certificate' },
  serialNumber: { vi: 'Số sê-ri', en: 'Serial number' },
  fingerprint: { vi: 'SHA-256 của chứng thư số', en: 'SHA-256 of the certificate' },
  signatory: { vi: 'Người ký duyệt', en: 'Signatory' },
  meaning: { vi: 'Ý nghĩa chữ ký', en: 'Meaning of the signature' },
  signedAt: { vi: 'Ký lúc', en: 'Signed at' },
  timeStampedAt: { vi: 'Dấu thời gian lúc', en: 'Time-stamped at' },
  timeStampedBy: { vi: 'Nơi cấp dấu thời gian', en: 'Time-stamped by' },
});
