import { defineTexts, noData } from '../../platform/i18n';

/** How a figure prints that is not wholly known. */
export const totalTexts = defineTexts({
  noData,
  atLeast: { vi: 'ít nhất {value}', en: 'at least {value}' },
});
