import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';
import type { RequestStatus, RequestWay } from './request.model';

export const requestTexts = defineTexts({
  title: { vi: 'Yêu cầu của khách hàng', en: 'Requests' },
  one: { vi: 'Phiếu yêu cầu', en: 'Request' },
  named: { vi: 'Phiếu yêu cầu {number}', en: 'Request {number}' },
  intro: {
    vi: 'Khách hàng gửi qua trang công khai {address}, hoặc người của trung tâm ghi khi khách đến, gọi điện.',
    en: 'Customers send them by the public page {address}, or the centre enters them as they come or call.',
  },
  enter: { vi: 'Ghi yêu cầu', en: 'Enter a request' },
  entered: { vi: 'Đã ghi phiếu yêu cầu.', en: 'The request is entered.' },
  take: { vi: 'Lập phiếu công việc', en: 'Begin the work order' },
  refuse: { vi: 'Từ chối yêu cầu', en: 'Refuse the request' },
  refused: { vi: 'Đã từ chối yêu cầu.', en: 'The request is refused.' },
  refuseHint: { vi: 'Khách hàng đọc được lý do này.', en: 'The customer reads this reason.' },
  notFound: { vi: 'Không có phiếu yêu cầu này.', en: 'There is no such request.' },
  number: { vi: 'Số phiếu', en: 'Number' },
  way: { vi: 'Cách gửi', en: 'Came by' },
  receivedAt: { vi: 'Nhận lúc', en: 'Received at' },
  wishedOn: { vi: 'Ngày mong muốn', en: 'Wished for' },
  expected: { vi: 'Phương tiện đo', en: 'Instruments' },
  expectedHint: {
    vi: 'Mỗi dòng một loại: mô tả (nơi sản xuất, phạm vi đo) và số lượng.',
    en: 'A line for each type, with maker or range and the count.',
  },
  expectedMissing: { vi: 'Hãy ghi ít nhất một phương tiện đo.', en: 'Name at least one instrument.' },
  contactMissing: {
    vi: 'Hãy ghi số điện thoại hoặc thư điện tử để trung tâm liên hệ.',
    en: 'Give a telephone number or an e-mail address by which the centre reaches you.',
  },
  noSuchCentre: { vi: 'Không có tổ chức này.', en: 'There is no such centre.' },
  tooMany: {
    vi: 'Hôm nay đã có quá nhiều yêu cầu gửi từ nơi này hoặc đến tổ chức này. Hãy gọi điện cho trung tâm, hoặc gửi lại vào ngày mai.',
    en: 'Too many requests came from here, or to this centre, today. Call the centre, or send it again tomorrow.',
  },
  senderMark: { vi: 'Dấu nguồn gửi', en: 'Mark of the sender' },
  save: { vi: 'Lưu', en: 'Save' },
});

export const requestStatusNames: Readonly<Record<RequestStatus, Text>> = defineTexts({
  waiting: { vi: 'Chờ xử lý', en: 'Waiting' },
  taken: { vi: 'Đã lập phiếu công việc', en: 'Became an order' },
  refused: { vi: 'Từ chối', en: 'Refused' },
});

export const requestWayNames: Readonly<Record<RequestWay, Text>> = defineTexts({
  clerk: { vi: 'Người của trung tâm ghi', en: 'Entered by the centre' },
  public: { vi: 'Trang công khai', en: 'Public page' },
});

export const requestRefusals = {
  settled: {
    rule: 'request.settled',
    text: { vi: 'Phiếu yêu cầu này đã được xử lý.', en: 'This request is settled.' },
    remedy: { vi: 'Xem phiếu công việc của yêu cầu.', en: 'Look at the order that was made of it.' },
  },
} as const satisfies Readonly<Record<string, Refusal>>;
