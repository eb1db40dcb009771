import { defineTexts, type Text } from '../../platform/i18n';
import type { RegisterAct } from './register-acts';

export const publicRegisterTexts = defineTexts({
  title: { vi: 'Sổ công khai các tổ chức được chỉ định', en: 'Public register of designated bodies' },
  intro: {
    vi: 'Các tổ chức kiểm định có quyết định chỉ định đang có hiệu lực ngày {day}, cùng phạm vi được chỉ định. Ghi tên phương tiện đo cần kiểm định, không cần gõ dấu.',
    en: 'Bodies whose designation is in force on {day}, with their scope. Search for what you want verified, without diacritics if you like.',
  },
  where: { vi: 'Xã, phường, tỉnh', en: 'Commune or province' },
  typeCode: { vi: 'Loại phương tiện đo', en: 'Type of instrument' },
  on: { vi: 'Vào ngày', en: 'On the day' },
  body: { vi: 'Tổ chức', en: 'Body' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  until: { vi: 'Đến hết ngày {day}', en: 'Until {day}' },
  class: { vi: 'cấp {classes}', en: 'class {classes}' },
  moreLines: { vi: 'Xem thêm {count} dòng', en: '{count} more lines' },
  suspendedUntil: { vi: 'Từ ngày {from} đến hết ngày {until}', en: 'From {from} until {until}' },
  suspendedSince: { vi: 'Từ ngày {from}, chưa khôi phục', en: 'Since {from}, not restored' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  feed: {
    vi: 'Thay đổi của sổ công khai các tổ chức được chỉ định',
    en: 'Changes of the public register of designated bodies',
  },
  follow: { vi: 'Theo dõi thay đổi (Atom)', en: 'Follow changes (Atom)' },
  sample: {
    vi: 'Số liệu mẫu do chương trình sinh ra để dùng thử; không phải quyết định thật.',
    en: 'Sample data made for trial; not a real decision.',
  },
});

/** What happened to a designation, as the feed titles it. */
export const changeNames: Readonly<Record<RegisterAct, Text>> = defineTexts({
  registered: { vi: 'Chỉ định', en: 'Designated' },
  approved: { vi: 'Chỉ định', en: 'Designated' },
  changed: { vi: 'Sửa thông tin', en: 'Changed' },
  amended: { vi: 'Sửa đổi, bổ sung', en: 'Amended' },
  suspended: { vi: 'Đình chỉ hiệu lực', en: 'Suspended' },
  resumed: { vi: 'Khôi phục hiệu lực', en: 'Restored' },
  withdrawn: { vi: 'Hủy bỏ hiệu lực', en: 'Withdrawn' },
});

export const changeSentences: Readonly<Record<RegisterAct, Text>> = defineTexts({
  registered: { vi: 'Có hiệu lực từ ngày {day}.', en: 'In force from {day}.' },
  approved: { vi: 'Có hiệu lực từ ngày {day}.', en: 'In force from {day}.' },
  changed: { vi: 'Nội dung được sửa: {fields}.', en: 'Changed: {fields}.' },
  amended: { vi: '{kind} {number}, áp dụng từ ngày {day}.', en: '{kind} {number}, holds from {day}.' },
  suspended: { vi: 'Bị đình chỉ từ ngày {day}.', en: 'Suspended from {day}.' },
  resumed: { vi: 'Có hiệu lực trở lại từ ngày {day}.', en: 'In force again from {day}.' },
  withdrawn: { vi: 'Bị hủy bỏ từ ngày {day}.', en: 'Withdrawn from {day}.' },
});
