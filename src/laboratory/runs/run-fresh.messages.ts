import { defineTexts } from '../../platform/i18n';

export const freshTexts = defineTexts({
  title: { vi: 'Đăng ký phương tiện đo của lô', en: 'Register the instruments of the lot' },
  hint: {
    vi: '{count} chiếc chưa có trong sổ: {named}. Điền một lần những gì các chiếc này có chung; mỗi chiếc được đăng ký cùng biên bản của nó.',
    en: '{count} are not in the register yet: {named}. Fill in once what they have in common; each is registered together with its record.',
  },
  owner: { vi: 'Cơ sở sử dụng', en: 'Owner' },
  ownerHint: {
    vi: 'Ghi tên như trong sổ. Để trống nếu mỗi chiếc của một cơ sở: ghi ở dòng của nó.',
    en: 'Its name as in the register. Leave it empty where each has another owner: type it in its row.',
  },
  ownerMissing: { vi: 'Ghi tên cơ sở sử dụng.', en: 'Type the name of the owner.' },
  ownerUnknown: {
    vi: 'Không có cơ sở “{words}” trong sổ. Đăng ký cơ sở ở trang Tổ chức rồi gửi lại.',
    en: 'There is no “{words}” in the register. Register it under Organizations, then send again.',
  },
  ownerSeveral: {
    vi: 'Có hơn một cơ sở ứng với “{words}”. Ghi đủ tên như trong sổ.',
    en: 'More than one owner answers to “{words}”. Type the full name as in the register.',
  },
  maker: { vi: 'Nơi sản xuất', en: 'Maker' },
  model: { vi: 'Kiểu, ký hiệu', en: 'Model' },
  typeApproval: { vi: 'Quyết định phê duyệt mẫu', en: 'Type approval' },
  yearMade: { vi: 'Năm sản xuất', en: 'Year made' },
  place: { vi: 'Nơi lắp đặt, sử dụng', en: 'Place of use' },
  characteristics: { vi: 'Đặc trưng kỹ thuật', en: 'Characteristics' },
  notRegistered: { vi: 'chưa đăng ký', en: 'not registered' },
});
