import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';

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
  notCleared: {
    rule: 'standard.notCleared',
    text: {
      vi: 'Chuẩn {code} chưa có gì cho thấy đã hoạt động đúng trở lại từ khi tạm dừng sử dụng.',
      en: 'Nothing shows yet that standard {code} performs correctly again since it was quarantined.',
    },
    legalBasis: 'ISO/IEC 17025:2017, 6.4.9',
    remedy: {
      vi: 'Ghi lần kiểm tra giữa kỳ đạt, làm sau khi tạm dừng, cho mỗi giá trị đã không đạt; hoặc ghi giấy chứng nhận mới được chấp nhận.',
      en: 'Record a check made since that passes, of each value that failed; or register a new certificate that was accepted.',
    },
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
  notWithin: {
    rule: 'standard.referenceExpired',
    text: {
      vi: 'Ngày {day}, khi cấp giấy này, chuẩn {code} không có giấy chứng nhận còn hiệu lực.',
      en: 'On {day}, when this certificate was issued, standard {code} had no certificate in force.',
    },
    remedy: {
      vi: 'Ghi giấy của chuẩn cấp trên trước; nếu chuẩn đó đã hết hiệu lực thì kết luận xem xét là «Không chấp nhận».',
      en: 'Register the certificate of the higher standard first; if it had expired, the review is “Rejected”.',
    },
    field: 'calibratedAgainstId',
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
