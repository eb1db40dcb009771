import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';
import type { MessageStatus } from './message.model';
import type { NoticeStage, RunStatus } from './schedule-run.model';

export const scheduleTexts = defineTexts({
  title: { vi: 'Lịch kiểm định', en: 'Schedule' },
  due: { vi: 'Đến hạn', en: 'Due' },
  calendar: { vi: 'Lịch tháng', en: 'Calendar' },
  runs: { vi: 'Các lần chạy', en: 'Runs' },
  stage: { vi: 'Thời hạn', en: 'When' },
  month: { vi: 'Tháng (ví dụ 2026-11)', en: 'Month (for example 2026-11)' },
  dueOn: { vi: 'Hạn kiểm định', en: 'Due' },
  left: { vi: 'Còn lại', en: 'Left' },
  daysLeft: { vi: '{days} ngày', en: '{days} days' },
  daysOver: { vi: 'Quá {days} ngày', en: '{days} days over' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  type: { vi: 'Loại', en: 'Type' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  owner: { vi: 'Chủ sở hữu, cơ sở sử dụng', en: 'Owner' },
  place: { vi: 'Nơi đặt, nơi sử dụng', en: 'Place of use' },
  lastDecidedOn: { vi: 'Kết luận gần nhất', en: 'Last decided' },
  states: { vi: 'Trạng thái kiểm định', en: 'Legal states' },
  stateTotal: { vi: 'Tổng số: {count}', en: 'All: {count}' },
  on: { vi: 'Đến hạn ngày {day}', en: 'Due on {day}' },
  previousMonth: { vi: 'Tháng trước', en: 'Previous month' },
  nextMonth: { vi: 'Tháng sau', en: 'Next month' },
  monthTitle: { vi: 'Tháng {month}', en: 'Month {month}' },
  monthTotal: { vi: '{count} phương tiện đo đến hạn trong tháng', en: '{count} instruments due this month' },
  day: { vi: 'Ngày', en: 'Day' },
  status: { vi: 'Tình trạng', en: 'Status' },
  startedAt: { vi: 'Bắt đầu', en: 'Started' },
  finishedAt: { vi: 'Kết thúc', en: 'Finished' },
  instance: { vi: 'Máy chạy', en: 'Instance' },
  examined: { vi: 'Đã xét', en: 'Examined' },
  noticesMade: { vi: 'Thông báo', en: 'Notices' },
  messagesMade: { vi: 'Thư', en: 'Messages' },
  errorId: { vi: 'Mã lỗi', en: 'Error id' },
  runNow: { vi: 'Chạy ngay cho hôm nay', en: 'Run for today now' },
  runDone: { vi: 'Đã chạy xong lịch kiểm định hôm nay.', en: 'The schedule of today has run.' },
  runAlreadyDone: { vi: 'Lịch kiểm định hôm nay đã chạy trước đó.', en: 'The schedule of today had run already.' },
  runHeld: {
    vi: 'Một máy khác đang chạy lịch kiểm định hôm nay.',
    en: 'Another instance is running the schedule of today.',
  },
  runInterrupted: {
    vi: 'Lần chạy bị dừng giữa chừng; lần sau sẽ chạy tiếp.',
    en: 'The run was interrupted; the next one goes on.',
  },
});

export const stageNames: Readonly<Record<NoticeStage, Text>> = defineTexts({
  overdue: { vi: 'Đã quá hạn', en: 'Overdue' },
  days7: { vi: 'Trong 7 ngày tới', en: 'Within 7 days' },
  days30: { vi: 'Trong 30 ngày tới', en: 'Within 30 days' },
  days60: { vi: 'Trong 60 ngày tới', en: 'Within 60 days' },
});

export const runStatusNames: Readonly<Record<RunStatus, Text>> = defineTexts({
  running: { vi: 'Đang chạy', en: 'Running' },
  done: { vi: 'Xong', en: 'Done' },
  failed: { vi: 'Lỗi', en: 'Failed' },
  missed: { vi: 'Không chạy (máy tắt)', en: 'Missed (switched off)' },
});

export const weekdayNames: readonly Text[] = [
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ Nhật', en: 'Sunday' },
];

export const messageTexts = defineTexts({
  title: { vi: 'Hộp thư đi', en: 'Outbox' },
  subject: { vi: 'Tiêu đề', en: 'Subject' },
  recipient: { vi: 'Người nhận', en: 'Recipient' },
  to: { vi: 'Địa chỉ', en: 'Address' },
  createdAt: { vi: 'Soạn lúc', en: 'Written' },
  sentAt: { vi: 'Gửi lúc', en: 'Sent' },
  attempts: { vi: 'Số lần gửi', en: 'Attempts' },
  lastError: { vi: 'Lỗi lần cuối', en: 'Last error' },
  nextAttemptAt: { vi: 'Gửi lại từ lúc', en: 'Tried again from' },
  tellThem: {
    vi: 'Thư không đến được người nhận. Hãy báo cho họ bằng cách khác và sửa địa chỉ thư của tổ chức này để các thư sau đến nơi.',
    en: 'The message did not reach its recipient. Tell them otherwise, and correct the organization’s address so that later ones arrive.',
  },
  status: { vi: 'Tình trạng', en: 'Status' },
  body: { vi: 'Nội dung', en: 'Text' },
  notFound: { vi: 'Không có thư này.', en: 'That message does not exist.' },
  resend: { vi: 'Gửi lại', en: 'Send again' },
  toHint: {
    vi: 'Xem lại địa chỉ trước khi gửi. Địa chỉ ghi trong hồ sơ tổ chức phải sửa riêng.',
    en: 'Check the address before sending. The one in the organization’s record is corrected there.',
  },
  resent: {
    vi: 'Thư đã vào hàng chờ và sẽ được gửi trong ít phút.',
    en: 'The message is queued and will be sent in a few minutes.',
  },
});

/** The letters of the outbox on paper. */
export const paperTexts = defineTexts({
  printWithoutAddress: { vi: 'In thư chưa có địa chỉ (PDF)', en: 'Print letters without an address (PDF)' },
  printFound: { vi: 'In các thư đang lọc (PDF)', en: 'Print these letters (PDF)' },
  from: { vi: 'Soạn từ ngày', en: 'Written from' },
  until: { vi: 'Đến ngày', en: 'Until' },
  splitUp: {
    vi: 'Có quá nhiều thư để in thành một tệp: chọn khoảng ngày soạn hẹp hơn.',
    en: 'Too many letters to print as one file: choose a shorter stretch of days.',
  },
  none: { vi: 'Không có thư nào để in.', en: 'There is no letter to print.' },
  fileTitle: { vi: 'Thư thông báo, in lúc {at}', en: 'Letters, printed at {at}' },
  written: { vi: 'Ngày {day}', en: '{day}' },
});

export const tooManyLettersRefusal: Refusal = {
  rule: 'message.tooManyToPrint',
  text: {
    vi: 'Có hơn {most} thư; mỗi tệp in được nhiều nhất {most} thư.',
    en: 'There are more than {most} letters; one file holds at most {most}.',
  },
  remedy: {
    vi: 'Chọn khoảng ngày soạn hẹp hơn ở Hộp thư đi rồi in từng phần.',
    en: 'Choose a shorter stretch of days in the outbox, and print part by part.',
  },
};

export const messageStatusNames: Readonly<Record<MessageStatus, Text>> = defineTexts({
  waiting: { vi: 'Chờ gửi', en: 'Waiting' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Could not be sent' },
  noAddress: { vi: 'Người nhận chưa có địa chỉ', en: 'The recipient has no address' },
});

export const notResentRefusal: Refusal = {
  rule: 'message.notFailed',
  text: { vi: 'Thư này đã gửi đi hoặc còn chờ gửi.', en: 'This message has been sent, or still waits to be.' },
  remedy: {
    vi: 'Chỉ gửi lại thư không đến được người nhận.',
    en: 'Only a message that did not reach its recipient is sent again.',
  },
};

/** The words of the letters. */
export const letterTexts = defineTexts({
  subject: {
    vi: 'Thông báo hạn kiểm định phương tiện đo: {count} phương tiện đo',
    en: 'Measuring instruments due for verification: {count}',
  },
  dear: { vi: 'Kính gửi: {name}', en: 'To: {name}' },
  toOwner: {
    vi: '{centre} thông báo các phương tiện đo dưới đây của Quý cơ sở đã quá hạn hoặc sắp đến hạn kiểm định, tính đến ngày {day}:',
    en: '{centre} informs you that these instruments of yours are overdue or soon due for verification, as of {day}:',
  },
  toCentre: {
    vi: 'Các phương tiện đo dưới đây do Quý tổ chức quản lý đã quá hạn hoặc sắp đến hạn kiểm định, tính đến ngày {day}:',
    en: 'These instruments in your register are overdue or soon due for verification, as of {day}:',
  },
  count: { vi: '- {stage}: {count}', en: '- {stage}: {count}' },
  line: {
    vi: '- {code}, {type}, số {serial}, {place}: hạn {dueOn}',
    en: '- {code}, {type}, serial {serial}, {place}: due {dueOn}',
  },
  noSerial: { vi: 'không có', en: 'none' },
  noPlace: { vi: 'chưa ghi nơi đặt', en: 'place not recorded' },
  more: { vi: '… và {count} phương tiện đo khác.', en: '… and {count} more.' },
  askOwner: {
    vi: 'Đề nghị Quý cơ sở liên hệ {centre} để kiểm định kịp thời. {contact}',
    en: 'Please contact {centre} to have them verified in time. {contact}',
  },
  askCentre: { vi: 'Danh sách đầy đủ: {url}', en: 'The full list: {url}' },
  automatic: { vi: 'Thư do Chuẩn Đo soạn tự động.', en: 'Written by Chuẩn Đo.' },
  unnamed: { vi: 'Chưa rõ tên', en: 'Name not known' },
});
