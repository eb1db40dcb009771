import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** No text that was read states a limit: the registry's own rule, without legal basis. */
export const lateRefusals = {
  noReason: {
    rule: 'lateEntry.noReason',
    field: 'lateReason',
    ...defineTexts({
      text: {
        vi: 'Việc {work} ngày {day} được nhập sau hơn {days} ngày (quy định nội bộ của sổ) mà chưa nêu lý do.',
        en: 'The work of {day} is entered more than {days} days later (the registry’s own rule), and no reason is given.',
      },
      remedy: {
        vi: 'Ghi lý do nhập muộn; khi duyệt còn cần Sở đồng ý.',
        en: 'Give the reason; its approval also needs the department’s consent.',
      },
    }),
  },
  noConsent: {
    rule: 'lateEntry.noConsent',
    ...defineTexts({
      text: {
        vi: 'Việc {work} ngày {day} được nhập muộn hơn {days} ngày (quy định nội bộ của sổ): Sở chưa đồng ý cho cấp giấy chứng nhận.',
        en: 'The work of {day} was entered more than {days} days late (the registry’s own rule): the department has not consented to its certificate.',
      },
      remedy: {
        vi: 'Đề nghị Sở mở biên bản và ghi ý kiến đồng ý.',
        en: 'Ask the department to open the record and to consent.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;

export const consentTexts = defineTexts({
  label: { vi: 'Sở đồng ý cho cấp', en: 'Consent to the certificate' },
  done: { vi: 'Đã ghi ý kiến đồng ý của Sở.', en: 'The department’s consent is recorded.' },
  explained: {
    vi: 'Ý kiến này cho phép cấp giấy chứng nhận của biên bản nhập muộn, hoặc của việc làm khi quyết định chỉ định còn hiệu lực mà nay đã hết, bị đình chỉ hay hủy bỏ. Sửa biên bản thì phải xin lại.',
    en: 'It lets a certificate be issued for a record entered late, or for work done while a designation held that has since ended, been suspended or withdrawn. A change of the record ends it.',
  },
  reason: { vi: 'Lý do, văn bản của Sở', en: 'Reason, document of the department' },
  shown: { vi: 'Sở đồng ý cho cấp', en: 'Consent of the department' },
  lateReason: { vi: 'Lý do nhập muộn', en: 'Why it is entered late' },
  lateHint: {
    vi: 'Chỉ ghi khi việc {work} đã quá {days} ngày (quy định nội bộ của sổ).',
    en: 'Only when the work lies back more than {days} days (the registry’s own rule).',
  },
  printed: {
    vi: 'Nhập muộn: {days} ngày sau ngày {work}; lý do: {reason}.',
    en: 'Entered late: {days} days after the work; reason: {reason}.',
  },
  printedOpen: { vi: 'Nhập muộn; lý do: {reason}.', en: 'Entered late; reason: {reason}.' },
  printedConsent: {
    vi: 'Sở đồng ý cho cấp giấy chứng nhận ngày {day}: {reason}.',
    en: 'The department consented to the certificate on {day}: {reason}.',
  },
  closed: {
    vi: 'Biên bản đã kết thúc, không còn gì để đồng ý.',
    en: 'The record is concluded; there is nothing left to consent to.',
  },
});
