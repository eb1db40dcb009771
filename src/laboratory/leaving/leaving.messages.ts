import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

export const leavingTexts = defineTexts({
  title: { vi: 'Thôi việc, chuyển công tác', en: 'Leaving' },
  intro: {
    vi: 'Người đứng đầu ghi ngày và lý do trước. Từ ngày đó, hệ thống không nhận việc do người này làm hay ký; kết quả đạt mà đến ngày đó chưa cấp giấy thì không cấp được nữa, nên cần duyệt trước ngày đó. Khi đã đến ngày và tem, niêm phong đã trả hết thì hoàn tất: thẻ và quyền ký chấm dứt từ ngày đã ghi, tài khoản bị vô hiệu hóa. Giấy chứng nhận đã cấp không đổi.',
    en: 'The head enters day and reason first. From that day on no work of this person is accepted and nothing is signed; a pass for which no certificate is issued by then is issued no more, so it is to be approved before. Once the day has come and stamps and seals are handed back, finish: cards and rights to sign end from that day and the account is disabled. Certificates that were issued stay as they are.',
  },
  begin: { vi: 'Ghi ngày thôi việc', en: 'Enter the day' },
  begun: { vi: 'Đã ghi ngày thôi việc.', en: 'The day is entered.' },
  withdraw: { vi: 'Bỏ ngày thôi việc', en: 'Withdraw' },
  withdrawIntro: {
    vi: 'Dùng khi người này ở lại làm việc, hoặc ngày ghi nhầm người. Nhật ký vẫn giữ ngày đã ghi.',
    en: 'When the person stays, or the day was entered for the wrong one. The audit trail keeps what was entered.',
  },
  withdrawn: { vi: 'Đã bỏ ngày thôi việc.', en: 'The day of leaving is withdrawn.' },
  change: { vi: 'Sửa ngày thôi việc', en: 'Change the day' },
  finish: { vi: 'Hoàn tất', en: 'Finish' },
  finishedNow: { vi: 'Đã hoàn tất việc thôi việc, chuyển công tác.', en: 'The leaving is finished.' },
  comeBack: {
    vi: 'Việc thôi việc đã hoàn tất và không bỏ được. Nếu người này quay lại, hoặc đã ghi nhầm, người quản lý hồ sơ kiểm định viên cho làm kiểm định lại: từ ngày đó người này lại làm việc, những ngày ở giữa vẫn là ngày vắng. Thẻ đã chấm dứt không dùng lại được; thẻ được cấp lại thì ghi mới, cùng số cũng được.',
    en: 'The leaving is finished and is not undone. When the person comes back, or was entered by mistake, whoever manages verifiers activates the person again: from that day on there is work again, and the days between stay days of absence. A card that has ended serves no more; one issued anew is entered, under the same number too.',
  },
  activate: { vi: 'Cho làm kiểm định lại', en: 'Activate again' },
  save: { vi: 'Lưu', en: 'Save' },
  on: { vi: 'Thôi việc từ ngày', en: 'Leaves on' },
  onHint: {
    vi: 'Ngày đầu tiên không còn làm việc; có thể là ngày sắp tới.',
    en: 'First day on which the person no longer works; it may lie ahead.',
  },
  finishIntro: {
    vi: 'Thẻ và quyền ký của người này chấm dứt từ ngày thôi việc đã ghi; tài khoản bị vô hiệu hóa ngay. Chỉ hoàn tất được khi đã đến ngày và tem, niêm phong đã trả hết.',
    en: 'Cards and rights to sign end from the day of leaving; the account is disabled at once. Possible once the day has come and stamps and seals are handed back.',
  },
  inHand: {
    vi: 'Còn {count} biên bản chưa xong của người này. Từ ngày thôi việc, kết quả đạt trong đó không cấp giấy được nữa: duyệt hoặc giao người khác làm lại trước.',
    en: '{count} records of this person are in hand. From the day of leaving on a pass among them is issued no more: approve them, or have the work done again by somebody else, before.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  document: { vi: 'Quyết định', en: 'Decision' },
  documentHint: { vi: 'Số, ngày, cơ quan ban hành.', en: 'Number, day and issuer.' },
  notBegun: { vi: 'Chưa ghi ngày thôi việc.', en: 'No day is entered.' },
  finishedBy: { vi: 'Hoàn tất', en: 'Finished' },
  by: { vi: '{name}, {at}', en: '{name}, {at}' },
  cards: { vi: 'Thẻ kiểm định viên', en: 'Verifier’s cards' },
  noCards: { vi: 'Không có thẻ nào còn hiệu lực.', en: 'No card is valid.' },
  card: { vi: 'Số thẻ', en: 'Card' },
  expiresOn: { vi: 'Hiệu lực đến', en: 'Valid until' },
  stamps: { vi: 'Tem, niêm phong đang giữ', en: 'Stamps and seals held' },
  noStamps: { vi: 'Không còn giữ tem, niêm phong nào.', en: 'No stamps or seals are held.' },
  numbers: { vi: 'Số', en: 'Numbers' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  handBack: { vi: 'Ghi trả lại', en: 'Enter what is handed back' },
  lost: { vi: 'Ghi mất', en: 'Enter as lost' },
  records: { vi: 'Biên bản chưa xong', en: 'Records in hand' },
  noRecords: { vi: 'Không có biên bản nào chưa xong.', en: 'No record is in hand.' },
  record: { vi: 'Biên bản', en: 'Record' },
  performedOn: { vi: 'Ngày thực hiện', en: 'Performed on' },
  state: { vi: 'Tình trạng', en: 'State' },
  orders: { vi: 'Phiếu công việc đã hẹn, phải giao người khác', en: 'Planned work orders to give to somebody else' },
  noOrders: { vi: 'Không có phiếu công việc nào đã hẹn.', en: 'No work order is planned.' },
  order: { vi: 'Phiếu công việc', en: 'Work order' },
  customer: { vi: 'Khách hàng', en: 'Customer' },
  appointment: { vi: 'Hẹn', en: 'Appointment' },
  backOn: { vi: 'Làm việc lại từ ngày', en: 'Back from' },
  earlier: { vi: 'Lần thôi việc trước', en: 'Left before' },
  earlierDays: { vi: 'Từ ngày {from}; làm việc lại từ ngày {to}', en: 'From {from}; back from {to}' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
  account: { vi: 'Tài khoản', en: 'Account' },
  noAccounts: { vi: 'Không có tài khoản nào.', en: 'There is no account.' },
  enabled: { vi: 'Đang dùng', en: 'In use' },
  disabled: { vi: 'Đã vô hiệu hóa', en: 'Disabled' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  rights: { vi: 'Quyền ký', en: 'Rights to sign' },
  noRights: { vi: 'Không có quyền ký nào.', en: 'There is no right to sign.' },
});

/** Why a leaving is not finished: the registry's own rules. */
export const leavingRefusals = {
  notBegun: {
    rule: 'leaving.notBegun',
    ...defineTexts({
      text: { vi: 'Chưa ghi ngày thôi việc.', en: 'The day of leaving is not entered.' },
      remedy: { vi: 'Ghi ngày và lý do trước.', en: 'Enter day and reason first.' },
    }),
  },
  tooEarly: {
    rule: 'leaving.tooEarly',
    ...defineTexts({
      text: { vi: 'Chưa đến ngày thôi việc {day}.', en: 'The day of leaving, {day}, has not come.' },
      remedy: { vi: 'Hoàn tất vào ngày đó hoặc sau đó.', en: 'Finish on that day or later.' },
    }),
  },
  stampsOut: {
    rule: 'leaving.stampsOut',
    ...defineTexts({
      text: {
        vi: '{name} còn giữ {count} tem, niêm phong chưa trả.',
        en: '{name} still holds {count} stamps or seals.',
      },
      remedy: {
        vi: 'Ghi trả lại, hoặc ghi mất, hỏng từng số trong sổ tem rồi hoàn tất.',
        en: 'Enter them as handed back, or as lost or spoilt, in the register of stamps; then finish.',
      },
    }),
  },
  workedSince: {
    rule: 'leaving.workedSince',
    ...defineTexts({
      text: {
        vi: 'Đã duyệt kết quả của việc {name} làm ngày {day}.',
        en: 'A record of work that {name} did on {day} is approved.',
      },
      remedy: {
        vi: 'Ghi ngày thôi việc sau ngày đó. Nếu việc ấy không do người này làm thì thu hồi giấy đã cấp và báo cơ quan quản lý.',
        en: 'Enter a later day. If the work was not done by this person, withdraw what was issued and tell the authority.',
      },
    }),
  },
  finished: {
    rule: 'leaving.finished',
    ...defineTexts({
      text: { vi: 'Người này đã thôi việc, thủ tục đã hoàn tất.', en: 'The leaving is finished already.' },
      remedy: {
        vi: 'Việc đã hoàn tất không bỏ được. Người quay lại, hoặc đã ghi nhầm: người quản lý hồ sơ kiểm định viên cho làm kiểm định lại ở hồ sơ của người này, rồi ghi thẻ được cấp lại.',
        en: 'What is finished is not undone. For somebody who comes back, or was entered by mistake: whoever manages verifiers activates the person again on the record, then enters the card that was issued anew.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;
