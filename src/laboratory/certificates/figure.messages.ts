import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** The document of the procedure gives a number that nobody has read there for the day of the work. */
export const figureRefusal = {
  rule: 'figure.notEntered',
  ...defineTexts({
    text: {
      vi: 'Chưa có số liệu “{figure}” của quy trình “{procedure}” dùng cho ngày {day}, nên chưa kết luận được.',
      en: 'The figure “{figure}” of the procedure “{procedure}” is not known for {day}, so nothing can be judged.',
    },
    remedy: {
      vi: 'Cán bộ của Sở mở mục Chờ xác nhận, nhập số liệu kèm văn bản và điều, mục; một cán bộ khác xác nhận. Trong khi chờ, biên bản giữ được ở dạng chưa đủ.',
      en: 'An officer of the department opens Confirmations and enters the figure with its document and clause; another officer confirms it. Until then the record can be kept incomplete.',
    },
  }),
} as const satisfies Refusal;
