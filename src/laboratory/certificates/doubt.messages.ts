import { defineTexts } from '../../platform/i18n';

/** What the paper rests on without a source; for technician and head, never on the owner's paper. */
export const doubtTexts = defineTexts({
  method: {
    vi: 'Chưa xác nhận văn bản của quy trình; chưa cấp được giấy chứng nhận.',
    en: 'The document of the procedure is not confirmed; no certificate can be issued yet.',
  },
  form: {
    vi: 'Mẫu số của giấy chứng nhận theo Thông tư {basis}: chưa xác nhận, không in trên giấy.',
    en: 'The form number of the certificate under circular {basis} is not confirmed and is not printed.',
  },
  period: {
    vi: 'Chu kỳ kiểm định {months} tháng: chưa xác nhận.',
    en: 'The period of {months} months is not confirmed.',
  },
  registered: {
    vi: 'Làm theo đăng ký hoạt động của tổ chức; phạm vi đã đăng ký không có trong sổ, người duyệt tự đối chiếu.',
    en: 'Done by the registration of the centre; what it covers is not in the register: whoever approves compares it.',
  },
  ownPermission: {
    vi: 'Chưa văn bản nào đã đọc nêu ai được {work}: sổ áp dụng điều kiện như với thử nghiệm (quy định nội bộ của sổ).',
    en: 'No text that was read says who may do an {work}: the registry asks what it asks of tests (its own rule).',
  },
  unread: { vi: 'Chưa đối chiếu với văn bản gốc: {documents}.', en: 'Not compared with the original: {documents}.' },
});

export const unconfirmedTexts = defineTexts({
  noRule: {
    vi: 'Chưa có quy định nào được ghi cho loại này vào ngày kiểm định.',
    en: 'No rule is recorded for this type on the day of verification.',
  },
  modeUnknown: {
    vi: 'Chưa xác nhận loại này thuộc diện kiểm định {mode}.',
    en: 'It is not confirmed that this type is subject to {mode} verification.',
  },
  ruleUnconfirmed: {
    vi: 'Quy định về loại này và chu kỳ của nó chưa được xác nhận ({basis}).',
    en: 'The rule on this type and its period is not confirmed ({basis}).',
  },
});
