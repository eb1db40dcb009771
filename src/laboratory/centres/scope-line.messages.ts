import { defineTexts } from '../../platform/i18n';

export const scopeLineTexts = defineTexts({
  typeUnknown: {
    vi: 'Danh mục không có loại phương tiện đo {code}. Chọn loại có trong danh mục, hoặc bỏ trống.',
    en: 'There is no instrument type {code} in the list. Choose one of the list, or leave it out.',
  },
});
