import { defineTexts } from '../platform/i18n';

/** How a figure prints that is not wholly known. */
export const totalTexts = defineTexts({
  noData: { vi: 'chưa có số liệu', en: 'no data' },
  atLeast: { vi: 'ít nhất {value}', en: 'at least {value}' },
});
