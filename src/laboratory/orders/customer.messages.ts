import { defineTexts } from '../../platform/i18n';

export const customerTexts = defineTexts({
  nameVi: { vi: 'Tên khách hàng', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ không dấu, số và dấu gạch ngang, chưa dùng cho ai.',
    en: 'Letters, figures and hyphens, used by nobody.',
  },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  address: { vi: 'Địa chỉ', en: 'Address' },
});
