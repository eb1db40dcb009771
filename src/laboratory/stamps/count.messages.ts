import { defineTexts, type Text } from '../../platform/i18n';
import type { CountStatus } from './count.model';

export const countTexts = defineTexts({
  title: { vi: 'Kiểm kê tem', en: 'Stock-taking' },
  count: { vi: 'Lần kiểm kê', en: 'Stock-taking' },
  begin: { vi: 'Kiểm kê', en: 'Take stock' },
  begun: { vi: 'Đã ghi kiểm kê.', en: 'The count is entered.' },
  change: { vi: 'Sửa số đếm', en: 'Change the count' },
  changed: { vi: 'Đã lưu.', en: 'Saved.' },
  close: { vi: 'Chốt kiểm kê', en: 'Close it' },
  closed: { vi: 'Đã chốt kiểm kê.', en: 'The stock-taking is closed.' },
  closeIntro: {
    vi: 'Chốt rồi thì số đếm và chênh lệch giữ nguyên. Tem thiếu được ghi mất, hỏng bằng lần chuyển riêng.',
    en: 'Once closed, count and differences stay. What is missing is entered as lost or spoilt by a movement of its own.',
  },
  whose: { vi: 'Kiểm kê của', en: 'Of' },
  whoseHint: { vi: 'Bỏ trống: kho.', en: 'Left empty: the store.' },
  lines: { vi: 'Số đếm được', en: 'What was found' },
  lineHint: {
    vi: 'Các số chưa dùng đếm được của lô, ví dụ 00012-00100, 00105. Không còn tem nào thì bỏ trống.',
    en: 'The unused numbers found of the lot, for example 00012-00100, 00105. Left empty where there is none.',
  },
  lot: { vi: 'Lô', en: 'Lot' },
  expected: { vi: 'Theo sổ', en: 'By the register' },
  found: { vi: 'Đếm được', en: 'Found' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  extra: { vi: 'Thừa', en: 'Too many' },
  differences: { vi: 'Chênh lệch', en: 'Differences' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  explanationHint: { vi: 'Bắt buộc khi có chênh lệch.', en: 'Required where there is a difference.' },
  status: { vi: 'Tình trạng', en: 'State' },
  countedBy: { vi: 'Người ghi', en: 'Entered by' },
  closedBy: { vi: 'Người chốt', en: 'Closed by' },
  closedAt: { vi: 'Chốt lúc', en: 'Closed at' },
  notFound: { vi: 'Không có lần kiểm kê này.', en: 'There is no such stock-taking.' },
  isClosed: { vi: 'Kiểm kê đã chốt nên không sửa được.', en: 'The stock-taking is closed and is not changed.' },
  isClosedRemedy: { vi: 'Ghi một lần kiểm kê mới.', en: 'Enter another one.' },
});

export const countStatusNames: Readonly<Record<CountStatus, Text>> = defineTexts({
  open: { vi: 'Đang kiểm kê', en: 'Open' },
  closed: { vi: 'Đã chốt', en: 'Closed' },
});
