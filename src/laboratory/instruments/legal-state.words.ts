import { defineTexts, type Text } from '../../platform/i18n';

/** Every instrument is in exactly one of these on any day. */
export const legalStates = [
  'valid',
  'due',
  'overdue',
  'neverVerified',
  'failedOrWithdrawn',
  'periodUnknown',
  'notUnderControl',
  'outOfService',
] as const;
export type LegalState = (typeof legalStates)[number];

export const legalStateNames: Readonly<Record<LegalState, Text>> = defineTexts({
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  due: { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  neverVerified: { vi: 'Chưa kiểm định lần nào', en: 'Never verified' },
  failedOrWithdrawn: { vi: 'Không đạt hoặc bị thu hồi', en: 'Failed or withdrawn' },
  periodUnknown: { vi: 'Chưa xác định chu kỳ', en: 'Period not known' },
  notUnderControl: { vi: 'Không thuộc diện kiểm soát', en: 'Not under legal control' },
  outOfService: { vi: 'Ngừng sử dụng', en: 'Out of service' },
});

/** What each state means, beside its list. */
export const legalStateMeanings: Readonly<Record<LegalState, Text>> = defineTexts({
  valid: {
    vi: 'Giấy chứng nhận còn hiệu lực và chưa sắp hết hạn.',
    en: 'The certificate holds and does not end soon.',
  },
  due: {
    vi: 'Giấy chứng nhận hết hiệu lực trong {days} ngày tới (quy định nội bộ của sổ).',
    en: 'The certificate ends within {days} days (the registry’s own rule).',
  },
  overdue: {
    vi: 'Giấy chứng nhận đã hết hiệu lực mà chưa kiểm định lại.',
    en: 'The certificate has ended and there was no reverification.',
  },
  neverVerified: {
    vi: 'Đang sử dụng nhưng sổ chưa có lần kiểm định đạt nào.',
    en: 'In service, but no passed verification is on record.',
  },
  failedOrWithdrawn: {
    vi: 'Kiểm định không đạt, hoặc giấy chứng nhận đã bị thu hồi, và chưa kiểm định đạt trở lại.',
    en: 'It failed, or its certificate was withdrawn, and it has not passed since.',
  },
  periodUnknown: {
    vi: 'Các phương tiện đo này đã kiểm định đạt nhưng giấy chứng nhận không có ngày hết hiệu lực, vì loại của chúng chưa có chu kỳ được xác nhận.',
    en: 'These instruments passed a verification without a last day of validity: their type has no confirmed period.',
  },
  notUnderControl: {
    vi: 'Loại phương tiện đo không có trong danh mục phải kiểm định tại ngày này.',
    en: 'The type is not on the list of types under legal control on this day.',
  },
  outOfService: {
    vi: 'Tạm ngừng sử dụng hoặc đã loại bỏ.',
    en: 'Taken out of service or retired.',
  },
});
