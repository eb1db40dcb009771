import { defineTexts, type Text } from '../../platform/i18n';
import type { PriceListStatus } from './price-list.model';

export const priceListTexts = defineTexts({
  title: { vi: 'Bảng giá', en: 'Price lists' },
  one: { vi: 'Bảng giá', en: 'Price list' },
  named: { vi: 'Bảng giá từ {day}', en: 'Price list from {day}' },
  intro: {
    vi: 'Giá dịch vụ mà trung tâm đã công bố, mỗi bản áp dụng từ một ngày và kèm văn bản công bố. Báo giá và bảng kê chi phí chỉ lấy giá từ bản đã công bố.',
    en: 'The prices that the centre has published, each list from a day on and with its document. Quotations and fee statements take prices from a published list alone.',
  },
  register: { vi: 'Lập bảng giá', en: 'Register a price list' },
  registered: { vi: 'Đã lập bảng giá, chưa công bố.', en: 'The price list is registered and not yet published.' },
  change: { vi: 'Sửa bảng giá', en: 'Change the price list' },
  changed: { vi: 'Đã lưu bảng giá.', en: 'The price list is saved.' },
  save: { vi: 'Lưu', en: 'Save' },
  publish: { vi: 'Công bố', en: 'Publish' },
  published: { vi: 'Đã công bố bảng giá.', en: 'The price list is published.' },
  publishIntro: {
    vi: 'Sau khi công bố, bảng giá không sửa được nữa; muốn đổi giá thì lập bảng giá mới từ một ngày khác.',
    en: 'Once published it is no longer changed; for other prices a new list is registered from another day.',
  },
  notFound: { vi: 'Không có bảng giá này.', en: 'There is no such price list.' },
  centre: { vi: 'Trung tâm', en: 'Centre' },
  status: { vi: 'Tình trạng', en: 'State' },
  validFrom: { vi: 'Áp dụng từ ngày', en: 'In force from' },
  document: { vi: 'Văn bản công bố', en: 'Document' },
  documentHint: {
    vi: 'Số, ngày và nơi ban hành, ví dụ: Quyết định 12/QĐ-TT ngày 05/01/2026 của Giám đốc Trung tâm.',
    en: 'Number, day and issuer, as the document has them.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  publishedAt: { vi: 'Công bố lúc', en: 'Published at' },
  publishedBy: { vi: 'Người công bố', en: 'Published by' },
  lines: { vi: 'Các dòng giá', en: 'Lines' },
  linesHint: {
    vi: 'Mỗi dòng một dịch vụ, giá bằng đồng Việt Nam. Để bỏ một dòng, xóa hết các ô của dòng đó.',
    en: 'A line for each service, its price in đồng. To remove a line, empty all its boxes.',
  },
  noLines: { vi: 'Chưa có dòng giá nào.', en: 'No line yet.' },
  label: { vi: 'Dịch vụ', en: 'Service' },
  kind: { vi: 'Công việc', en: 'Work' },
  type: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  range: { vi: 'Phạm vi đo', en: 'Range' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  amount: { vi: 'Đơn giá', en: 'Price' },
  generated: { vi: 'Số liệu mẫu', en: 'Sample' },
  noSuchType: { vi: 'Không có loại phương tiện đo này.', en: 'There is no such instrument type.' },
  isPublished: { vi: 'Bảng giá đã công bố nên không sửa được.', en: 'The list is published and cannot be changed.' },
  isPublishedRemedy: {
    vi: 'Lập bảng giá mới, áp dụng từ ngày thay đổi giá.',
    en: 'Register a new list from the day on which prices change.',
  },
  empty: { vi: 'Bảng giá chưa có dòng nào.', en: 'The list has no line.' },
  emptyRemedy: { vi: 'Nhập các dòng giá rồi công bố.', en: 'Enter its lines, then publish it.' },
  sameDay: {
    vi: 'Trung tâm đã công bố một bảng giá áp dụng từ {day}.',
    en: 'The centre has published a list from {day} already.',
  },
  sameDayRemedy: { vi: 'Chọn ngày áp dụng khác.', en: 'Choose another day.' },
});

export const priceListStatusNames: Readonly<Record<PriceListStatus, Text>> = defineTexts({
  draft: { vi: 'Chưa công bố', en: 'Not published' },
  published: { vi: 'Đã công bố', en: 'Published' },
});
