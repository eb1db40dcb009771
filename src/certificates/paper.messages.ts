import { defineTexts } from '../platform/i18n';

/** Words of the papers themselves: they are Vietnamese; English stands by where the forms are bilingual. */
export const paperTexts = defineTexts({
  row: { vi: 'TT', en: 'No.' },
  point: { vi: 'Điểm đo', en: 'Point' },
  error: { vi: 'Sai số', en: 'Error' },
  limit: { vi: 'Sai số cho phép', en: 'Maximum permissible error' },
  result: { vi: 'Kết quả', en: 'Result' },
  pass: { vi: 'Đạt', en: 'Pass' },
  fail: { vi: 'Không đạt', en: 'Fail' },
  limitBasis: {
    vi: 'Căn cứ của sai số cho phép: {sources}.',
    en: 'Basis of the maximum permissible errors: {sources}.',
  },
});
