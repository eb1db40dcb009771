import { defineTexts, type Text } from '../../platform/i18n';
import type { LotStatus, StampUse } from './lot.model';
import type { MovementKind, StampState } from './stamp.rules';

/** Words that the whole register of stamps shares. */
export const stampTexts = defineTexts({
  title: { vi: 'Tem, niêm phong', en: 'Stamps and seals' },
  intro: {
    vi: 'Mỗi lần nhập, giao, trả, dùng, hỏng, mất, hủy là một dòng trong sổ, không sửa, không xóa. Tem đang ở đâu vào ngày nào là suy từ các dòng ấy.',
    en: 'Every receipt, hand-over, return, use, spoilage, loss and destruction is an entry that is never changed nor removed. Where a stamp was on any day follows from them.',
  },
  stamp: { vi: 'Tem', en: 'Stamp' },
  use: { vi: 'Dùng cho', en: 'For' },
  series: { vi: 'Sê-ri (phần in trước số)', en: 'Series (printed before the number)' },
  seriesShort: { vi: 'Sê-ri', en: 'Series' },
  numbers: { vi: 'Số tem', en: 'Numbers' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  holder: { vi: 'Người giữ', en: 'Holder' },
  store: { vi: 'Kho', en: 'Store' },
  state: { vi: 'Tình trạng', en: 'State' },
  since: { vi: 'Từ ngày', en: 'Since' },
  day: { vi: 'Ngày', en: 'Day' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  noSuchStamp: {
    vi: 'Sổ không có tem số này. Xem lại số, kể cả chữ và số 0 ở đầu.',
    en: 'The register has no such stamp. Look at the number again, letters and zeros in front included.',
  },
  find: { vi: 'Tìm tem', en: 'Find a stamp' },
  findLabel: { vi: 'Số tem đầy đủ', en: 'Whole number of the stamp' },
  findHint: { vi: 'Ví dụ 26V00123', en: 'For example 26V00123' },
  nowWhere: { vi: 'Hiện nay', en: 'Now' },
  record: { vi: 'Biên bản', en: 'Record' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  waitingRecord: { vi: 'Biên bản đang ghi số này', en: 'Open record that names it' },
  history: { vi: 'Các lần chuyển', en: 'Movements' },
  inHands: { vi: 'Tem đang giữ', en: 'Stamps in hand' },
  myStamps: { vi: 'Tem tôi đang giữ', en: 'Stamps that I hold' },
  none: { vi: 'Không có.', en: 'None.' },
  left: { vi: 'đã nghỉ, chưa trả tem', en: 'has left and not returned them' },
  inStore: { vi: 'Trong kho', en: 'In the store' },
  byState: { vi: 'Theo tình trạng', en: 'By state' },
  standing: { vi: 'Đang ở đâu', en: 'Where they are' },
  move: { vi: 'Ghi lần chuyển', en: 'Enter a movement' },
  save: { vi: 'Lưu', en: 'Save' },
  reason: { vi: 'Lý do', en: 'Reason' },
  notKept: {
    vi: 'Trung tâm chưa lập sổ tem (chưa nhập lô nào), nên số tem được ghi tự do.',
    en: 'The centre keeps no register of stamps yet (no lot received), so any number may be written.',
  },
  youHold: { vi: 'Bạn đang giữ: {numbers}.', en: 'You hold: {numbers}.' },
  youHoldNone: {
    vi: 'Bạn không giữ tem nào loại này: đề nghị người phụ trách giao tem.',
    en: 'You hold no such stamps: ask whoever keeps them to hand some over.',
  },
});

export const stampUseNames: Readonly<Record<StampUse, Text>> = defineTexts({
  verification: { vi: 'Kiểm định', en: 'Verification' },
  calibration: { vi: 'Hiệu chuẩn', en: 'Calibration' },
  seal: { vi: 'Niêm phong, kẹp chì', en: 'Sealing' },
});

export const lotStatusNames: Readonly<Record<LotStatus, Text>> = defineTexts({
  ordered: { vi: 'Đã đặt in', en: 'Ordered' },
  received: { vi: 'Đã nhập kho', en: 'Received' },
  cancelled: { vi: 'Đã hủy đặt', en: 'Order cancelled' },
});

export const stampStateNames: Readonly<Record<StampState | 'none', Text>> = defineTexts({
  none: { vi: 'Ngoài sổ', en: 'Not in the register' },
  inStock: { vi: 'Trong kho', en: 'In the store' },
  held: { vi: 'Đã giao, chưa dùng', en: 'Handed over, unused' },
  used: { vi: 'Đã dùng', en: 'Used' },
  spoilt: { vi: 'Hỏng', en: 'Spoilt' },
  voided: { vi: 'Mất hiệu lực (gạch chéo, bóc)', en: 'Void (crossed or removed)' },
  lost: { vi: 'Mất', en: 'Lost' },
  destroyed: { vi: 'Đã tiêu hủy', en: 'Destroyed' },
});

export const movementKindNames: Readonly<Record<MovementKind, Text>> = defineTexts({
  received: { vi: 'Nhập kho', en: 'Received' },
  struck: { vi: 'Gạch khỏi sổ (nhập nhầm)', en: 'Struck off (entered by mistake)' },
  handed: { vi: 'Giao', en: 'Handed over' },
  returned: { vi: 'Trả lại kho', en: 'Returned to the store' },
  used: { vi: 'Dùng', en: 'Used' },
  givenBack: { vi: 'Hoàn lại người giữ', en: 'Given back to its holder' },
  spoilt: { vi: 'Hỏng', en: 'Spoilt' },
  voided: { vi: 'Mất hiệu lực', en: 'Voided' },
  lost: { vi: 'Mất', en: 'Lost' },
  restored: { vi: 'Nhập lại kho (tìm thấy, ghi nhầm)', en: 'Back in the store (found, or a mistake)' },
  destroyed: { vi: 'Tiêu hủy', en: 'Destroyed' },
});

/** Why numbers are not moved. `{numbers}` are the stamps, `{where}` is where they are. */
export const stampRefusals = defineTexts({
  unknown: { vi: 'Lô này không có tem {numbers}.', en: 'The lot has no stamps {numbers}.' },
  unknownRemedy: {
    vi: 'Ghi số trong lô, hoặc nhập lô có các số ấy trước.',
    en: 'Give numbers of the lot, or receive the lot that has them first.',
  },
  state: {
    vi: 'Tem {numbers}: {where} từ {day}, nên không ghi “{kind}” được.',
    en: 'Stamps {numbers}: {where} since {day}; they cannot be “{kind}”.',
  },
  stateRemedy: {
    vi: 'Bỏ các số ấy ra (ghi vào mục Trừ các số), hoặc ghi lần chuyển còn thiếu trước.',
    en: 'Leave them out (as exceptions), or enter the movement that is missing first.',
  },
  notTheirs: {
    vi: 'Tem {numbers} do {where} giữ, không phải tem bạn đang giữ.',
    en: 'Stamps {numbers} are held by {where}, and not by you.',
  },
  notTheirsRemedy: { vi: 'Ghi số tem mình đang giữ.', en: 'Give numbers that you hold.' },
  day: {
    vi: 'Tem {numbers}: {where} từ {day}, sau ngày ghi ở đây.',
    en: 'Stamps {numbers}: {where} since {day}, which is after the day given here.',
  },
  dayRemedy: {
    vi: 'Ghi đúng ngày: mỗi tem chỉ đi tới, không lùi về trước lần chuyển gần nhất.',
    en: 'Give the right day: a stamp does not move before its latest movement.',
  },
  mixed: {
    vi: 'Các số này không ở cùng một chỗ: {numbers} – {where}; {others} – {otherWhere}.',
    en: 'These numbers are not in one place: {numbers} – {where}; {others} – {otherWhere}.',
  },
  mixedRemedy: {
    vi: 'Ghi mỗi chỗ một lần, để sổ biết lấy từ ai.',
    en: 'Enter each place by itself, so that the register knows whose they were.',
  },
});

/** Why a record may not have its stamp. */
export const recordStampRefusals = defineTexts({
  unknown: {
    vi: 'Sổ tem {use} của trung tâm không có tem {stamp}.',
    en: 'The centre’s register of {use} stamps has no stamp {stamp}.',
  },
  unknownRemedy: {
    vi: 'Ghi đúng số trên tem đã dán; tem mới thì người phụ trách nhập lô vào sổ trước.',
    en: 'Give the number on the stamp that was applied; a new lot is entered in the register first.',
  },
  notHeld: {
    vi: 'Tem {stamp} không do {name} giữ ngày {day}: {where}.',
    en: '{name} did not hold the stamp {stamp} on {day}: {where}.',
  },
  notHeldRemedy: {
    vi: 'Ghi số tem đã nhận, hoặc người phụ trách ghi lần giao còn thiếu (mục Tem, niêm phong).',
    en: 'Give a stamp that was handed to you, or have the missing hand-over entered (Stamps and seals).',
  },
  gone: {
    vi: 'Tem {stamp} không còn dùng được: {where}.',
    en: 'The stamp {stamp} can no longer be used: {where}.',
  },
  goneRemedy: {
    vi: 'Ghi số của tem khác đang giữ, chưa dùng. Mỗi tem chỉ dán cho một phương tiện, một giấy chứng nhận.',
    en: 'Give another stamp that is held and unused. One stamp is for one instrument and one certificate.',
  },
});
