import { defineTexts } from '../platform/i18n';

export const homeTexts = defineTexts({
  title: { vi: 'Trang chính', en: 'Home' },
  welcome: { vi: 'Xin chào, {name}', en: 'Welcome, {name}' },
  errorTitle: { vi: 'Không thực hiện được', en: 'That did not work' },
  errorCode: { vi: 'Mã lỗi', en: 'Error id' },
  home: { vi: 'Về trang chính', en: 'Go to the home page' },
});
