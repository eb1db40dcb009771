import { defineTexts } from '../../platform/i18n';

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
  contact: { vi: 'Liên hệ', en: 'Contact' },
  stateOn: { vi: 'Tình trạng ngày {day}', en: 'State on {day}' },
  sample: {
    vi: 'Số liệu mẫu do chương trình sinh ra để dùng thử; không phải quyết định thật.',
    en: 'Sample data made for trial; not a real decision.',
  },
});
