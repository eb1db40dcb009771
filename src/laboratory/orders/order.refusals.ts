import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';

const refusal = (rule: string, text: Text, remedy: Text): Refusal => ({ rule: `order.${rule}`, text, remedy });

/** Why an order is not changed, moved on or planned, and what to do about it. */
export const orderRefusals = {
  transition: refusal(
    'transition',
    { vi: 'Phiếu đang ở tình trạng “{state}” nên không làm được việc này.', en: 'The order is “{state}”.' },
    { vi: 'Xem lại tình trạng của phiếu.', en: 'Look at the state of the order.' },
  ),
  ended: refusal(
    'ended',
    { vi: 'Phiếu đang ở tình trạng “{state}” nên không sửa được.', en: 'The order is “{state}” and is not changed.' },
    { vi: 'Lập phiếu công việc mới.', en: 'Begin another order.' },
  ),
  noInstrument: refusal(
    'noInstrument',
    { vi: 'Phiếu chưa có phương tiện đo nào.', en: 'The order has no instrument.' },
    {
      vi: 'Sửa phiếu: chọn phương tiện đo hoặc ghi loại và số lượng.',
      en: 'Choose instruments, or write type and count.',
    },
  ),
  noFee: refusal(
    'noFee',
    { vi: 'Phiếu chưa có chi phí.', en: 'The order has no fee.' },
    { vi: 'Nhập chi phí theo bảng giá đã công bố.', en: 'Enter the fees of the published list.' },
  ),
  feesFixed: refusal(
    'feesFixed',
    { vi: 'Chi phí đã báo nên không sửa được lúc này.', en: 'The fees are quoted and are not changed now.' },
    { vi: 'Bấm “Báo giá lại” trước khi khách đồng ý.', en: 'Quote anew before the customer accepts.' },
  ),
  notAtCentre: refusal(
    'notAtCentre',
    { vi: 'Việc này làm ngoài trung tâm nên không có tiếp nhận.', en: 'Work elsewhere receives nothing.' },
    { vi: 'Hẹn lịch rồi bấm “Bắt đầu làm”.', en: 'Schedule it, then start work.' },
  ),
  notReceived: refusal(
    'notReceived',
    { vi: 'Phương tiện đo chưa được tiếp nhận tại trung tâm.', en: 'The instruments were not received yet.' },
    { vi: 'Tiếp nhận trước khi làm.', en: 'Receive them first.' },
  ),
  stillExpected: refusal(
    'stillExpected',
    { vi: 'Phiếu còn phương tiện đo chưa đăng ký.', en: 'Some instruments are not registered yet.' },
    { vi: 'Đăng ký rồi đưa vào phiếu, hoặc xóa dòng không làm.', en: 'Register and tick them, or remove the line.' },
  ),
  notDone: refusal(
    'notDone',
    { vi: 'Mới có kết quả của {done}/{all} phương tiện đo.', en: 'Results of {done} of {all} instruments are there.' },
    { vi: 'Làm xong biên bản của từng phương tiện đo, hoặc bỏ khỏi phiếu.', en: 'Finish each record, or take it out.' },
  ),
  nothingToHandBack: refusal(
    'nothingToHandBack',
    { vi: 'Việc này làm ngoài trung tâm nên không có gì để trả.', en: 'Work elsewhere has nothing to hand back.' },
    { vi: 'Bấm “Làm xong” rồi “Đóng phiếu”.', en: 'Finish it, then close it.' },
  ),
  notHandedBack: refusal(
    'notHandedBack',
    { vi: 'Phương tiện đo chưa được trả.', en: 'The instruments were not handed back.' },
    { vi: 'Trả phương tiện đo trước khi đóng phiếu.', en: 'Hand them back before closing.' },
  ),
  notRegistered: refusal(
    'notRegistered',
    { vi: 'Khách hàng chưa có trong sổ.', en: 'The customer is not in the register.' },
    { vi: 'Đưa khách hàng vào sổ.', en: 'Enter the customer in the register.' },
  ),
  nobody: {
    ...refusal(
      'nobody',
      { vi: 'Chưa chọn người thực hiện.', en: 'Nobody was chosen.' },
      { vi: 'Chọn ít nhất một người.', en: 'Choose somebody.' },
    ),
    field: 'verifierIds',
  },
  notActive: {
    ...refusal(
      'notActive',
      { vi: '{name} không còn làm việc tại trung tâm.', en: '{name} works at the centre no more.' },
      { vi: 'Chọn người khác.', en: 'Choose somebody else.' },
    ),
    field: 'verifierIds',
  },
  personTaken: refusal(
    'personTaken',
    {
      vi: '{name} đã có việc ở phiếu {number}, ngày {day} từ {from} đến {until}.',
      en: '{name} is at order {number} on {day} from {from} to {until}.',
    },
    { vi: 'Chọn giờ khác hoặc người khác.', en: 'Choose another time or somebody else.' },
  ),
  standardTaken: refusal(
    'standardTaken',
    {
      vi: 'Chuẩn {name} đã dùng cho phiếu {number}, ngày {day} từ {from} đến {until}.',
      en: 'Standard {name} is at order {number} on {day} from {from} to {until}.',
    },
    { vi: 'Chọn giờ khác hoặc chuẩn khác.', en: 'Choose another time or another standard.' },
  ),
  recordElsewhere: refusal(
    'recordElsewhere',
    { vi: 'Phiếu công việc không có phương tiện đo này.', en: 'The order does not hold this instrument.' },
    { vi: 'Đưa phương tiện đo vào phiếu trước.', en: 'Put it into the order first.' },
  ),
  recordNotOpen: refusal(
    'recordNotOpen',
    { vi: 'Phiếu công việc đã đóng.', en: 'The order is closed.' },
    { vi: 'Lập biên bản không kèm phiếu, hoặc lập phiếu mới.', en: 'Record it without the order, or begin another.' },
  ),
} as const satisfies Readonly<Record<string, Refusal>>;
