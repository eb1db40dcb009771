import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';

const chooseFit: Text = { vi: 'Chọn chuẩn khác phù hợp.', en: 'Choose a standard that suits the work.' };
const completeRecord: Text = {
  vi: 'Chọn chuẩn khác, hoặc nhờ người quản lý chuẩn ghi đủ vào hồ sơ của chuẩn theo giấy chứng nhận.',
  en: 'Choose another standard, or have its record completed from its certificate.',
};

/** Why a standard does not suit a piece of work, though it may be used for others. No law was read for these rules. */
export const suitabilityRefusals = {
  noRange: {
    rule: 'standard.noRange',
    text: { vi: 'Chuẩn {code} chưa ghi phạm vi đo trong sổ.', en: 'The register knows no range of standard {code}.' },
    remedy: completeRecord,
  },
  otherQuantity: {
    rule: 'standard.quantity',
    text: {
      vi: 'Chuẩn {code} đo {quantity}; việc này cần chuẩn {wanted}.',
      en: 'Standard {code} measures {quantity}; this work needs a standard of {wanted}.',
    },
    remedy: chooseFit,
  },
  noneOfQuantity: {
    rule: 'standards.quantity',
    text: {
      vi: 'Không chuẩn nào đã chọn đo {quantity}, đại lượng của {values}.',
      en: 'None of the standards chosen measures {quantity}, the quantity of {values}.',
    },
    remedy: {
      vi: 'Chọn chuẩn của đại lượng đó, hoặc sửa đơn vị của dòng.',
      en: 'Choose a standard of that quantity, or mend the unit of the row.',
    },
  },
  notCovered: {
    rule: 'standards.range',
    text: {
      vi: 'Các chuẩn đã chọn không thể hiện được {values}.',
      en: 'The standards chosen do not show {values}.',
    },
    remedy: {
      vi: 'Chọn thêm chuẩn, hoặc đo ở giá trị mà chuẩn thể hiện được. Bộ quả cân cần ghi giá trị danh nghĩa và số lượng từng quả.',
      en: 'Choose more standards, or measure where they reach. Sets of weights need their nominal values and how many of each.',
    },
  },
  classTooLow: {
    rule: 'standard.class',
    text: {
      vi: 'Chuẩn {code} {class}; quả cân cấp {object} cần chuẩn cấp cao hơn ({source}, chưa đối chiếu).',
      en: 'Standard {code} is {class}; weights of class {object} need a better class ({source}, not read).',
    },
    remedy: chooseFit,
  },
  uncertaintyBeyondClass: {
    rule: 'standard.uncertaintyBeyondClass',
    text: {
      vi: 'Tại {value}, U (k = 2) của chuẩn {code} là {found}, lớn hơn 1/{parts} sai số cho phép {limit} của cấp {class} (OIML R 111-1, 5.2, chưa đối chiếu).',
      en: 'At {value} the U (k = 2) of standard {code} is {found}, more than 1/{parts} of the limit {limit} of class {class} (OIML R 111-1, 5.2, not read).',
    },
    remedy: {
      vi: 'Xem lại U ghi trong sổ theo giấy chứng nhận của chuẩn, hoặc chọn chuẩn khác.',
      en: 'Look at the U in the register by the certificate of the standard, or choose another standard.',
    },
  },
  errorTooLarge: {
    rule: 'standards.error',
    text: {
      vi: 'Tại {value}, sai số của chuẩn {found} lớn hơn 1/{parts} sai số cho phép {limit} ({source}, chưa đối chiếu).',
      en: 'At {value} the standards may err by {found}, more than 1/{parts} of the limit {limit} ({source}, not read).',
    },
    remedy: { vi: 'Chọn chuẩn cấp chính xác cao hơn.', en: 'Choose standards of a better class.' },
  },
  uncertaintyTooLarge: {
    rule: 'standards.uncertainty',
    text: {
      vi: 'Tại {value}, U của chuẩn {found} lớn hơn 1/{parts} sai số cho phép {limit} ({source}, chưa đối chiếu).',
      en: 'At {value} the U of the standards is {found}, more than 1/{parts} of the limit {limit} ({source}, not read).',
    },
    remedy: { vi: 'Chọn chuẩn có U nhỏ hơn.', en: 'Choose a standard with a smaller U.' },
  },
  errorUnknown: {
    rule: 'standard.accuracyUnknown',
    text: {
      vi: 'Chuẩn {codes} chưa ghi cấp chính xác và U, nên không xét được với sai số cho phép.',
      en: 'Neither class nor U of {codes} is recorded, so it cannot be held against the limit.',
    },
    remedy: completeRecord,
  },
  chainExpired: {
    rule: 'standard.chain.expired',
    text: {
      vi: 'Chuỗi dẫn xuất của chuẩn {code} bị đứt: ngày {day}, chuẩn {at} không có giấy chứng nhận còn hiệu lực.',
      en: 'The chain of standard {code} is broken: on {day} standard {at} had no certificate in force.',
    },
    remedy: chooseFit,
  },
  chainLapsed: {
    rule: 'standard.chain.lapsed',
    text: {
      vi: 'Chuỗi dẫn xuất của chuẩn {code} bị đứt: chuẩn {at} đã hết hiệu lực vào ngày {day}, khi hiệu chuẩn chuẩn cấp dưới.',
      en: 'The chain of standard {code} is broken: {at} was out of date on {day}, when it calibrated the one below.',
    },
    remedy: chooseFit,
  },
  chainOpen: {
    rule: 'standard.chain.open',
    text: {
      vi: 'Chuỗi dẫn xuất của chuẩn {code} bị đứt: giấy của chuẩn {at} không nêu dẫn xuất từ đâu.',
      en: 'The chain of standard {code} is broken: the certificate of {at} does not say what it is traceable to.',
    },
    remedy: completeRecord,
  },
} as const satisfies Record<string, Refusal>;
