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
  lent: {
    rule: 'standard.lent',
    text: {
      vi: 'Ngày {day} chuẩn {code} đang cho {borrower} mượn (từ {from}).',
      en: 'On {day} standard {code} is lent to {borrower} (since {from}).',
    },
    legalBasis: 'ISO/IEC 17025:2017, 6.4.4',
    remedy: {
      vi: 'Chọn chuẩn khác, hoặc ghi nhận lại chuẩn ở trang của chuẩn sau khi bên mượn trả.',
      en: 'Choose another standard, or record on its page that it came back.',
    },
  },
  onHold: {
    rule: 'standard.onHold',
    text: {
      vi: 'Chuẩn {code} cần hiệu chuẩn lại trước khi dùng: {cause} ngày {since}; giấy chứng nhận cấp trước ngày đó không dùng được cho việc ngày {day}.',
      en: 'Standard {code} is to be calibrated before it is used: {cause} on {since}; certificates issued before do not serve for work of {day}.',
    },
    legalBasis: 'ISO/IEC 17025:2017, 6.4.4',
    remedy: {
      vi: 'Chọn chuẩn khác; hoặc đem hiệu chuẩn rồi ghi giấy mới; hoặc ghi lần kiểm tra giữa kỳ đạt, rồi người phụ trách chuẩn cho dùng lại theo giấy cũ.',
      en: 'Choose another; or have it calibrated and register the certificate; or record a check that passes, after which whoever manages it lets it be used by the earlier certificate.',
    },
  },
  notChecked: {
    rule: 'standard.notChecked',
    text: {
      vi: 'Từ ngày {since} chuẩn {code} chưa có lần kiểm tra giữa kỳ nào đạt, hoặc lần kiểm tra mới nhất của một giá trị không đạt.',
      en: 'Since {since} no check of standard {code} has passed, or the newest check of some value failed.',
    },
    legalBasis: 'ISO/IEC 17025:2017, 6.4.4',
    remedy: {
      vi: 'Ghi lần kiểm tra giữa kỳ đạt trước, hoặc ghi giấy chứng nhận mới.',
      en: 'Record a check that passes first, or register a new certificate.',
    },
  },
  notHeld: {
    rule: 'standard.notHeld',
    text: {
      vi: 'Chuẩn {code} không có việc gì chờ hiệu chuẩn lại.',
      en: 'Nothing keeps standard {code} from being used by its certificate.',
    },
    remedy: { vi: 'Mở lại trang của chuẩn để xem tình trạng.', en: 'Open its page again and look at its state.' },
  },
  isOut: {
    rule: 'standard.isOut',
    text: {
      vi: 'Chuẩn {code} đang do {borrower} giữ, từ {from}.',
      en: 'Standard {code} is with {borrower}, since {from}.',
    },
    remedy: { vi: 'Ghi nhận lại chuẩn trước, rồi cho mượn tiếp.', en: 'Record its return first, then lend it anew.' },
  },
  notOut: {
    rule: 'standard.notOut',
    text: { vi: 'Chuẩn {code} không cho ai mượn.', en: 'Standard {code} is lent to nobody.' },
    remedy: { vi: 'Mở lại trang của chuẩn để xem tình trạng.', en: 'Open its page again and look at its state.' },
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
