import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';

export const verifierTexts = defineTexts({
  personalData: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  title: { vi: 'Kiểm định viên', en: 'Verifiers' },
  register: { vi: 'Đăng ký kiểm định viên', en: 'Register a verifier' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  registered: { vi: 'Đã đăng ký kiểm định viên.', en: 'The verifier is registered.' },
  changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
  name: { vi: 'Họ và tên', en: 'Name' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  staffNumber: { vi: 'Số hiệu nhân viên', en: 'Staff number' },
  status: { vi: 'Tình trạng', en: 'Status' },
  active: { vi: 'Đang làm kiểm định', en: 'Active' },
  inactive: { vi: 'Thôi làm kiểm định', en: 'No longer active' },
  cards: { vi: 'Thẻ kiểm định viên', en: 'Cards' },
  noCards: { vi: 'Chưa có thẻ nào trong sổ.', en: 'No card is registered.' },
  cardNumber: { vi: 'Số thẻ', en: 'Card number' },
  decisionNumber: { vi: 'Quyết định cấp thẻ', en: 'Decision' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  expiresOn: { vi: 'Có giá trị đến hết', en: 'Valid until' },
  fields: { vi: 'Lĩnh vực đo', en: 'Fields of measurement' },
  cardOn: { vi: 'Có thẻ còn hiệu lực ngày', en: 'With a card valid on' },
  cardState: { vi: 'Thẻ', en: 'Cards' },
  cardValid: { vi: 'Còn hiệu lực', en: 'Valid' },
  cardNotYet: { vi: 'Chưa có hiệu lực', en: 'Not yet valid' },
  cardOver: { vi: 'Hết hiệu lực', en: 'Expired' },
  noValidCard: { vi: 'Không có thẻ còn hiệu lực', en: 'No valid card' },
  addCard: { vi: 'Thêm thẻ', en: 'Add a card' },
  changeCard: { vi: 'Sửa thẻ', en: 'Change the card' },
  cardAdded: { vi: 'Đã thêm thẻ.', en: 'The card is added.' },
  deactivate: { vi: 'Cho thôi làm kiểm định', en: 'Deactivate' },
  activate: { vi: 'Cho làm kiểm định lại', en: 'Activate again' },
  deactivated: { vi: 'Đã ghi nhận thôi làm kiểm định.', en: 'The verifier is no longer active.' },
  activated: { vi: 'Đã ghi nhận làm kiểm định lại.', en: 'The verifier is active again.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  leaving: { vi: 'Thôi việc, chuyển công tác', en: 'Leaving' },
  earlierLeavings: { vi: 'Lần thôi việc trước', en: 'Left before' },
  awayFrom: { vi: 'Từ ngày {from}', en: 'From {from}' },
  awayFromTo: { vi: 'Từ ngày {from}; làm việc lại từ ngày {to}', en: 'From {from}; back from {to}' },
  endedOn: { vi: 'Chấm dứt từ ngày', en: 'Ended from' },
  cardEnded: { vi: 'Đã chấm dứt', en: 'Ended' },
  source: { vi: 'Nguồn', en: 'Source' },
  notFound: { vi: 'Không có kiểm định viên này.', en: 'That verifier does not exist.' },
  noSuchCard: { vi: 'Không có thẻ này.', en: 'That card does not exist.' },
  noSuchCentre: { vi: 'Không có tổ chức kiểm định này.', en: 'That centre does not exist.' },
  cardNumberTaken: { vi: 'Người này đã có thẻ mang số này.', en: 'This person already has a card with that number.' },
  cardNumberEnded: {
    vi: 'Thẻ số này của người này đã chấm dứt ngày {day} khi thôi việc và không dùng lại được. Nếu thẻ được cấp lại cùng số, ghi ngày cấp lại từ ngày đó trở đi; thẻ cũ vẫn giữ trong hồ sơ.',
    en: 'The card of that number ended on {day} when the person left and serves no more. If it was issued anew under the same number, enter the day of that issue, on or after that day; the earlier card stays in the record.',
  },
});

const askForCard: Text = {
  vi: 'Giao việc cho người có thẻ đúng lĩnh vực, hoặc đề nghị tỉnh cấp thẻ (07/2025/TT-BKHCN, từ 01/7/2025) rồi ghi thẻ vào sổ.',
  en: 'Give the work to somebody whose card covers the field, or ask the province for a card (07/2025/TT-BKHCN, since 01/07/2025) and register it.',
};

/** Why a verifier may not sign. No source read gives the article that requires the card, so none is cited. */
export const verifierRefusals = {
  inactive: {
    rule: 'verifier.inactive',
    text: { vi: '{name} đã thôi làm kiểm định.', en: '{name} is no longer an active verifier.' },
    remedy: { vi: 'Chọn kiểm định viên khác.', en: 'Choose another verifier.' },
  },
  left: {
    rule: 'verifier.left',
    text: { vi: '{name} đã thôi việc từ ngày {day}.', en: '{name} left the centre on {day}.' },
    remedy: { vi: 'Giao việc cho người khác của trung tâm.', en: 'Give the work to another person of the centre.' },
  },
  noCard: {
    rule: 'verifier.noCard',
    text: {
      vi: '{name} không có thẻ kiểm định viên lĩnh vực {field} còn hiệu lực ngày {day}.',
      en: '{name} has no verifier’s card for {field} that is valid on {day}.',
    },
    remedy: askForCard,
  },
  cardExpired: {
    rule: 'verifier.cardExpired',
    text: {
      vi: 'Thẻ {number} của {name} hết hiệu lực từ sau ngày {expiresOn}.',
      en: 'Card {number} of {name} was valid until {expiresOn}.',
    },
    remedy: askForCard,
  },
  cardOtherField: {
    rule: 'verifier.cardOtherField',
    text: { vi: 'Thẻ của {name} không có lĩnh vực {field}.', en: 'No card of {name} covers {field}.' },
    remedy: askForCard,
  },
} as const satisfies Record<string, Refusal>;
