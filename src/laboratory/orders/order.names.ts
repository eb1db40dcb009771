import { defineTexts, type Text } from '../../platform/i18n';
import type { FeeKind, PaperKind, PlaceKind } from './order.model';
import type { OrderAct, OrderStatus } from './order.states';

export const orderStatusNames: Readonly<Record<OrderStatus, Text>> = defineTexts({
  asked: { vi: 'Mới yêu cầu', en: 'Asked' },
  quoted: { vi: 'Đã báo giá', en: 'Quoted' },
  accepted: { vi: 'Khách đã đồng ý', en: 'Accepted' },
  scheduled: { vi: 'Đã hẹn', en: 'Scheduled' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  inWork: { vi: 'Đang thực hiện', en: 'In work' },
  done: { vi: 'Làm xong', en: 'Done' },
  returned: { vi: 'Đã trả', en: 'Returned' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
});

/** What a button says, and the page that asks before it is done. */
export const orderActTexts: Readonly<Record<OrderAct, Text>> = defineTexts({
  quote: { vi: 'Báo giá', en: 'Quote' },
  requote: { vi: 'Báo giá lại', en: 'Quote anew' },
  accept: { vi: 'Khách đồng ý', en: 'Accepted by the customer' },
  schedule: { vi: 'Hẹn lịch', en: 'Schedule' },
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  start: { vi: 'Bắt đầu làm', en: 'Start work' },
  finish: { vi: 'Làm xong', en: 'Finish' },
  handBack: { vi: 'Trả phương tiện đo', en: 'Hand back' },
  close: { vi: 'Đóng phiếu', en: 'Close' },
  refuse: { vi: 'Từ chối', en: 'Refuse' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
});

export const orderActMeanings: Readonly<Record<OrderAct, Text>> = defineTexts({
  quote: {
    vi: 'Lập báo giá theo các chi phí đã nhập. Sau đó muốn đổi chi phí thì báo giá lại.',
    en: 'Makes the quotation of the fees as entered. For other fees it is quoted anew.',
  },
  requote: {
    vi: 'Mở lại phần chi phí để sửa; báo giá đã lập vẫn được giữ.',
    en: 'Opens the fees again; the quotation that was made is kept.',
  },
  accept: { vi: 'Khách hàng đã đồng ý với báo giá.', en: 'The customer has accepted the quotation.' },
  schedule: { vi: 'Hẹn ngày giờ, người và chuẩn.', en: 'Day and hours, people and standards.' },
  receive: {
    vi: 'Phương tiện đo đã được giao tại trung tâm; lập phiếu tiếp nhận có mã QR cho khách hàng.',
    en: 'The instruments are at the centre; makes the receipt slip with the QR code for the customer.',
  },
  start: { vi: 'Bắt đầu thực hiện.', en: 'Work begins.' },
  finish: {
    vi: 'Mọi phương tiện đo của phiếu đã có kết quả; lập bảng kê chi phí.',
    en: 'Every instrument has its result; makes the fee statement.',
  },
  handBack: { vi: 'Trả phương tiện đo cho khách hàng; lập phiếu trả.', en: 'Makes the delivery slip.' },
  close: { vi: 'Mọi việc của phiếu đã xong.', en: 'Everything is settled.' },
  refuse: { vi: 'Trung tâm không nhận việc này.', en: 'The centre does not take the work.' },
  cancel: { vi: 'Việc đã nhận nhưng không thực hiện nữa.', en: 'Work that was taken is not done.' },
});

export const placeKindNames: Readonly<Record<PlaceKind, Text>> = defineTexts({
  centre: { vi: 'Tại trung tâm', en: 'At the centre' },
  customer: { vi: 'Tại cơ sở của khách hàng', en: 'At the customer’s' },
  mobile: { vi: 'Lưu động', en: 'Mobile' },
});

export const feeKindNames: Readonly<Record<FeeKind, Text>> = defineTexts({
  listed: { vi: 'Theo bảng giá', en: 'Of the price list' },
  travel: { vi: 'Chi phí đi lại', en: 'Travel' },
  discount: { vi: 'Giảm giá', en: 'Discount' },
});

export const paperKindNames: Readonly<Record<PaperKind, Text>> = defineTexts({
  quotation: { vi: 'Báo giá', en: 'Quotation' },
  receipt: { vi: 'Phiếu tiếp nhận', en: 'Receipt slip' },
  delivery: { vi: 'Phiếu trả', en: 'Delivery slip' },
  feeStatement: { vi: 'Bảng kê chi phí', en: 'Fee statement' },
});
